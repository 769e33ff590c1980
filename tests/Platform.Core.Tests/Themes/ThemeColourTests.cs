using System.Text.Json;
using Crayon.Platform.Core.Themes;
using Crayon.Platform.Core.Themes.Colour;
using Crayon.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Crayon.Platform.Core.Tests.Themes;

public sealed class ThemeColourTests
{
    private static readonly ThemeCatalogue Catalogue = ThemeCatalogue.Load(Repository.Combine("themes"));

    public static TheoryData<string, bool> Palettes => new(
        from theme in (string[])["default", "crayon", "northwind", "fuji"] from dark in (bool[])[false, true]
            select (theme, dark));

    [Theory, MemberData(nameof(Palettes))]
    public void Every_colour_is_the_one_that_was_designed(string theme, bool dark)
    {
        using var file = JsonDocument.Parse(
            File.ReadAllText(Repository.Combine("tests/Platform.Core.Tests/Themes/expected-colours.json")));
        var expected = file.RootElement.GetProperty(theme).GetProperty(dark ? "dark" : "light");
        var palette = PaletteOf(theme, dark);

        Assert.Equal(
            Read(expected.GetProperty("mat-sys")),
            palette.System.ToDictionary(role => role.Key, role => role.Value.ToString()));
        Assert.Equal(
            Read(expected.GetProperty("cr")),
            palette.Own.ToDictionary(role => role.Key, role => role.Value.ToString()));
    }

    [Theory, MemberData(nameof(Palettes))]
    public void Every_pair_that_meets_on_a_page_has_its_contrast(string theme, bool dark)
    {
        Assert.True(ContrastRules.Pairs.Distinct().Count() >= 85);
        Assert.Empty(ContrastRules.Broken(PaletteOf(theme, dark)));
    }

    [Fact]
    public void Whatever_the_seeds_are_every_pair_has_its_contrast()
    {
        var colour = Gen.Choose(0, 0xffffff)
            .Select(value => new Srgb((byte)(value >> 16), (byte)(value >> 8), (byte)value));
        var settings =
            from seeds in Gen.ArrayOf(colour, 4)
            from hue in Gen.Choose(-1, 360)
            from chroma in Gen.Choose(0, 12)
            from page in Gen.Choose(4, 12)
            from tone in Gen.Elements(Enum.GetValues<ThemeChromeTone>())
            select Neutral with
            {
                Colour = new ThemeColour(seeds[0], seeds[1], chroma / 1000d)
                {
                    PrimaryDark = seeds[2], AccentDark = seeds[3], NeutralHue = hue < 0 ? null : hue, DarkBase = page,
                },
                Chrome = Neutral.Chrome with { Tone = tone },
            };
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(settings.ToArbitrary(), IsLegible));
    }

    [Fact]
    public void A_colour_without_contrast_is_told()
    {
        var light = ThemePalette.Of(Neutral, dark: false);
        var faded = new Dictionary<string, Srgb>(light.System, StringComparer.Ordinal)
        {
            ["on-surface"] = new(200, 200, 200)
        };

        Assert.Contains(
            ContrastRules.Broken(light with { System = faded }), pair => pair is { Front: "on-surface", Least: 7 });
    }

    [Theory]
    [InlineData("#ffffff", "#000000", 21)]
    [InlineData("#767676", "#ffffff", 4.54)]
    [InlineData("#0000ff", "#ffffff", 8.59)]
    public void Contrast_is_that_of_WCAG(string one, string other, double expected)
    {
        Assert.True(Srgb.TryParse(one, out var a) & Srgb.TryParse(other, out var b));
        Assert.Equal(expected, Srgb.Contrast(a, b), 0.01);
        Assert.Equal(expected, Srgb.Contrast(b, a), 0.01);
    }

    private static ThemeSettings Neutral => Catalogue.Find(ThemeCatalogue.Neutral).Settings;

    private static bool IsLegible(ThemeSettings settings) =>
        !ContrastRules.Broken(ThemePalette.Of(settings, dark: false))
            .Concat(ContrastRules.Broken(ThemePalette.Of(settings, dark: true))).Any();

    private static ThemePalette PaletteOf(string theme, bool dark) =>
        Catalogue.Find(theme) is var found && dark ? found.Dark : found.Light;

    private static Dictionary<string, string> Read(JsonElement roles) =>
        roles.EnumerateObject().ToDictionary(role => role.Name, role => role.Value.GetString()!);
}
