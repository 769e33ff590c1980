using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Api.Problems;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Themes;
using Crayon.Platform.Core.Themes.Brands;
using Crayon.Platform.Core.Themes.Reading;
using Crayon.Platform.Hosting.Problems;

namespace Crayon.Platform.Api.Features.Branding;

/// <summary>All that a brand sets; every other colour and size is derived, so that it is legible.</summary>
[Example("""
    { "label": "Example Cloud", "colour": { "primary": "#1b5361", "accent": "#8a5a1f", "neutralHue": 200,
        "neutralChroma": 0.0035, "darkBase": 9 },
      "type": { "body": "hanken-grotesk", "heading": "hanken-grotesk", "headingWeight": 600,
        "headingTracking": "0em" },
      "shape": "pill", "density": "spacious", "surface": "filled",
      "chrome": { "tone": "tint", "navigation": "top" }, "illustration": "soft", "scheme": "light",
      "mail": { "fromName": "Example Cloud", "footer": "Example Cloud B.V., Amsterdam" } }
    """)]
internal sealed record BrandBody : IRequestBody
{
    private static readonly JsonSerializerOptions Stored = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>What the brand is called on pages, in mails and on documents.</summary>
    [StringLength(60, MinimumLength = 1)]
    public required string Label { get; init; }

    public required BrandColours Colour { get; init; }

    public required BrandType Type { get; init; }

    [JsonConverter(typeof(CamelCaseEnum<ThemeShape>))]
    public required ThemeShape Shape { get; init; }

    [JsonConverter(typeof(CamelCaseEnum<ThemeDensity>))]
    public required ThemeDensity Density { get; init; }

    [JsonConverter(typeof(CamelCaseEnum<ThemeSurface>))]
    public required ThemeSurface Surface { get; init; }

    public required BrandChrome Chrome { get; init; }

    [JsonConverter(typeof(CamelCaseEnum<ThemeIllustration>))]
    public required ThemeIllustration Illustration { get; init; }

    [JsonConverter(typeof(CamelCaseEnum<ThemeScheme>))]
    public required ThemeScheme Scheme { get; init; }

    public BrandMail? Mail { get; init; }

    /// <summary>The settings, held to the rules of themes; refused with the fields that break one.</summary>
    public ThemeSettings Read(RegisteredTenant tenant)
    {
        var findings = new List<ThemeFinding>();
        return Brands.Read(tenant, JsonSerializer.Serialize(this, Stored), findings)
            ?? throw new RefusedException(ApiProblems.InvalidValue, "See the fields under errors.")
            {
                Errors = findings.GroupBy(finding => finding.Where, StringComparer.Ordinal).ToDictionary(
                    field => field.Key, field => field.Select(finding => $"It {finding.Words}").ToArray(),
                    StringComparer.Ordinal),
            };
    }

    public static BrandBody Of(ThemeSettings settings) =>
        JsonSerializer.Deserialize<BrandBody>(BrandJson.Write(settings), Stored)
            ?? throw new InvalidOperationException("Settings are written as an object.");
}

/// <summary>Seeds of all colours.</summary>
internal sealed record BrandColours : IRequestBody
{
    /// <summary>Buttons and links, as #rrggbb.</summary>
    [ColourRule]
    public required string Primary { get; init; }

    /// <summary>The same on dark, where it is light enough; derived without it.</summary>
    [ColourRule]
    public string? PrimaryDark { get; init; }

    /// <summary>Logo, charts and highlights, as #rrggbb.</summary>
    [ColourRule]
    public required string Accent { get; init; }

    [ColourRule]
    public string? AccentDark { get; init; }

    /// <summary>Hue of greys in degrees; the primary's without it.</summary>
    [Range(0d, 360d)]
    public double? NeutralHue { get; init; }

    /// <summary>How much greys are tinted.</summary>
    [Range(0d, 0.012)]
    public required double NeutralChroma { get; init; }

    /// <summary>How light the dark page is; 8 without it.</summary>
    [Range(4d, 12d)]
    public double? DarkBase { get; init; }
}

/// <summary>Type faces.</summary>
internal sealed record BrandType : IRequestBody
{
    /// <summary>inter, figtree, hanken-grotesk, source-sans-3 or system.</summary>
    [StringLength(40, MinimumLength = 1)]
    public required string Body { get; init; }

    /// <summary>The same, bricolage-grotesque or mincho.</summary>
    [StringLength(40, MinimumLength = 1)]
    public required string Heading { get; init; }

    /// <summary>500, 600 or 700.</summary>
    public required int HeadingWeight { get; init; }

    /// <summary>From -0.03em to 0em; 0em for Japanese.</summary>
    [StringLength(10, MinimumLength = 1)]
    public required string HeadingTracking { get; init; }
}

/// <summary>The frame around the work.</summary>
internal sealed record BrandChrome : IRequestBody
{
    [JsonConverter(typeof(CamelCaseEnum<ThemeChromeTone>))]
    public required ThemeChromeTone Tone { get; init; }

    [JsonConverter(typeof(CamelCaseEnum<ThemeNavigation>))]
    public required ThemeNavigation Navigation { get; init; }
}

/// <summary>What mails add.</summary>
internal sealed record BrandMail : IRequestBody
{
    /// <summary>Sender's name; the brand's without it.</summary>
    [StringLength(60, MinimumLength = 1)]
    public string? FromName { get; init; }

    /// <summary>Up to three lines below every mail.</summary>
    [StringLength(240, MinimumLength = 1)]
    public string? Footer { get; init; }
}

/// <summary>A colour as six hexadecimal digits after #.</summary>
internal sealed class ColourRuleAttribute() : RegularExpressionAttribute("^#[0-9a-fA-F]{6}$");
