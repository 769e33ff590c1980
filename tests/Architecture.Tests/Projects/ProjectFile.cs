using System.Xml.Linq;

namespace Crayon.Architecture.Tests.Projects;

/// <summary>A project of the repository by its folder, and the folders of the projects it references.</summary>
internal sealed record ProjectFile(string Path, string Folder, IReadOnlyList<string> References)
{
    public static IReadOnlyList<ProjectFile> All { get; } =
        [.. Sources.Files.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(path => Parse(path, Sources.Read(path)))];

    public string Assembly => System.IO.Path.GetFileNameWithoutExtension(Path);

    public bool IsTest => Path.StartsWith("tests/", StringComparison.Ordinal);

    public static ProjectFile Parse(string path, string xml)
    {
        var folder = FolderOf(path);
        var references = XDocument.Parse(xml).Descendants("ProjectReference")
            .Select(reference => reference.Attribute("Include")!.Value.Replace('\\', '/'))
            .Select(include => FolderOf(Normalise($"{folder}/{include}")));
        return new ProjectFile(path, folder, [.. references]);
    }

    private static string FolderOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    private static string Normalise(string path) =>
        System.IO.Path.GetRelativePath("/", System.IO.Path.GetFullPath($"/{path}")).Replace('\\', '/');
}
