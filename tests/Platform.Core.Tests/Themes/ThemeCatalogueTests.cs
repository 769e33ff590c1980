using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Crayon.Platform.Core.Themes;
using Crayon.Testing;

namespace Crayon.Platform.Core.Tests.Themes;

public sealed partial class ThemeCatalogueTests
{
    private static readonly ThemeCatalogue Catalogue = ThemeCatalogue.Load(ThemeCatalogue.Folder);

    public static TheoryData<string> Names => ["default", "crayon", "northwind", "fuji"];

    [Fact]
    public void The_build_puts_the_four_themes_beside_every_program() =>
        Assert.Equal(["crayon", "default", "fuji", "northwind"], Catalogue.All.Select(theme => theme.Name));

    [Fact]
    public void A_name_that_is_none_gets_the_neutral_theme()
    {
        Assert.Equal("default", Catalogue.Find("no-such-theme").Name);
        Assert.Equal("default", Catalogue.Find("../fuji").Name);
        Assert.Equal("fuji", Catalogue.Find("fuji").Name);
    }

    [Theory, MemberData(nameof(Names))]
    public void Settings_are_those_that_were_designed(string name)
    {
        var designed = JsonNode.Parse(
            File.ReadAllText(Repository.Combine("tests/Platform.Core.Tests/Themes/expected-colours.json")))![name]!;
        var settings = JsonNode.Parse(File.ReadAllText(Repository.Combine("themes", name, "theme.json")));

        Assert.True(JsonNode.DeepEquals(designed["settings"], settings));
    }

    [Fact]
    public void No_two_themes_are_alike()
    {
        var faces =
            Catalogue.All.Select(
                theme => (theme.Settings.Colour, theme.Settings.Type, theme.Settings.Shape, theme.Settings.Surface));
        Assert.Equal(4, faces.Distinct().Count());
        Assert.Equal(4, Catalogue.All.Select(theme => theme.Stylesheet.FileName[^24..]).Distinct().Count());
        Assert.Equal(4, Catalogue.All.Select(theme => theme.Mark.FileName).Distinct().Count());
        Assert.True(
            Catalogue.All.Select(theme => (theme.Settings.Density, theme.Settings.Chrome)).Distinct().Count() >= 3);
    }

    [Fact]
    public void The_same_settings_make_the_same_files()
    {
        var again = ThemeCatalogue.Load(ThemeCatalogue.Folder);
        foreach (var theme in Catalogue.All)
            Assert.Equal(
                theme.Assets.Keys.Order(StringComparer.Ordinal),
                again.Find(theme.Name).Assets.Keys.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_style_sheet_names_its_own_fonts_only_and_all_of_them_are_served(string name)
    {
        var theme = Catalogue.Find(name);
        var named = FontFile().Matches(TextOf(theme)).Select(match => match.Value).ToList();

        Assert.NotEmpty(named);
        Assert.Equal(
            theme.Fonts.Select(font => font.FileName).Order(StringComparer.Ordinal),
            named.Order(StringComparer.Ordinal));
        Assert.All(named, file => Assert.Contains(file, theme.Assets.Keys));
        Assert.Equal(named.Count, Regex.Count(TextOf(theme), "font-display:swap"));
    }

    [Fact]
    public void The_fonts_have_their_licences_and_stay_small()
    {
        var files = Directory.GetFiles(Repository.Combine("themes", "fonts"));
        Assert.True(files.Sum(file => new FileInfo(file).Length) < 1024 * 1024);
        foreach (var family in FontFamilies.ForHeadings.Where(family => family.Face is not null))
            Assert.Contains(
                "SIL Open Font License",
                File.ReadAllText(Repository.Combine("themes", "fonts", $"{family.Key}.LICENSE.txt")));
    }

    [Theory, MemberData(nameof(Names))]
    public void Both_schemes_are_in_the_sheet_and_the_readers_choice_wins(string name)
    {
        var (theme, css) = (Catalogue.Find(name), TextOf(Catalogue.Find(name)));

        Assert.Contains(
            $":root[data-scheme=light]{{color-scheme:light;--mat-sys-primary:{theme.Light["primary"]};", css);
        Assert.Contains($":root[data-scheme=dark]{{color-scheme:dark;--mat-sys-primary:{theme.Dark["primary"]};", css);
        Assert.Contains("@media(prefers-color-scheme:dark)", css);
        Assert.Equal(css.Count(c => c == '{'), css.Count(c => c == '}'));
        // A light theme follows the system only where the reader asked for it.
        Assert.Equal(
            theme.Settings.Scheme == ThemeScheme.System,
            css.Contains(":root:not([data-scheme])", StringComparison.Ordinal));
    }

    [Fact]
    public void Measures_are_those_of_the_settings()
    {
        Assert.Contains("--mat-sys-corner-medium:2px;", TextOf(Catalogue.Find("fuji")));
        Assert.Contains("--cr-row:36px;", TextOf(Catalogue.Find("fuji")));
        Assert.Contains("--cr-corner-control:9999px;", TextOf(Catalogue.Find("northwind")));
        Assert.Contains("--cr-card-shadow:var(--mat-sys-level1);", TextOf(Catalogue.Find("crayon")));
        Assert.Contains(
            "--mat-sys-title-large:700 18px/26px \"Bricolage Grotesque\", ", TextOf(Catalogue.Find("crayon")));
        Assert.Contains("--cr-tracking:-0.012em;", TextOf(Catalogue.Find("default")));
    }

    private static string TextOf(Theme theme) => Encoding.UTF8.GetString(theme.Stylesheet.Bytes.Span);

    [GeneratedRegex(@"[a-z0-9-]+\.woff2", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FontFile();
}
