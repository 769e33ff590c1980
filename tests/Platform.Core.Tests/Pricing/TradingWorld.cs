using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Pricing.Rules;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Pricing;

/// <summary>
/// The operator, the Direct storefront and two resellers, with one service of seats and one of usage.
/// </summary>
internal sealed class TradingWorld : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private TradingWorld(TestPlatform platform) => Platform = platform;

    public TestPlatform Platform { get; }

    public Tenant Operator { get; } = ATenant("admin", TenantKind.Operator, "EUR", "NL");

    public Tenant Crayon { get; } = ATenant("crayon", TenantKind.Direct, "EUR", "NL");

    public Tenant North { get; } = ATenant("northwind", TenantKind.Reseller, "EUR", "NL");

    public Tenant Fuji { get; } = ATenant("fuji", TenantKind.Reseller, "JPY", "JP");

    public CloudService Suite { get; } = AService("productivity-suite-business", "Productivity");

    public CloudService Storage { get; } = AService("object-storage", "Storage");

    public PriceBook Book => Platform.Services.GetRequiredService<PriceBook>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Tenants and their default rules; goods only where asked for.</summary>
    public static async Task<TradingWorld> CreateAsync(
        DatabaseEngine engine, bool hasGoods = true, Action<IServiceCollection>? configure = null)
    {
        var platform = await TestPlatform.CreateAsync(engine, Ct, services =>
        {
            services.AddCrayonPricing();
            configure?.Invoke(services);
        });
        var world = new TradingWorld(platform);
        await platform.AsPlatformAsync(async db =>
        {
            world.AddParties(db);
            if (hasGoods) world.AddGoods(db);
            return await db.SaveChangesAsync(Ct);
        });
        return world;
    }

    public async Task<RegisteredTenant> RegisteredAsync(Tenant tenant) =>
        await Platform.Services.GetRequiredService<TenantRegistry>().FindAsync(tenant.TenantId, Ct)
        ?? throw new InvalidOperationException($"{tenant.Slug} is not registered.");

    public async Task<Storefront> StorefrontAsync(Tenant tenant, CustomerId? customer = null) =>
        await Book.StorefrontAsync(await RegisteredAsync(tenant), customer, Ct);

    public async Task<OfferedPlan> PlanAsync(
        Tenant tenant, CloudService service, string cycle = "monthly", CustomerId? customer = null) =>
        (await StorefrontAsync(tenant, customer)).Find(service.Slug)!.Plans.Single(plan => plan.BillingCycle == cycle);

    public Task AddAsync(params object[] rows) => Platform.AsPlatformAsync(async db =>
    {
        db.AddRange(rows);
        return await db.SaveChangesAsync(Ct);
    });

    public PriceRule ARule(
        Tenant seller, decimal percent, PriceRuleScopeType scope = PriceRuleScopeType.Tenant, string? id = null,
        Tenant? buyer = null) => new()
    {
        TenantId = seller.TenantId, BuyerTenantId = buyer?.TenantId, Name = "rule", Kind = PriceRuleKind.MarkupOnCost,
        ScopeType = scope, ScopeId = id, Percent = percent, EffectiveFrom = Start,
    };

    public PriceSheetLine ALine(Plan plan, string market, decimal cost, string currency) => new()
    {
        TenantId = Operator.TenantId, PlanId = plan.Id, Market = market, UnitCost = cost, CostCurrency = currency,
        ListPrice = market == "JP" ? 1190m : 12.90m, ListCurrency = market == "JP" ? "JPY" : "EUR",
        EffectiveFrom = Start,
    };

    public static Plan APlan(
        CloudService service, string market, string cycle = "monthly", PlanKind kind = PlanKind.Seat) => new()
    {
        ServiceId = service.Id, ProviderOfferId = $"{service.Slug}:{cycle}:{market}", Name = cycle,
        BillingCycle = cycle, Kind = kind,
        Term = cycle == "annual" ? "P1Y" : "P1M", Unit = kind == PlanKind.Seat ? "seat" : "GB",
    };

    public ValueTask DisposeAsync() => Platform.DisposeAsync();

    private static Tenant ATenant(string slug, TenantKind kind, string currency, string market)
    {
        var tenant = new Tenant
        {
            Slug = slug, Name = slug, Kind = kind, Region = "eu", Currency = currency, Market = market, Language = "en",
            TimeZone = "UTC", Theme = "default", SellerEntityId = LegalEntityId.New(),
        };
        tenant.MoveTo(TenantState.Provisioning);
        tenant.MoveTo(TenantState.Active);
        return tenant;
    }

    private static CloudService AService(string slug, string category) => new()
    {
        ProviderProductId = slug, Slug = slug, ServiceName = slug, Publisher = "P", Category = category,
        Description = "d",
    };

    private void AddParties(PlatformDbContext db)
    {
        foreach (var tenant in new[] { Operator, Crayon, North, Fuji })
        {
            db.Tenants.Add(tenant);
            db.LegalEntities.Add(new LegalEntity
            {
                Id = tenant.SellerEntityId!.Value, TenantId = tenant.TenantId, Name = tenant.Name,
                CountryCode = tenant.Market,
                Currency = tenant.Currency, NumberPrefix = "X",
            });
        }
        db.PriceRules.AddRange(
            ARule(Operator, 7.5m, buyer: North), ARule(Operator, 10m, buyer: Fuji),
            ARule(Crayon, 22m), ARule(North, 12m), ARule(Fuji, 15m));
    }

    private void AddGoods(PlatformDbContext db)
    {
        var (monthly, annual, japan) = (APlan(Suite, "NL"), APlan(Suite, "NL", "annual"), APlan(Suite, "JP"));
        var (usage, japanUsage) =
            (APlan(Storage, "NL", kind: PlanKind.Usage), APlan(Storage, "JP", kind: PlanKind.Usage));
        db.Services.AddRange(Suite, Storage);
        db.Plans.AddRange(monthly, annual, japan, usage, japanUsage);
        db.PriceSheetLines.AddRange(
            ALine(monthly, "NL", 10.45m, "EUR"), ALine(annual, "NL", 104.50m, "EUR"), ALine(japan, "JP", 6m, "USD"),
            ALine(usage, "NL", 0.038m, "EUR"), ALine(japanUsage, "JP", 0.024m, "USD"));
        db.ExchangeRates.Add(new ExchangeRate
        {
            TenantId = Operator.TenantId, FromCurrency = "USD", ToCurrency = "JPY", Rate = 149.835m, ValidFrom = Start,
            Source = "test",
        });
    }
}
