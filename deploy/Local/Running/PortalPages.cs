namespace Crayon.Local.Running;

/// <summary>
/// Where the portal's workspace lies, and puts its built pages, in the working copy that this program was built from.
/// </summary>
internal static class PortalPages
{
    /// <summary>The workspace; null outside of a working copy.</summary>
    public static string? Workspace { get; } = Find();

    /// <summary>The folder of built pages, whether or not they are there; null outside of a working copy.</summary>
    public static string? Folder => Workspace is { } web ? Path.Combine(web, "dist") : null;

    private static string? Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (Path.Combine(at.FullName, "Platform.Portal", "web") is var web && Directory.Exists(web)) return web;
        return null;
    }
}
