using System.Text;
using Crayon.Platform.Core.Themes;
using Crayon.Platform.Core.Themes.Brands;
using Crayon.Platform.Core.Themes.Colour;
using Crayon.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Crayon.Platform.Core.Tests.Themes;

/// <summary>A tenant's own brand: its settings as text, what is said of it, and which pictures it may have.</summary>
public sealed class BrandTests
{
    private static readonly ThemeCatalogue Catalogue = ThemeCatalogue.Load(Repository.Combine("themes"));
    private static readonly PublishedBrand NoPictures = new(0, "", "");

    private static ThemeSettings Neutral => Catalogue.Find(ThemeCatalogue.Neutral).Settings;

    [Fact]
    public void Settings_are_the_same_after_they_were_written_and_read()
    {
        foreach (var theme in Catalogue.All)
        {
            var own = (theme.Settings.Locale, theme.Settings.Currency);
            var read = BrandJson.Read(BrandJson.Write(theme.Settings), own, []);
            Assert.Equal(BrandJson.Write(theme.Settings), BrandJson.Write(read!));
            Assert.Equal(theme.Light["primary"], ThemePalette.Of(read!, dark: false)["primary"]);
        }
    }

    [Fact]
    public void Whatever_the_colours_are_nothing_hinders_publishing_and_a_colour_that_gave_way_is_told()
    {
        var colour = Gen.Choose(0, 0xffffff)
            .Select(value => new Srgb((byte)(value >> 16), (byte)(value >> 8), (byte)value));
        var brands =
            from primary in colour
            from accent in colour
            from tone in Gen.Elements(Enum.GetValues<ThemeChromeTone>())
            select Neutral with
            {
                Colour = Neutral.Colour with { Primary = primary, Accent = accent },
                Chrome = Neutral.Chrome with { Tone = tone },
            };
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(brands.ToArbitrary(), IsHonest));
    }

    [Fact]
    public void A_light_accent_is_told_with_what_is_used_in_its_place()
    {
        Assert.True(Srgb.TryParse("#e8b931", out var yellow));
        var check = ChecksOf(Neutral with { Colour = Neutral.Colour with { Accent = yellow } })
            .Single(check => check.Code == "accent-adjusted");

        Assert.Equal((BrandVerdict.Look, "#e8b931", "4.5"),
            (check.Verdict, check.Values["seed"], check.Values["least"]));
        Assert.True(Srgb.TryParse(check.Values["used"], out var used) && Srgb.Contrast(used, Srgb.White) >= 4.5);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<foreignObject/>")]
    [InlineData("<use href=\"#a\"/>")]
    [InlineData("<image href=\"https://example.com/a.png\"/>")]
    [InlineData("<a href=\"https://example.com\"/>")]
    [InlineData("<style>@import 'https://example.com'</style>")]
    [InlineData("<rect style=\"fill:red\"/>")]
    [InlineData("<rect onclick=\"alert(1)\"/>")]
    [InlineData("<rect data-more=\"1\"/>")]
    [InlineData("<rect fill=\"url(https://example.com/a)\"/>")]
    [InlineData("<rect fill=\"\\75rl(https://example.com/a)\"/>")]
    [InlineData("<rect fill=\"URL('https://example.com/a')\"/>")]
    [InlineData("<set attributeName=\"x\"/>")]
    public void A_drawing_that_could_do_more_than_be_looked_at_is_refused(string inside) =>
        Assert.NotEmpty(FindingsOf(Svg(inside), BrandPlace.Light));

    [Fact]
    public void A_drawing_without_bottom_is_refused() => Assert.NotEmpty(FindingsOf(
        Svg(string.Concat(Enumerable.Repeat("<g>", 2000)) + string.Concat(Enumerable.Repeat("</g>", 2000))),
        BrandPlace.Light));

    [Fact]
    public void A_drawing_of_shapes_is_taken_and_measured()
    {
        var picture = BrandPicture.Read(Svg("<rect fill=\"url(#a)\" width=\"3\"/>"), BrandPlace.Light, []);
        Assert.Equal((6.0, true), (picture!.Aspect, picture.IsDrawing));
    }

    [Fact]
    public void A_png_is_taken_whole_and_nothing_but_it()
    {
        var png = Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        Assert.EndsWith(".png", BrandPicture.Read(png, BrandPlace.Dark, [])?.Name, StringComparison.Ordinal);
        Assert.NotEmpty(FindingsOf([.. png, .. "<script>"u8], BrandPlace.Dark));
        Assert.NotEmpty(FindingsOf(png[..^5], BrandPlace.Dark));
        Assert.NotEmpty(FindingsOf(png, BrandPlace.Mark));
        Assert.NotEmpty(FindingsOf(new byte[BrandPicture.LargestBytes + 1], BrandPlace.Light));
    }

    private static bool IsHonest(ThemeSettings settings)
    {
        var checks = ChecksOf(settings);
        var light = ThemePalette.Of(settings, dark: false);
        return checks.All(check => check.Verdict != BrandVerdict.Bad)
            && checks.Any(check => check.Code == "primary-adjusted") == (light["primary"] != settings.Colour.Primary);
    }

    private static IReadOnlyList<BrandCheck> ChecksOf(ThemeSettings settings) => BrandChecks.Of(
        Catalogue.Preview(settings, NoPictures, Catalogue.Find(ThemeCatalogue.Neutral)),
        new Dictionary<BrandPlace, BrandPicture>());

    private static List<string> FindingsOf(byte[] content, BrandPlace place)
    {
        var findings = new List<string>();
        Assert.Null(BrandPicture.Read(content, place, findings));
        return findings;
    }

    private static byte[] Svg(string inside) => Encoding.UTF8.GetBytes(
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 180 30\">{inside}</svg>");
}
