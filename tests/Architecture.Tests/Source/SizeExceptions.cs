namespace Crayon.Architecture.Tests.Source;

/// <summary>The list of what may be longer, each line <c>subject: reason</c>.</summary>
internal static class SizeExceptions
{
    public const string Path = "tests/Architecture.Tests/size-exceptions.txt";

    public static IReadOnlyDictionary<string, string> Read() => Parse(Sources.Read(Path));

    public static IReadOnlyDictionary<string, string> Parse(string text) => text.Split('\n')
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(": ", 2))
        .ToDictionary(
            parts => parts[0], parts => parts.ElementAtOrDefault(1)?.Trim() ?? string.Empty, StringComparer.Ordinal);
}
