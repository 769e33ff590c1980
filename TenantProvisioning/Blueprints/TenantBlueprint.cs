using Crayon.Platform.Core.Pricing.Rules;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.TenantProvisioning.Blueprints;

/// <summary>What a tenant is to be: read from a file or from flags, checked before the first step runs.</summary>
public sealed record TenantBlueprint
{
    /// <summary>Short lower-case name, unique.</summary>
    public required string Slug { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>Operator, Direct storefront or reseller.</summary>
    public TenantKind Kind { get; init; } = TenantKind.Reseller;

    /// <summary>Region, currency, language and the like.</summary>
    public required BlueprintSettings Settings { get; init; }

    /// <summary>Host names without port; the first is the primary one, whose <c>/id</c> is the issuer.</summary>
    public required IReadOnlyList<string> Hosts { get; init; }

    /// <summary>Companies that sell.</summary>
    public IReadOnlyList<BlueprintEntity> LegalEntities { get; init; } = [];

    /// <summary>
    /// Name of the company that sells for this tenant; its own first one, or for the Direct storefront one of the
    /// operator's.
    /// </summary>
    public string? Seller { get; init; }

    /// <summary>The tenant's markup rules: those of the operator towards it, and its own.</summary>
    public IReadOnlyList<BlueprintRule> PriceRules { get; init; } = [];

    /// <summary>The first person who may do everything.</summary>
    public BlueprintPerson? Owner { get; init; }

    /// <summary>API clients of the tenant itself.</summary>
    public IReadOnlyList<BlueprintClient> Clients { get; init; } = [];
}

/// <summary>How the tenant does business.</summary>
/// <param name="Region">Home region, such as <c>eu</c>.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Market">ISO 3166 country of the provider's price sheet.</param>
/// <param name="Language">BCP 47 language.</param>
/// <param name="TimeZone">IANA time zone.</param>
/// <param name="Theme">Folder of <c>themes/</c>.</param>
public sealed record BlueprintSettings(string Region, string Currency, string Market, string Language,
    string TimeZone, string Theme);

/// <summary>A company that sells.</summary>
/// <param name="Name">Registered name.</param>
/// <param name="Country">ISO 3166 country.</param>
/// <param name="Currency">ISO 4217 code in which it invoices.</param>
/// <param name="NumberPrefix">Prefix of its document numbers.</param>
/// <param name="TaxId">VAT or qualified-invoice number.</param>
public sealed record BlueprintEntity(string Name, string Country, string Currency, string NumberPrefix, string? TaxId)
{
    /// <summary>Where it is; its documents show it.</summary>
    public PostalAddress? Address { get; init; }

    /// <summary>Where invoices to it are mailed; null for nowhere: they are read in the portal then.</summary>
    public string? BillingEmail { get; init; }

    /// <summary>Where it has money sent to, one account for each currency.</summary>
    public IReadOnlyList<BankAccount> BankAccounts { get; init; } = [];
}

/// <summary>A tenant-wide markup rule.</summary>
/// <param name="Level">Wholesale: the operator's towards this tenant; retail: the tenant's own.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Kind">How the price is made.</param>
/// <param name="Percent">Percent, such as 7.5; null where the kind takes none.</param>
/// <param name="EffectiveFrom">First day of validity (UTC).</param>
public sealed record BlueprintRule(PriceLevel Level, string Name, PriceRuleKind Kind, decimal? Percent,
    DateOnly EffectiveFrom);

/// <summary>Whose rule it is.</summary>
public enum PriceLevel
{
    /// <summary>The operator's, towards the tenant.</summary>
    Wholesale,

    /// <summary>The tenant's, towards its customers.</summary>
    Retail,
}

/// <summary>A person of the tenant's own staff.</summary>
/// <param name="Email">Sign-in name.</param>
/// <param name="Role">One of the realm's roles.</param>
public sealed record BlueprintPerson(string Email, string Role);

/// <summary>An API client of the tenant.</summary>
/// <param name="Id">Client id, unique within the realm.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Scopes">What it may do.</param>
public sealed record BlueprintClient(string Id, string Name, IReadOnlyList<string> Scopes);
