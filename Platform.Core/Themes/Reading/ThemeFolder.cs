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

    /// <summary>
    /// Everything that is wrong with a theme: its settings, its drawings, its contrast. Empty for a good one.
    /// </summary>
    public static IReadOnlyList<ThemeFinding> Check(string folder)
    {
        var findings = new List<ThemeFinding>();
        Read(folder, findings);
        return findings;
    }

    internal static Theme Load(string folder, string fonts)
    {
        var findings = new List<ThemeFinding>();
        var parts = Read(folder, findings);
        if (parts is null || findings.Count > 0) throw new ThemeException(Path.GetFileName(folder), findings);
        return Make(Path.GetFileName(folder), parts, fonts);
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
        return new Parts(settings, light, dark, drawings);
    }

    private static byte[] Drawing(string folder, string name, List<ThemeFinding> findings)
    {
        var file = $"{name}.svg";
        if (ReadFile(folder, file, findings) is not { } bytes) return [];
        findings.AddRange(SvgCheck.Find(file, bytes, square: name == Mark));
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

    private static Theme Make(string name, Parts parts, string fontsFolder)
    {
        var (settings, light, dark, drawings) = parts;
        var fonts = new[] { settings.Type.Body, settings.Type.Heading }.Where(family => family.Face is not null)
            .Distinct()
            .SelectMany(FontFamilies.FilesOf).ToDictionary(
                file => file.Name,
                file =>
                    HashedAsset.Of(
                        file.Name, "woff2", File.ReadAllBytes(Path.Combine(fontsFolder, $"{file.Name}.woff2"))),
                StringComparer.Ordinal);
        var css = ThemeStylesheet.Write(settings, light, dark, fonts);
        return new Theme(name, settings, light, dark)
        {
            Stylesheet = HashedAsset.Of(name, "css", Encoding.UTF8.GetBytes(css)),
            Logo = HashedAsset.Of(Logo, "svg", drawings[Logo]),
            LogoOnDark = HashedAsset.Of(LogoOnDark, "svg", drawings[LogoOnDark]),
            Mark = HashedAsset.Of(Mark, "svg", drawings[Mark]), Fonts = [.. fonts.Values],
        };
    }

    private sealed record Parts(
        ThemeSettings Settings, ThemePalette Light, ThemePalette Dark, Dictionary<string, byte[]> Drawings);
}
