using System.Text.Json.Serialization;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Core.Themes;
using Crayon.Platform.Core.Themes.Brands;

namespace Crayon.Platform.Api.Features.Branding;

/// <summary>A tenant's brand: what is shown, what is worked on, and how the latter stands.</summary>
/// <param name="Shown">What everybody sees.</param>
/// <param name="Draft">What is worked on; null for nothing.</param>
internal sealed record BrandView(ShownBrandView Shown, BrandDraftView? Draft)
{
    /// <summary>What was looked at, of the draft or else of what is shown.</summary>
    public required IReadOnlyList<BrandCheckView> Checks { get; init; }

    /// <summary>Where the storefront answers, the primary one first.</summary>
    public required IReadOnlyList<BrandHostView> Hosts { get; init; }

    /// <summary>The latest versions, newest first.</summary>
    public required IReadOnlyList<BrandVersionView> Versions { get; init; }
}

/// <summary>A host name of the storefront; staff alone add one.</summary>
/// <param name="Host">Lower case, without port.</param>
/// <param name="IsPrimary">Whether sign-in and links in mails use it.</param>
internal sealed record BrandHostView(string Host, bool IsPrimary);

/// <summary>What everybody sees.</summary>
/// <param name="Number">Its version; 0 for what the tenant was set up with.</param>
/// <param name="Settings">Its settings.</param>
/// <param name="Pictures">Its own pictures.</param>
/// <param name="PublishedAt">When it was published; null for version 0.</param>
internal sealed record ShownBrandView(
    int Number, BrandBody Settings, BrandPicturesView Pictures, DateTimeOffset? PublishedAt);

/// <summary>What is worked on.</summary>
internal sealed record BrandDraftView(
    BrandBody Settings, BrandPicturesView Pictures, DateTimeOffset DateModified);

/// <summary>Names of a brand's own pictures; null where those stand that the tenant was set up with.</summary>
internal sealed record BrandPicturesView(string? Light, string? Dark, string? Mark)
{
    public static BrandPicturesView Of(IBrandPictures pictures) =>
        new(pictures.Logo, pictures.LogoOnDark, pictures.Mark);
}

/// <summary>One thing that was looked at.</summary>
/// <param name="Code">Names its sentence.</param>
/// <param name="Values">What the sentence tells, by name.</param>
internal sealed record BrandCheckView(string Code, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>good, look, or bad, which hinders publishing.</summary>
    [JsonConverter(typeof(CamelCaseEnum<BrandVerdict>))]
    public required BrandVerdict Verdict { get; init; }

    public static BrandCheckView Of(BrandCheck check) => new(check.Code, check.Values) { Verdict = check.Verdict };
}

/// <summary>A version that was published.</summary>
internal sealed record BrandVersionView(int Number, string Label, DateTimeOffset PublishedAt, string PublishedBy)
{
    /// <summary>Its main colour, to tell it by.</summary>
    public required string Primary { get; init; }

    public required string Accent { get; init; }

    public static BrandVersionView Of(BrandVersion row, ThemeSettings settings) =>
        new(row.Number, row.Label, row.PublishedAt, row.PublishedBy)
        {
            Primary = settings.Colour.Primary.ToString(), Accent = settings.Colour.Accent.ToString(),
        };
}
