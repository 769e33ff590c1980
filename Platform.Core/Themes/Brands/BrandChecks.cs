using System.Globalization;
using Crayon.Platform.Core.Themes.Colour;

namespace Crayon.Platform.Core.Themes.Brands;

/// <summary>How a check of a brand came out.</summary>
public enum BrandVerdict
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>Somebody should look at it; it does not hinder publishing.</summary>
    Look,

    /// <summary>Not to be published.</summary>
    Bad,
}

/// <summary>One thing that was looked at.</summary>
/// <param name="Code">Names the sentence that tells it, such as <c>accent-adjusted</c>.</param>
/// <param name="Verdict">How it came out.</param>
public sealed record BrandCheck(string Code, BrandVerdict Verdict)
{
    /// <summary>What the sentence tells, by name: colours, contrasts, counts.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>Looks at a brand before it is published: legibility, pictures, sender.</summary>
public static class BrandChecks
{
    // Beyond it a logo takes the place of the navigation beside it.
    private const double WidestLogo = 8;
    private const double SharpHeight = 48;
    private const double Text = 4.5;
    private const double Shape = 3;

    /// <summary>Everything that was looked at.</summary>
    /// <param name="theme">The brand.</param>
    /// <param name="pictures">Its own pictures, by place; none where the storefront's first ones stand.</param>
    public static IReadOnlyList<BrandCheck> Of(Theme theme, IReadOnlyDictionary<BrandPlace, BrandPicture> pictures) =>
        [.. Contrast(theme), .. Seeds(theme), .. Pictures(pictures), Sender(theme.Settings.Mail)];

    private static IEnumerable<BrandCheck> Contrast(Theme theme)
    {
        var broken = ContrastRules.Broken(theme.Light).Select(pair => (Scheme: "light", pair, Palette: theme.Light))
            .Concat(ContrastRules.Broken(theme.Dark).Select(pair => ("dark", pair, theme.Dark))).ToList();
        if (broken.Count == 0)
            yield return Check("contrast-holds", BrandVerdict.Good,
                ("pairs", Whole(ContrastRules.Pairs.Count * 2)));
        foreach (var (scheme, pair, palette) in broken)
            yield return Check("contrast-broken", BrandVerdict.Bad, ("scheme", scheme), ("front", pair.Front),
                ("back", pair.Back), ("contrast", Number(pair.In(palette))), ("least", Number(pair.Least)));
    }

    private static IEnumerable<BrandCheck> Seeds(Theme theme)
    {
        var colour = theme.Settings.Colour;
        foreach (var (name, seed, used) in ((string, Srgb, Srgb)[])
            [("primary", colour.Primary, theme.Light["primary"]), ("accent", colour.Accent, theme.Light["tertiary"])])
            if (seed != used)
                yield return Check($"{name}-adjusted", BrandVerdict.Look, ("seed", seed.ToString()),
                    ("used", used.ToString()), ("contrast", Number(Srgb.Contrast(seed, Srgb.White))),
                    ("least", Number(Text)));
        foreach (var (name, seed, used) in ((string, Srgb?, Srgb)[])
            [
                ("primary-dark", colour.PrimaryDark, theme.Dark["primary"]),
                ("accent-dark", colour.AccentDark, theme.Dark["tertiary"]),
            ])
            if (seed is { } wanted && wanted != used)
                yield return Check($"{name}-adjusted", BrandVerdict.Look, ("seed", wanted.ToString()),
                    ("used", used.ToString()), ("contrast", Number(Srgb.Contrast(wanted, theme.Dark["surface"]))),
                    ("least", Number(Text)));
        if (Srgb.Contrast(theme.Light["chrome"], theme.Light["primary"]) < Shape)
            yield return Check("chrome-like-primary", BrandVerdict.Look, ("chrome", theme.Light["chrome"].ToString()));
    }

    private static IEnumerable<BrandCheck> Pictures(IReadOnlyDictionary<BrandPlace, BrandPicture> pictures)
    {
        if (!pictures.TryGetValue(BrandPlace.Light, out var logo))
            yield return Check("logo-missing", BrandVerdict.Look);
        else if (!pictures.ContainsKey(BrandPlace.Dark)) yield return Check("logo-on-dark-missing", BrandVerdict.Look);
        else yield return Check("logo-on-both", BrandVerdict.Good);
        foreach (var (place, picture) in pictures.Where(pair => pair.Key != BrandPlace.Mark))
        {
            var name = place == BrandPlace.Dark ? "logo-on-dark" : "logo";
            if (picture.Aspect is > WidestLogo or < 1 / WidestLogo)
                yield return Check($"{name}-long", BrandVerdict.Look, ("width", Number(picture.Width)),
                    ("height", Number(picture.Height)), ("most", Whole((int)WidestLogo)));
            if (!picture.IsDrawing && picture.Height < SharpHeight)
                yield return Check($"{name}-small", BrandVerdict.Look, ("height", Number(picture.Height)),
                    ("least", Number(SharpHeight)));
        }
        yield return pictures.ContainsKey(BrandPlace.Mark)
            ? Check("mark-there", BrandVerdict.Good)
            : Check("mark-missing", BrandVerdict.Look);
    }

    // A name that reads as an address makes mail programs warn of it.
    private static BrandCheck Sender(ThemeMail? mail) => mail?.FromName is not { } name
        ? Check("sender-is-brand", BrandVerdict.Good)
        : name.Contains('@', StringComparison.Ordinal)
            ? Check("sender-like-address", BrandVerdict.Look, ("name", name))
            : Check("sender-named", BrandVerdict.Good, ("name", name));

    private static BrandCheck Check(string code, BrandVerdict verdict, params (string Name, string Value)[] values) =>
        new(code, verdict)
        {
            Values = values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal),
        };

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
}
