using System.Collections.Concurrent;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Themes.Reading;

namespace Crayon.Platform.Core.Themes.Brands;

/// <summary>Themes of published brands, derived once for each version.</summary>
internal sealed class BrandedThemes
{
    private const int HashInNames = 16;

    // The last two versions of each tenant: a page that was begun in the old one still gets its files.
    private readonly ConcurrentDictionary<TenantId, Recent> recent = new();

    /// <summary>The theme of a tenant's brand, and the one before it where it was seen.</summary>
    public Recent Of(RegisteredTenant tenant, PublishedBrand brand, Theme plain, Func<string, HashedAsset> fonts)
    {
        if (recent.TryGetValue(tenant.Id, out var known) && known.Number == brand.Number) return known;
        var theme = Make(tenant, brand, plain, fonts);
        // Replicas are a second apart: what is older never takes the newer one's place.
        return recent.AddOrUpdate(tenant.Id, _ => new Recent(brand.Number, theme, plain), (_, other) =>
            other.Number >= brand.Number ? other : new Recent(brand.Number, theme, other.Theme));
    }

    /// <summary>A theme of settings that are nobody's yet.</summary>
    public static Theme Make(
        string name, ThemeSettings settings, (IBrandPictures Own, Theme Plain) drawn, Func<string, HashedAsset> fonts)
    {
        var (own, plain) = drawn;
        var logo = Stored("logo", own.Logo);
        return ThemeFolder.Make(name, settings, fonts) with
        {
            Logo = logo ?? plain.Logo,
            // A brand's own logo on either chrome is nearer to it than another brand's.
            LogoOnDark = Stored("logo-dark", own.LogoOnDark) ?? logo ?? plain.LogoOnDark,
            Mark = Stored("mark", own.Mark) ?? plain.Mark,
        };
    }

    // What was published before a rule became stricter must not take the shop down.
    private static Theme Make(
        RegisteredTenant tenant, PublishedBrand brand, Theme plain, Func<string, HashedAsset> fonts) =>
        BrandJson.Read(brand.Settings, (tenant.Settings.Language, tenant.Settings.Currency), []) is { } settings
            ? Make("brand", settings, (brand, plain), fonts)
            : plain;

    private static HashedAsset? Stored(string place, string? name) => name is null
        ? null
        : HashedAsset.Stored($"{place}-{name[..HashInNames]}", Path.GetExtension(name)[1..], name);

    /// <summary>The theme of a version, and of the one before.</summary>
    internal sealed record Recent(int Number, Theme Theme, Theme Before);
}
