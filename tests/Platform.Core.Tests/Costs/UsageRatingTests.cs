using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Costs;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Tests.Pricing;
using Crayon.Testing;
using Crayon.Testing.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Costs;

/// <summary>The provider's rated usage as it is charged to customers and resellers.</summary>
public sealed class UsageRatingTests
{
    private static readonly DateTimeOffset March = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task Rates_are_kept_whole_and_only_a_lines_net_is_rounded(DatabaseEngine engine)
    {
        await using var world = await WorldAsync(engine);
        var (north, fuji, crayon) = (await HoldAsync(world, world.North), await HoldAsync(world, world.Fuji),
            await HoldAsync(world, world.Crayon));
        var invoice = AnInvoice(world);
        await world.AddAsync(invoice, ALine(invoice, north, 1234m, 4689), ALine(invoice, fuji, 500m, 1798),
            ALine(invoice, crayon, 1234m, 4689));
        Assert.Equal(3, await RateAsync(world));
        Assert.Equal((0.045752m, 5646L), await RetailAsync(world, north));
        Assert.Equal((5041L, 4689L), await HalvesAsync(world, north));
        Assert.Equal((4.5489906m, 2274L), await RetailAsync(world, fuji));
        Assert.Equal((1978L, 1798L), await HalvesAsync(world, fuji));
        Assert.Equal((0.04636m, 5721L), await RetailAsync(world, crayon));
        Assert.Equal((null, 4689L), await HalvesAsync(world, crayon));
    }

    [Theory, EachEngine]
    public async Task Each_line_is_charged_once_for_its_last_day_and_a_late_one_in_the_next_open_month(
        DatabaseEngine engine)
    {
        await using var world = await WorldAsync(engine);
        var subscription = await HoldAsync(world, world.North);
        var (invoice, later) = (AnInvoice(world), AnInvoice(world, "G2", 202604));
        await world.AddAsync(invoice, ALine(invoice, subscription, 10m, 38), ALine(invoice, null, 10m, 38),
            ALine(invoice, subscription, -10m, -38));
        world.Platform.Time.SetUtcNow(March.AddMonths(1).AddDays(2));
        Assert.Equal(1, await RateAsync(world));
        Assert.Equal(0, await RateAsync(world));
        world.Platform.Time.SetUtcNow(March.AddMonths(2).AddDays(2));
        await world.AddAsync(later, ALine(later, subscription, 5m, 19));
        Assert.Equal(1, await RateAsync(world));
        var charges = await world.Platform.AsPlatformAsync(db =>
            db.Charges.OrderByDescending(row => row.UsedUnits).ToListAsync(Ct));
        Assert.Equal([(10m, 202603), (5m, 202604)], charges.Select(row => (row.UsedUnits ?? 0, row.Month)));
        Assert.All(charges, row => Assert.Equal(
            (ChargeKind.Usage, March.AddDays(30), 31), (row.Kind, row.ChargedAt, row.Days)));
    }

    [Theory, EachEngine]
    public async Task Usage_before_a_change_of_price_is_charged_at_the_rate_of_then(DatabaseEngine engine)
    {
        await using var world = await WorldAsync(engine);
        var subscription = await HoldAsync(world, world.North);
        var invoice = AnInvoice(world);
        await world.AddAsync(
            invoice, ALine(invoice, subscription, 1000m, 3800), AStep(subscription, March, 0.045752m),
            AStep(subscription, March.AddMonths(1), 0.05m));
        await world.Platform.AsPlatformAsync(async db =>
        {
            (await db.Subscriptions.SingleAsync(Ct)).UnitRate = 0.05m;
            return await db.SaveChangesAsync(Ct);
        });
        await RateAsync(world);
        Assert.Equal((0.045752m, 4575L), await RetailAsync(world, subscription));
    }

    private static Task<TradingWorld> WorldAsync(DatabaseEngine engine) => TradingWorld.CreateAsync(
        engine, configure: services => services.AddBilling().AddSingleton<UsageRating>());

    private static async Task<int> RateAsync(TradingWorld world)
    {
        var rated = await world.Platform.Services.GetRequiredService<UsageRating>().RunAsync(Ct);
        await using var scope = world.Platform.Scopes.ForPlatform(PlatformUse.Billing, Actor.System("test"));
        await scope.ServiceProvider.GetRequiredService<ChargeRating>().RateSomeAsync(Ct);
        return rated;
    }

    private static async Task<AccountSubscription> HoldAsync(TradingWorld world, Tenant tenant)
    {
        var registered = await world.RegisteredAsync(tenant);
        var plan = await world.PlanAsync(tenant, world.Storage);
        var customer = Rows.ACustomer(tenant.TenantId);
        var account = Rows.AnAccount(customer);
        var subscription = new AccountSubscription
        {
            TenantId = tenant.TenantId, CustomerId = customer.CustomerId, AccountId = account.Id,
            ServiceId = world.Storage.Id, PlanId = plan.PlanId, OrderId = null, OrderLineId = null,
            SubscriptionDate = March, ProviderSubscriptionId = $"s-{tenant.Slug}", ProviderETag = "1", Quantity = 1,
            AutoRenew = true, AnchorDate = March, StartDate = March, EndDate = March.AddMonths(1),
            CancellableUntil = March.AddDays(7), UnitPriceMinor = 0, UnitRate = plan.UnitRate,
            Currency = plan.Currency, BuyingPriceId = await world.Book.KeepAsync(registered, plan, Ct),
        };
        await world.AddAsync(customer, account, subscription);
        return subscription;
    }

    private static ProviderInvoice AnInvoice(TradingWorld world, string number = "G1", int month = 202603) => new()
    {
        TenantId = world.Operator.TenantId, Number = number, IsCreditNote = false, Month = month, Currency = "EUR",
        IssuedAt = March.AddMonths(1), TotalMinor = 0, CompletedAt = March.AddMonths(1),
    };

    private static CostLine ALine(
        ProviderInvoice invoice, AccountSubscription? subscription, decimal quantity, long subtotal) => new()
    {
        TenantId = invoice.TenantId, ProviderInvoiceId = invoice.Id,
        ProviderReference = Guid.CreateVersion7().ToString(),
        ChargeType = "CycleCharge", Kind = CostKind.Usage, IsLate = false, SoldByTenantId = subscription?.TenantId,
        ForCustomerId = subscription?.CustomerId, SubscriptionId = subscription?.Id, UnitPrice = 0.038m,
        EffectiveUnitPrice = 0.038m, Quantity = quantity, SubtotalMinor = subtotal, Currency = "EUR",
        PricingCurrency = "EUR", FxRate = 1m, FxDate = March, ChargedFrom = March, ChargedTo = March.AddMonths(1),
    };

    private static SubscriptionEvent AStep(AccountSubscription subscription, DateTimeOffset at, decimal rate) => new()
    {
        TenantId = subscription.TenantId, CustomerId = subscription.CustomerId, SubscriptionId = subscription.Id,
        Kind = SubscriptionEventKinds.Renewed, Status = SubscriptionStatus.Active, Quantity = 1, UnitPriceMinor = 0,
        UnitRate = rate, At = at, By = "test",
    };

    private static Task<(decimal Rate, long Net)> RetailAsync(TradingWorld world, AccountSubscription subscription) =>
        world.Platform.AsPlatformAsync(async db =>
        {
            var charge = await db.Charges.SingleAsync(row => row.SubscriptionId == subscription.Id, Ct);
            return (charge.UnitRate ?? 0, charge.NetMinor);
        });

    private static Task<(long? Wholesale, long Cost)> HalvesAsync(
        TradingWorld world, AccountSubscription subscription) => world.Platform.AsPlatformAsync(async db =>
    {
        var id = await db.Charges.Where(row => row.SubscriptionId == subscription.Id).Select(row => row.Id)
            .SingleAsync(Ct);
        var wholesale = await db.WholesaleCharges.SingleOrDefaultAsync(row => row.ChargeId == id, Ct);
        return (wholesale?.NetMinor, (await db.ChargeCosts.SingleAsync(row => row.ChargeId == id, Ct)).ExpectedMinor);
    });
}
