using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Pricing.Rules;
using Crayon.Platform.Core.Tax;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing.Platform;

namespace Crayon.Platform.Core.Tests.Billing.Year;

/// <summary>
/// Who sells: Crayon itself to its Direct customers at +22 %; to Northwind at +7.5 %, which adds 12 %, in euros; to
/// Fuji at +10 %, which adds 15 %, in yen.
/// </summary>
internal sealed record YearTenants(Tenant Operator, Tenant Crayon, Tenant Northwind, Tenant Fuji)
{
    private static readonly DateTimeOffset ValidFrom = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public IReadOnlyList<Tenant> All => [Operator, Crayon, Northwind, Fuji];

    public static async Task<YearTenants> MakeAsync(TestPlatform platform)
    {
        var theOperator = Rows.ATenant("admin", TenantKind.Operator);
        var made = new YearTenants(
            theOperator, ATenant("crayon", TenantKind.Direct, theOperator),
            ATenant("northwind", TenantKind.Reseller, theOperator), new Tenant
            {
                Slug = "fuji", Name = "fuji", Kind = TenantKind.Reseller, Region = "apac", Currency = "JPY",
                Market = "JP", Language = "ja", TimeZone = "Asia/Tokyo", Theme = "default",
                ParentId = theOperator.TenantId,
            });
        await platform.AsPlatformAsync(async db =>
        {
            db.Tenants.Add(theOperator);
            await db.SaveChangesAsync(Ct);
            db.Tenants.AddRange(made.Crayon, made.Northwind, made.Fuji);
            await db.SaveChangesAsync(Ct);
            db.TenantHosts.AddRange(made.All.Select(tenant => new TenantHost
            {
                TenantId = tenant.TenantId, Host = $"{tenant.Slug}.example", IsPrimary = true,
            }));
            LegalEntity europe = AnEntity(theOperator, "NL", "EUR", "NL01"), north = AnEntity(
                made.Northwind, "NL", "EUR", "NL02"), fuji = AnEntity(made.Fuji, "JP", "JPY", "JP02");
            db.LegalEntities.AddRange(europe, AnEntity(theOperator, "JP", "JPY", "JP01"), north, fuji);
            (theOperator.SellerEntityId, made.Crayon.SellerEntityId) = (europe.Id, europe.Id);
            (made.Northwind.SellerEntityId, made.Fuji.SellerEntityId) = (north.Id, fuji.Id);
            db.PriceRules.AddRange(
                ARule(made.Crayon, 22m), ARule(theOperator, 7.5m, made.Northwind), ARule(made.Northwind, 12m),
                ARule(theOperator, 10m, made.Fuji), ARule(made.Fuji, 15m));
            foreach (var tenant in made.All)
            {
                tenant.MoveTo(TenantState.Provisioning);
                tenant.MoveTo(TenantState.Active);
            }
            await TaxRateData.EnsureAsync(db, new DateOnly(2026, 1, 1), Ct);
            return await db.SaveChangesAsync(Ct);
        });
        return made;
    }

    public Tenant Of(TenantId id) => All.Single(tenant => tenant.TenantId == id);

    private static Tenant ATenant(string slug, TenantKind kind, Tenant parent) => new()
    {
        Slug = slug, Name = slug, Kind = kind, Region = "eu", Currency = "EUR", Market = "NL", Language = "en",
        TimeZone = "Europe/Amsterdam", Theme = "default", ParentId = parent.TenantId,
    };

    private static LegalEntity AnEntity(Tenant tenant, string country, string currency, string prefix) => new()
    {
        TenantId = tenant.TenantId, Name = prefix, CountryCode = country, Currency = currency, NumberPrefix = prefix,
    };

    private static PriceRule ARule(Tenant owner, decimal percent, Tenant? buyer = null) => new()
    {
        TenantId = owner.TenantId, BuyerTenantId = buyer?.TenantId, Name = "Standard price",
        Kind = PriceRuleKind.MarkupOnCost, ScopeType = PriceRuleScopeType.Tenant, Percent = percent,
        EffectiveFrom = ValidFrom,
    };
}
