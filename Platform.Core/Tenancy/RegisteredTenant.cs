using Crayon.Platform.Core.Themes.Brands;

namespace Crayon.Platform.Core.Tenancy;

/// <summary>What the registry says of a tenant: an unchanging copy, safe to keep for a request.</summary>
/// <param name="Id">The tenant.</param>
/// <param name="ParentId">The tenant above; null for the operator.</param>
/// <param name="Slug">Short name.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Kind">What it is.</param>
/// <param name="State">Where it stands in its life.</param>
/// <param name="PrimaryHost">The host of its realm and links, without port.</param>
/// <param name="Settings">Region, currency and the like.</param>
public sealed record RegisteredTenant(
    TenantId Id, TenantId? ParentId, string Slug, string Name, TenantKind Kind, TenantState State, string PrimaryHost,
    TenantSettings Settings)
{
    /// <summary>What it is called on pages, in mails and on documents.</summary>
    public string BrandName => Settings.Brand?.Label ?? Name;

    /// <summary>Whether sign-in and API answer.</summary>
    public bool IsActive => State == TenantState.Active;
}

/// <summary>How a tenant does business.</summary>
/// <param name="Region">Home region.</param>
/// <param name="Currency">ISO 4217 code in which it sells.</param>
/// <param name="Market">ISO 3166 country of the price sheet that applies.</param>
/// <param name="Language">BCP 47 language.</param>
/// <param name="TimeZone">IANA time zone.</param>
/// <param name="Theme">Folder of <c>themes/</c>.</param>
/// <param name="SellerCountry">ISO 3166 country of the legal entity that sells; null while there is none.</param>
public sealed record TenantSettings(
    string Region, string Currency, string Market, string Language, string TimeZone, string Theme,
    string? SellerCountry)
{
    /// <summary>The tenant's partner id at the provider, as staff set it; null for none.</summary>
    public string? PartnerId { get; init; }

    /// <summary>The brand that it published; null where it looks as it was set up.</summary>
    public PublishedBrand? Brand { get; init; }
}
