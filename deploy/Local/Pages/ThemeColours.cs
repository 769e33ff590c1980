using System.Text.Json;

namespace Crayon.Local.Pages;

/// <summary>A theme's main colour, from its data folder; the neutral one for a theme that is not there.</summary>
internal static class ThemeColours
{
    private const string Neutral = "#27425a";

    public static string Of(string theme)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "themes", Path.GetFileName(theme), "theme.json");
        if (!File.Exists(file)) return Neutral;
        using var settings = JsonDocument.Parse(File.ReadAllBytes(file));
        var colour = settings.RootElement.GetProperty("colour").GetProperty("primary").GetString();
        return colour is { Length: 7 } && colour[0] == '#' && colour[1..].All(char.IsAsciiHexDigit) ? colour : Neutral;
    }
}
