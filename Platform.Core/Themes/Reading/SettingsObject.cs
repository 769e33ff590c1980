using System.Text.Json;
using Crayon.Platform.Core.Themes.Colour;

namespace Crayon.Platform.Core.Themes.Reading;

/// <summary>
/// An object of a theme's settings, read member by member; what is wrong is noted with the member's path.
/// </summary>
internal sealed class SettingsObject(JsonElement element, string path, List<ThemeFinding> findings)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>The object in a required member; an empty one, noted, where it is none.</summary>
    public SettingsObject Object(string member) =>
        Find(member) is not { } found ? Missing(member)
        : found.ValueKind == JsonValueKind.Object ? new SettingsObject(found, PathOf(member), findings)
        : Empty(member, "must be an object.");

    /// <summary>The object in an optional member.</summary>
    public SettingsObject? OptionalObject(string member) => Has(member) ? Object(member) : null;

    public Srgb Colour(string member) => OptionalColour(member) ?? Fallback(member, default(Srgb));

    public Srgb? OptionalColour(string member)
    {
        if (Find(member) is not { } found) return null;
        if (found.ValueKind == JsonValueKind.String && Srgb.TryParse(found.GetString(), out var colour)) return colour;
        Note(member, "must be a colour such as #1b5361.");
        return Srgb.Black;
    }

    public double Number(string member, double least, double most) =>
        OptionalNumber(member, least, most) ?? Fallback(member, least);

    /// <summary>A number within bounds, or null where it is absent or null.</summary>
    public double? OptionalNumber(string member, double least, double most)
    {
        if (Find(member) is not { ValueKind: not JsonValueKind.Null } found) return null;
        if (found.ValueKind == JsonValueKind.Number && found.TryGetDouble(out var value) && value >= least
            && value <= most)
            return value;
        Note(member, FormattableString.Invariant($"must be a number from {least} to {most}."));
        return least;
    }

    public string Text(string member, int longest) => OptionalText(member, longest) ?? Fallback(member, "");

    public string? OptionalText(string member, int longest)
    {
        if (Find(member) is not { } found) return null;
        if (found.ValueKind == JsonValueKind.String && found.GetString() is { } text
            && text.Length >= 1 && text.Length <= longest && !text.Any(c => char.IsControl(c) && c != '\n'))
            return text;
        Note(member, FormattableString.Invariant($"must be text of 1 to {longest} characters."));
        return "";
    }

    /// <summary>The one of some values that the member names.</summary>
    public T OneOf<T>(string member, IReadOnlyList<T> values, Func<T, string> name)
    {
        if (Find(member) is not { } found) return Fallback(member, values[0]);
        var text = found.ValueKind == JsonValueKind.String ? found.GetString()
            : found.ValueKind == JsonValueKind.Number ? found.GetRawText() : null;
        foreach (var value in values)
            if (string.Equals(name(value), text, StringComparison.Ordinal)) return value;
        Note(member, $"must be one of {string.Join(", ", values.Select(name))}.");
        return values[0];
    }

    public T OneOf<T>(string member) where T : struct, Enum =>
        OneOf(member, Enum.GetValues<T>(), value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

    public void Note(string member, string words) => findings.Add(new ThemeFinding(PathOf(member), words));

    /// <summary>Notes every member that was not asked for; call it last.</summary>
    public void RefuseOthers()
    {
        if (element.ValueKind != JsonValueKind.Object) return;
        foreach (var member in element.EnumerateObject().Where(member => !known.Contains(member.Name)))
            Note(member.Name, "is no setting of a theme.");
    }

    private bool Has(string member) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out _);

    private JsonElement? Find(string member)
    {
        known.Add(member);
        return element.ValueKind == JsonValueKind.Object
            && element.TryGetProperty(member, out var found) ? found : null;
    }

    private SettingsObject Missing(string member) => Empty(member, "is missing.");

    // Its members are not noted one by one: their absence is the object's.
    private SettingsObject Empty(string member, string words)
    {
        Note(member, words);
        return new SettingsObject(default, PathOf(member), []);
    }

    private T Fallback<T>(string member, T value)
    {
        Note(member, "is missing.");
        return value;
    }

    private string PathOf(string member) => path.Length == 0 ? member : $"{path}.{member}";
}
