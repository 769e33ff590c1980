using System.ComponentModel.DataAnnotations;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.Features.Customers;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Pricing.Rules;
using Crayon.Platform.Core.Themes;
using Crayon.TenantProvisioning.Blueprints;

namespace Crayon.Platform.Api.Features.Tenants;

/// <summary>The company that sells for a reseller.</summary>
[Example("""
    { "name": "Example Cloud B.V.", "countryCode": "NL", "numberPrefix": "EX", "taxId": "NL001234567B01",
      "billingEmail": "books@example.example",
      "address": { "line1": "Keizersgracht 100", "city": "Amsterdam", "postalCode": "1015 CV", "countryCode": "NL" } }
    """)]
internal sealed record SellerBody : IRequestBody
{
    [NameRule]
    public required string Name { get; init; }

    [CountryRule]
    public required string CountryCode { get; init; }

    /// <summary>Begins the numbers of its documents.</summary>
    [RegularExpression("^[A-Z0-9]{1,10}$", ErrorMessage = "1 to 10 capital letters and digits.")]
    public required string NumberPrefix { get; init; }

    [StringLength(20, MinimumLength = 4)]
    public string? TaxId { get; init; }

    [MailRule]
    public string? BillingEmail { get; init; }

    public AddressBody? Address { get; init; }

    public BlueprintEntity ToEntity(string currency) => new(Name, CountryCode, currency, NumberPrefix, TaxId)
    {
        Address = Address?.ToAddress(), BillingEmail = BillingEmail,
    };
}

/// <summary>A reseller as it is to be.</summary>
[Example("""
    { "name": "Example Cloud", "hosts": ["shop.example.example"], "currency": "EUR", "market": "NL", "language": "nl",
      "timeZone": "Europe/Amsterdam",
      "seller": { "name": "Example Cloud B.V.", "countryCode": "NL", "numberPrefix": "EX" },
      "wholesalePercent": "7.5", "retailPercent": "12", "ownerEmail": "owner@example.example" }
    """)]
internal sealed record TenantBody : IRequestBody
{
    [NameRule]
    public required string Name { get; init; }

    /// <summary>Host names without port; the first is the primary one.</summary>
    [Length(1, 10)]
    public required IReadOnlyList<string> Hosts { get; init; }

    [StringLength(40, MinimumLength = 2)]
    public string Region { get; init; } = "eu";

    [RegularExpression("^[A-Z]{3}$", ErrorMessage = "An ISO 4217 currency as three capital letters.")]
    public required string Currency { get; init; }

    /// <summary>Country of the provider's price sheet.</summary>
    [CountryRule]
    public required string Market { get; init; }

    [StringLength(35, MinimumLength = 2)]
    public required string Language { get; init; }

    /// <summary>IANA name.</summary>
    [StringLength(64, MinimumLength = 1)]
    public required string TimeZone { get; init; }

    [StringLength(40, MinimumLength = 2)]
    public string Theme { get; init; } = ThemeCatalogue.Neutral;

    public required SellerBody Seller { get; init; }

    /// <summary>The operator's markup on the provider's cost, in percent.</summary>
    [MarkupRule]
    public required Percent WholesalePercent { get; init; }

    /// <summary>The reseller's own markup, in percent; it may change it.</summary>
    [MarkupRule]
    public required Percent RetailPercent { get; init; }

    /// <summary>Who is invited as the first owner.</summary>
    [MailRule]
    public required string OwnerEmail { get; init; }

    /// <summary>What is to be made, prices from a day on.</summary>
    public TenantBlueprint ToBlueprint(string slug, DateOnly from) => new()
    {
        Slug = slug, Name = Name, Hosts = Hosts,
        Settings = new BlueprintSettings(Region, Currency, Market, Language, TimeZone, Theme),
        LegalEntities = [Seller.ToEntity(Currency)],
        PriceRules =
        [
            Markup(PriceLevel.Wholesale, "Wholesale", WholesalePercent, from),
            Markup(PriceLevel.Retail, "Standard price", RetailPercent, from),
        ],
    };

    private static BlueprintRule Markup(PriceLevel level, string name, Percent percent, DateOnly from) =>
        new(level, name, PriceRuleKind.MarkupOnCost, percent.Value, from);
}

/// <summary>A markup that sells nothing below cost, and is no slip of the hand.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MarkupRuleAttribute() : ValidationAttribute("From 0 to 1000.")
{
    public override bool IsValid(object? value) => value is Percent { Value: >= 0 and <= 1000 };
}
