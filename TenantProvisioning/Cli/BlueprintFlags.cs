using System.CommandLine;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Pricing.Rules;
using Crayon.Platform.Core.Tenancy;
using Crayon.TenantProvisioning.Blueprints;

namespace Crayon.TenantProvisioning.Cli;

/// <summary>A blueprint from a file, or from flags for a plain reseller.</summary>
internal sealed class BlueprintFlags
{
    private static readonly DateOnly FromTheStart = new(2026, 1, 1);

    private readonly Option<string?> file = new(
        "--file") { Description = "A YAML file with everything; no other flag is needed" };
    private readonly Option<string?> slug = new("--slug") { Description = "Short lower-case name" };
    private readonly Option<string?> name = new("--name") { Description = "Name for people and of the company" };
    private readonly Option<string?> host = new("--host") { Description = "Host name without port" };
    private readonly Option<string?> country = new(
        "--country") { Description = "Country of the company and market, such as NL" };
    private readonly Option<string?> street = new("--street") { Description = "The company's street and number" };
    private readonly Option<string?> city = new("--city") { Description = "The company's city, given with --street" };
    private readonly Option<string?> postalCode = new("--postal-code") { Description = "The company's postal code" };
    private readonly Option<string?> billingEmail = new(
        "--billing-email") { Description = "Where invoices to the company are mailed" };
    private readonly Option<string?> currency = new("--currency") { Description = "ISO 4217 code" };
    private readonly Option<string> region = new("--region") { Description = "Home region", DefaultValueFactory = _ =>
        "eu" };
    private readonly Option<string> language = new("--language") { Description = "Language tag",
        DefaultValueFactory = _ => "en" };
    private readonly Option<string> timeZone = new("--time-zone") { Description = "IANA time zone",
        DefaultValueFactory = _ => "UTC" };
    private readonly Option<string> theme = new("--theme") { Description = "Theme folder", DefaultValueFactory = _ =>
        "default" };
    private readonly Option<decimal?> wholesale = new("--wholesale-percent") { Description = "The operator's markup" };
    private readonly Option<decimal?> retail = new("--retail-percent") { Description = "The tenant's own markup" };
    private readonly Option<string?> owner = new("--owner") { Description = "Mail address of the first owner" };

    public Option[] All =>
        [file, slug, name, host, country, street, city, postalCode, billingEmail, currency, region, language, timeZone,
            theme, wholesale, retail, owner];

    public TenantBlueprint Read(CommandCall call)
    {
        if (call.Value(file) is { } path) return BlueprintFile.Read(path);
        var (title, land, money) = (Needed(call, name), Needed(call, country), Needed(call, currency));
        return new TenantBlueprint
        {
            Slug = Needed(call, slug), Name = title, Kind = TenantKind.Reseller, Hosts = [Needed(call, host)],
            Settings = new BlueprintSettings(
                call.Required(region), money, land, call.Required(language), call.Required(timeZone),
                call.Required(theme)),
            LegalEntities = [new BlueprintEntity(title, land, money, Needed(call, slug)[..2].ToUpperInvariant(),
                TaxId: null)
            {
                Address = AddressIn(call, land), BillingEmail = call.Value(billingEmail),
            }],
            PriceRules = [.. Rule(PriceLevel.Wholesale, call.Value(wholesale)),
                .. Rule(PriceLevel.Retail, call.Value(retail))],
            Owner = call.Value(owner) is { } email ? new BlueprintPerson(email, "reseller.owner") : null,
        }.Checked();
    }

    private PostalAddress? AddressIn(CommandCall call, string land) =>
        call.Value(street) is null && call.Value(city) is null && call.Value(postalCode) is null
            ? null
            : new PostalAddress
            {
                Line1 = Needed(call, street), City = Needed(call, city), PostalCode = call.Value(postalCode),
                CountryCode = land,
            };

    private static IEnumerable<BlueprintRule> Rule(PriceLevel level, decimal? percent) => percent is null
        ? []
        : [new BlueprintRule(level, $"Default {level.ToString().ToLowerInvariant()} price",
            PriceRuleKind.MarkupOnCost, percent, FromTheStart)];

    private static string Needed(CommandCall call, Option<string?> option) =>
        call.Value(option) is { Length: > 1 } value
        ? value
        : throw new DomainRuleException(ProvisioningRefusals.InvalidBlueprint,
            $"{option.Name} is missing: name a --file, or give the flags.");
}
