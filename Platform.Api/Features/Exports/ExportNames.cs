using Crayon.Platform.Api.Problems;
using Crayon.Platform.Core.Exports;
using Crayon.Platform.Hosting.Problems;

namespace Crayon.Platform.Api.Features.Exports;

/// <summary>Kinds and formats by their names.</summary>
internal static class ExportNames
{
    /// <summary>Reads a kind; any other text is refused.</summary>
    public static ExportKind Kind(string name) => Read<ExportKind>(name, "kind", ExportWords.NameOf);

    /// <summary>Reads a format; CSV for none, any other text is refused.</summary>
    public static ExportFormat Format(string? name) =>
        name is null ? ExportFormat.Csv : Read<ExportFormat>(name, "format", ExportWords.NameOf);

    private static T Read<T>(string name, string member, Func<T, string> nameOf) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (nameOf(value) == name) return value;
        var names = string.Join(", ", Enum.GetValues<T>().Select(nameOf));
        throw new RefusedException(ApiProblems.InvalidParameter, $"{member} is one of {names}.")
        {
            Errors = new Dictionary<string, string[]>(StringComparer.Ordinal) { [member] = [$"One of {names}."] },
        };
    }
}
