namespace Crayon.Testing;

/// <summary>The checked-out repository that the running tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A path below <see cref="Root"/>.</summary>
    public static string Combine(params IEnumerable<string> parts) => Path.Combine([Root, .. parts]);

    private static string Find(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Crayon.Saas.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Crayon.Saas.sln above {from}: run the tests from a checkout.");
    }
}
