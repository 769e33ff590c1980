using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.AspNetCore.StaticFiles;

namespace Crayon.Platform.Portal.Pages;

/// <summary>The built pages of one application: the document, and the files that it loads.</summary>
/// <param name="Document">The page around everything.</param>
/// <param name="Files">Files by their path, without a slash before.</param>
/// <param name="BuiltAt">When the document was written.</param>
internal sealed record PageBundle(
    PageDocument Document, FrozenDictionary<string, BundleFile> Files, DateTime BuiltAt)
{
    private const string Index = "index.html";
    private const string Packed = ".br";
    private static readonly FileExtensionContentTypeProvider Types = new();

    /// <summary>When the document of a folder was written; null where there is none.</summary>
    public static DateTime? WrittenAt(string folder) =>
        Path.Combine(folder, Index) is var index && File.Exists(index) ? File.GetLastWriteTimeUtc(index) : null;

    /// <summary>Reads a folder that has a document.</summary>
    public static PageBundle Read(string folder, DateTime builtAt)
    {
        var files =
            from path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            let name = Path.GetRelativePath(folder, path).Replace('\\', '/')
            // Sources are nobody's business, and the document is drawn for each reader.
            where name != Index && !name.EndsWith(".map", StringComparison.Ordinal)
            where Types.TryGetContentType(name, out _)
            select new BundleFile(name, TypeOf(name), File.ReadAllBytes(path), PackedOf(path));
        return new PageBundle(
            PageDocument.Parse(File.ReadAllText(Path.Combine(folder, Index))),
            files.ToFrozenDictionary(file => file.Name, StringComparer.Ordinal), builtAt);
    }

    private static byte[]? PackedOf(string path) =>
        File.Exists(path + Packed) ? File.ReadAllBytes(path + Packed) : null;

    private static string TypeOf(string name)
    {
        var type = Types.TryGetContentType(name, out var known) ? known : "application/octet-stream";
        return type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type;
    }
}

/// <summary>
/// What a document tells the scripts that it loads: whose portal it is, as <c>/bff/tenant</c> does, and who is signed
/// in, as <c>/bff/user</c> does.
/// </summary>
internal static class PageData
{
    /// <summary>JSON that may stand in a document: what could end its element is escaped.</summary>
    public static string Write<T>(T told) => JsonSerializer.Serialize(told, JsonSerializerOptions.Web);
}
