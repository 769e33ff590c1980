using System.Text.Json;
using System.Text.RegularExpressions;

namespace Crayon.Platform.Api.Problems;

/// <summary>Reads off a JSON error what was expected, without a word about our types.</summary>
internal static partial class MemberExpectation
{
    private static readonly (string Type, string Words)[] Kinds =
    [
        ("Int32", "A whole number is expected."), ("Int64", "A whole number is expected."),
            ("int", "A whole number is expected."),
        ("Boolean", "true or false is expected."), ("bool", "true or false is expected."),
            ("Guid", "A UUID is expected."),
        ("DateTimeOffset", "A date and time with offset is expected (RFC 3339)."), ("DateOnly", "A date is expected."),
        ("String", "Text without control characters is expected."), ("string", "Text is expected."),
            ("List", "A list is expected."), ("IReadOnlyList", "A list is expected."),
    ];

    /// <summary>What was expected; null where the text is no JSON at all.</summary>
    public static string? Of(JsonException json) => json switch
    {
        _ when json.Message.Contains("could not be mapped", StringComparison.Ordinal) =>
            "This member is not known here.",
        _ when json.Message.Contains("uplicate propert", StringComparison.Ordinal) => "A member may stand only once.",
        _ when json.Message.Contains("missing required", StringComparison.Ordinal) =>
            $"Members are missing: {string.Join(", ", MissingOf(json.Message))}.",
        _ when Converted().Match(json.Message) is { Success: true } match => OfType(match.Groups["type"].Value),
        _ when json.Message.Contains("doesn't allow setting null", StringComparison.Ordinal)
            || json.Message.Contains("does not allow null", StringComparison.Ordinal) => "null is not accepted here.",
        RefusedValueException => json.Message,
        // A converter's own refusal has nothing inside; what is no JSON at all comes from the reader.
        { InnerException: null or InvalidOperationException } => "Another value is expected.",
        _ => null,
    };

    /// <summary>The member's path, such as <c>lines[0].quantity</c>; null for the body as a whole.</summary>
    public static string? FieldOf(JsonException json) => MissingOf(json.Message) is [var only] ? Join(json.Path, only)
        : json.Path is { Length: > 2 } path ? path[2..] : null;

    public static string OfType(string type) =>
        Kinds.FirstOrDefault(kind => type.Contains(kind.Type, StringComparison.Ordinal)).Words
            ?? "Another kind of value is expected.";

    private static string Join(string? path, string member) => path is { Length: > 2 }
        ? $"{path[2..]}.{member}" : member;

    private static List<string> MissingOf(string message) =>
        message.Contains("missing required", StringComparison.Ordinal)
        ? [.. Quoted().Matches(message[message.IndexOf("including", StringComparison.Ordinal)..]).Select(match =>
            match.Groups["member"].Value)]
        : [];

    [GeneratedRegex("converted to (?<type>\\S+)\\.", RegexOptions.None, 1000)]
    private static partial Regex Converted();

    [GeneratedRegex("'(?<member>[^']+)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();
}

/// <summary>A converter refused a value; the message is meant for the caller.</summary>
internal sealed class RefusedValueException(string message) : JsonException(message);
