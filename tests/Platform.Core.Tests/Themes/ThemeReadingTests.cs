using System.Text.Json.Nodes;
using Crayon.Platform.Core.Themes;
using Crayon.Platform.Core.Themes.Reading;
using Crayon.Testing;

namespace Crayon.Platform.Core.Tests.Themes;

public sealed class ThemeReadingTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("crayon-theme-").FullName;

    [Theory]
    [InlineData("colour.primary", "\"#12345\"")]
    [InlineData("colour.primary", "\"red\"")]
    [InlineData("colour.neutralChroma", "0.2")]
    [InlineData("colour.neutralHue", "361")]
    [InlineData("colour.darkBase", "\"9\"")]
    [InlineData("type.body", "\"comic-sans\"")]
    [InlineData("type.body", "\"bricolage-grotesque\"")]
    [InlineData("type.headingWeight", "400")]
    [InlineData("type.headingTracking", "\"0.1em\"")]
    [InlineData("type.headingTracking", "\"-0.012em}*{display:none\"")]
    [InlineData("shape", "\"oval\"")]
    [InlineData("shape", "3")]
    [InlineData("chrome.tone", "\"Surface\"")]
    [InlineData("chrome", "[]")]
    [InlineData("label", "\"\"")]
    [InlineData("locale", "\"fr\"")]
    [InlineData("currency", "\"eur\"")]
    [InlineData("css", "\"body{}\"")]
    [InlineData("colour.danger", "\"#ff0000\"")]
    [InlineData("mail.fromName", "\"a\\nBcc: b\"")]
    [InlineData("mail.footer", "\"1\\n2\\n3\\n4\"")]
    public void A_wrong_member_is_named(string member, string value)
    {
        Write(With(member, JsonNode.Parse(value)));
        Assert.Equal(member, Assert.Single(ThemeFolder.Check(folder)).Where);
    }

    [Theory, MemberData(nameof(Required))]
    public void A_missing_member_is_named(string member)
    {
        Write(Without(member));
        Assert.Equal(member, Assert.Single(ThemeFolder.Check(folder)).Where);
    }

    [Fact]
    public void The_schema_for_editors_knows_the_same_members()
    {
        var schema = JsonNode.Parse(File.ReadAllText(Repository.Combine("themes", "theme.schema.json")))!;
        Assert.Equal(
            Required.Select(row => row.Data).Order(StringComparer.Ordinal),
            RequiredOf(schema, "").Order(StringComparer.Ordinal));
        Assert.Equal(FontFamilies.ForBody.Select(family => family.Key), Enumeration(schema, "type", "body"));
        Assert.Equal(FontFamilies.ForHeadings.Select(family => family.Key), Enumeration(schema, "type", "heading"));
        Assert.Equal(NamesOf<ThemeChromeTone>(), Enumeration(schema, "chrome", "tone"));
        Assert.Equal(NamesOf<ThemeNavigation>(), Enumeration(schema, "chrome", "navigation"));
        Assert.Equal(NamesOf<ThemeShape>(), Enumeration(schema, "shape"));
        Assert.Equal(NamesOf<ThemeDensity>(), Enumeration(schema, "density"));
        Assert.Equal(NamesOf<ThemeSurface>(), Enumeration(schema, "surface"));
        Assert.Equal(NamesOf<ThemeIllustration>(), Enumeration(schema, "illustration"));
        Assert.Equal(NamesOf<ThemeScheme>(), Enumeration(schema, "scheme"));
    }

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>", "onload")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>", "script")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"http://x.example/\"/></svg>", "image")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><g style=\"background:url(//x)\"/></svg>", "style")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><path fill=\"url(http://x.example)\"/></svg>", "fill")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><g xlink:href=\"#a\"/></svg>", "href")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><g href=\"http://x.example\"/></svg>", "href")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><foreignObject/></svg>", "foreignObject")]
    [InlineData("<!DOCTYPE svg [<!ENTITY x \"y\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&x;</svg>", "DTD")]
    [InlineData("<?xml-stylesheet href=\"x.css\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        "processing instruction")]
    [InlineData("<html/>", "SVG")]
    [InlineData("no drawing", "no drawing")]
    public void A_drawing_that_could_do_more_than_be_looked_at_is_refused(string svg, string reason)
    {
        Write(Good());
        File.WriteAllText(Path.Combine(folder, "logo.svg"), svg);
        Assert.Contains(
            ThemeFolder.Check(folder),
            finding => finding.Where == "logo.svg" && finding.Words.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_mark_must_be_square_and_every_drawing_be_there()
    {
        Write(Good());
        File.Copy(Path.Combine(folder, "logo.svg"), Path.Combine(folder, "mark.svg"), overwrite: true);
        File.Delete(Path.Combine(folder, "logo-dark.svg"));
        Assert.Equal(["logo-dark.svg", "mark.svg"], ThemeFolder.Check(folder).Select(finding => finding.Where));
    }

    [Fact]
    public void A_catalogue_with_a_wrong_theme_does_not_start()
    {
        Write(With("shape", "oval"), Directory.CreateDirectory(Path.Combine(folder, "broken")).FullName);
        var failure = Assert.Throws<ThemeException>(() => ThemeCatalogue.Load(folder));
        Assert.Contains("'broken'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("shape", failure.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string> Required =>
    [
        "label", "locale", "currency", "colour", "type", "shape", "density", "surface", "chrome", "illustration",
        "scheme",
        "colour.primary", "colour.accent", "colour.neutralChroma", "type.body", "type.heading", "type.headingWeight",
        "type.headingTracking", "chrome.tone", "chrome.navigation",
    ];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static JsonObject Good() =>
        JsonNode.Parse(File.ReadAllText(Repository.Combine("themes", "default", "theme.json")))!.AsObject();

    private static JsonObject With(string member, JsonNode? value)
    {
        var (settings, path) = (Good(), member.Split('.'));
        if (path.Length == 1) settings[member] = value;
        else (settings[path[0]] ??= new JsonObject())[path[1]] = value;
        return settings;
    }

    private static JsonObject Without(string member)
    {
        var (settings, path) = (Good(), member.Split('.'));
        (path.Length == 1 ? settings : settings[path[0]]!.AsObject()).Remove(path[^1]);
        return settings;
    }

    private void Write(JsonObject settings, string? into = null)
    {
        File.WriteAllText(Path.Combine(into ?? folder, "theme.json"), settings.ToJsonString());
        foreach (var drawing in (string[])["logo.svg", "logo-dark.svg", "mark.svg"])
            File.Copy(Repository.Combine("themes", "default", drawing), Path.Combine(into ?? folder, drawing));
    }

    private static IEnumerable<string> RequiredOf(JsonNode schema, string path) =>
        (schema["required"]?.AsArray() ?? []).Select(name => path + (string)name!).Concat(
            (schema["properties"]?.AsObject() ?? []).Where(member => member.Value is JsonObject)
                .SelectMany(member => RequiredOf(member.Value!, $"{path}{member.Key}.")));

    private static IEnumerable<string> Enumeration(JsonNode schema, params string[] path) =>
        path.Aggregate(schema, (node, member) => node["properties"]![member]!)["enum"]!.AsArray()
            .Select(value => (string)value!);

    private static IEnumerable<string> NamesOf<T>() where T : struct, Enum =>
        Enum.GetNames<T>().Select(name => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name));
}
