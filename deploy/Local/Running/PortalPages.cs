namespace Crayon.Local.Running;

/// <summary>
/// Where the portal's workspace puts its built pages, in the working copy that this program was built from.
/// </summary>
internal static class PortalPages
{
    private const string Workspace = "Platform.Portal/web";

    /// <summary>The folder, whether or not anything was built yet; null outside of a working copy.</summary>
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (Directory.Exists(Path.Combine(at.FullName, Workspace)))
                return Path.Combine(at.FullName, Workspace, "dist");
        return null;
    }
}
