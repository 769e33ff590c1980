using System.Text;
using Crayon.Platform.Core.Themes.Colour;

namespace Crayon.Platform.Core.Themes.Reading;

/// <summary>Reads the folder of one theme: settings and drawings.</summary>
public static class ThemeFolder
{
    internal const string SettingsFile = "theme.json";
    internal const string FontsFolder = "fonts";
    private const string Logo = "logo";
    private const string LogoOnDark = "logo-dark";
    private const string Mark = "mark";
    private static readonly HashedAsset Nothing = HashedAsset.Of("none", "svg", []);

    /// <summary>
    /// Everything that is wrong with a theme: its settings, its drawings, its contrast. Empty for a good one.
    /// </summary>
    public static IReadOnlyList<ThemeFinding> Check(string folder)
    {
        var findings = new List<ThemeFinding>();
        Read(folder, findings);
        return findings;
    }

    internal static Theme Load(string folder, Func<string, HashedAsset> fonts)
    {
        var findings = new List<ThemeFinding>();
        var parts = Read(folder, findings);
        if (parts is null || findings.Count > 0) throw new ThemeException(Path.GetFileName(folder), findings);
        var drawings = parts.Drawings;
        return Make(Path.GetFileName(folder), parts.Settings, fonts) with
        {
            Logo = HashedAsset.Of(Logo, "svg", drawings[Logo]),
            LogoOnDark = HashedAsset.Of(LogoOnDark, "svg", drawings[LogoOnDark]),
            Mark = HashedAsset.Of(Mark, "svg", drawings[Mark]),
        };
    }

    private static Parts? Read(string folder, List<ThemeFinding> findings)
    {
        var drawings = ((string[])[Logo, LogoOnDark, Mark]).ToDictionary(
            name => name, name => Drawing(folder, name, findings), StringComparer.Ordinal);
        if (ReadFile(folder, SettingsFile, findings) is not { } json
            || ThemeReader.Read(json, findings) is not { } settings) return null;
        var (light, dark) = (ThemePalette.Of(settings, dark: false), ThemePalette.Of(settings, dark: true));
        NoteContrast(light, "light", findings);
        NoteContrast(dark, "dark", findings);
        return new Parts(settings, drawings);
    }

    private static byte[] Drawing(string folder, string name, List<ThemeFinding> findings)
    {
        var file = $"{name}.svg";
        if (ReadFile(folder, file, findings) is not { } bytes) return [];
        findings.AddRange(SvgCheck.Find(file, bytes, (name == Mark, SvgCheck.LargestBytes)));
        return bytes;
    }

    private static byte[]? ReadFile(string folder, string name, List<ThemeFinding> findings)
    {
        var path = Path.Combine(folder, name);
        if (File.Exists(path)) return File.ReadAllBytes(path);
        findings.Add(new ThemeFinding(name, "is missing."));
        return null;
    }

    private static void NoteContrast(ThemePalette palette, string scheme, List<ThemeFinding> findings) =>
        findings.AddRange(
            ContrastRules.Broken(palette).Select(pair => new ThemeFinding(scheme, FormattableString.Invariant(
            $"{pair.Front} on {pair.Back} has a contrast of {pair.In(palette):0.00}; {pair.Least} is needed."))));

    /// <summary>The theme of settings that were read, with no drawings yet.</summary>
    internal static Theme Make(string name, ThemeSettings settings, Func<string, HashedAsset> fonts)
    {
        var (light, dark) = (ThemePalette.Of(settings, dark: false), ThemePalette.Of(settings, dark: true));
        var files = new[] { settings.Type.Body, settings.Type.Heading }.Where(family => family.Face is not null)
            .Distinct().SelectMany(FontFamilies.FilesOf)
            .ToDictionary(file => file.Name, file => fonts(file.Name), StringComparer.Ordinal);
        var css = ThemeStylesheet.Write(settings, light, dark, files);
        return new Theme(name, settings, light, dark)
        {
            Stylesheet = HashedAsset.Of(name, "css", Encoding.UTF8.GetBytes(css)),
            Logo = Nothing, LogoOnDark = Nothing, Mark = Nothing, Fonts = [.. files.Values],
        };
    }

    internal static HashedAsset Font(string folder, string name) =>
        HashedAsset.Of(name, "woff2", File.ReadAllBytes(Path.Combine(folder, $"{name}.woff2")));

    private sealed record Parts(ThemeSettings Settings, Dictionary<string, byte[]> Drawings);
}
