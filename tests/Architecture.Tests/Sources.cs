using Crayon.Testing;

namespace Crayon.Architecture.Tests;

/// <summary>The files of the repository, without what tools make.</summary>
internal static class Sources
{
    private static readonly string[] Made =
        [".git", "bin", "obj", "node_modules", ".data", "TestResults", ".vs", ".idea", ".angular", "dist"];

    /// <summary>Paths below the root, with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Walk(Repository.Root).Order(StringComparer.Ordinal)];

    /// <summary>All C# that people write: no migrations, no generated files.</summary>
    public static IReadOnlyList<SourceFile> CSharp { get; } =
    [
        .. Files
            .Where(
                path => path.EndsWith(".cs", StringComparison.Ordinal)
                && !path.EndsWith(".g.cs", StringComparison.Ordinal))
            .Where(path => !path.Split('/').Contains("Migrations", StringComparer.Ordinal))
            .Select(path => new SourceFile(path, Read(path))),
    ];

    public static string Read(string path) => File.ReadAllText(Repository.Combine(path));

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(file => file != ".git") // a file in a linked work tree
            .Concat(Directory.EnumerateDirectories(folder)
                .Where(child => !Made.Contains(Path.GetFileName(child), StringComparer.Ordinal))
                .SelectMany(Walk));
}
