using Crayon.Platform.Core.Pricing.Rules;
using Crayon.Platform.Core.Tenancy;
using Crayon.TenantProvisioning.Blueprints;

namespace Crayon.TenantProvisioning.Tests.Provisioning;

internal static class Blueprints
{
    public static TenantBlueprint Operator { get; } = new()
    {
        Slug = "admin", Name = "Crayon", Kind = TenantKind.Operator, Hosts = ["admin.localhost"],
        Settings = new BlueprintSettings("eu", "EUR", "NL", "en", "Europe/Amsterdam", "crayon"),
        LegalEntities = [new BlueprintEntity("Crayon Europe B.V.", "NL", "EUR", "CE", "NL001234567B01")],
    };

    public static TenantBlueprint Direct { get; } = new()
    {
        Slug = "crayon", Name = "Crayon", Kind = TenantKind.Direct, Hosts = ["crayon.localhost"],
        Seller = "Crayon Europe B.V.",
        Settings = new BlueprintSettings("eu", "EUR", "NL", "en", "Europe/Amsterdam", "crayon"),
    };

    public static TenantBlueprint Reseller { get; } = new()
    {
        Slug = "northwind", Name = "Northwind Cloud", Hosts = ["northwind.localhost", "shop.northwind.example"],
        Settings = new BlueprintSettings("eu", "EUR", "NL", "nl", "Europe/Amsterdam", "northwind"),
        LegalEntities = [new BlueprintEntity("Northwind Cloud B.V.", "NL", "EUR", "NW", "NL009876543B01")],
        PriceRules =
        [
            new BlueprintRule(PriceLevel.Wholesale, "Wholesale", PriceRuleKind.MarkupOnCost, 7.5m,
                new DateOnly(2026, 1, 1)),
            new BlueprintRule(PriceLevel.Retail, "Retail", PriceRuleKind.MarkupOnCost, 12m, new DateOnly(2026, 1, 1)),
        ],
        Owner = new BlueprintPerson("owner@northwind.example", "reseller.owner"),
        Clients = [new BlueprintClient("northwind-all", "All", ApiScopes.ForTenants)],
    };
}
