using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.Copies;
using Crayon.Platform.Core.Persistence.Engines;
using Crayon.Platform.Core.Pricing.Book;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crayon.Platform.Core.Pricing;

/// <summary>
/// What each tenant sells at which price, kept until costs, rates, rules, catalogue or time change it. Wholesale prices
/// come out of the named platform use case <see cref="PlatformUse.BuyingPrice"/>.
/// </summary>
public sealed class PriceBook
{
    private static readonly Actor Self = Actor.System("price-book");
    private readonly TenantScopes scopes;
    private readonly TenantRegistry registry;
    private readonly BusinessClock clock;
    private readonly SharedTransactions shared;
    private readonly ILogger<PriceBook> log;
    private readonly PriceInputsLoader loader;
    private readonly VersionedCache<TenantId, TenantPrices> prices;
    private readonly VersionedCache<string, KeptPrice> kept;

    /// <summary>Made by the container.</summary>
    public PriceBook(
        TenantScopes scopes, TenantRegistry registry, SharedRows rows, SharedTransactions shared,
        ILogger<PriceBook> log)
    {
        (this.scopes, this.registry, this.shared, this.log) = (scopes, registry, shared, log);
        clock = shared.Clock;
        loader = new PriceInputsLoader(scopes, registry, rows, clock);
        prices = new VersionedCache<TenantId, TenantPrices>(rows.Versions, DataVersion.Prices, DataVersion.Catalogue);
        kept = new VersionedCache<string, KeptPrice>(rows.Versions, DataVersion.Prices, DataVersion.Catalogue);
    }

    /// <summary>What the tenant shows and sells now, to all its customers or to one.</summary>
    public async ValueTask<Storefront> StorefrontAsync(
        RegisteredTenant tenant, CustomerId? customer, CancellationToken ct) =>
        (await PricesAsync(tenant, ct)).At(clock.Now).For(customer);

    /// <summary>
    /// Keeps the buying price behind an offered plan and answers its id: the same inputs lead to the same row. Writes
    /// in
    /// a transaction of its own: a caller with an open transaction uses the overload that takes its context.
    /// </summary>
    public async Task<BuyingPriceId> KeepAsync(RegisteredTenant tenant, OfferedPlan plan, CancellationToken ct)
    {
        var keeper = new BuyingPriceKeeper((await registry.OperatorAsync(ct)).Id, tenant, plan);
        var price = await kept.GetAsync(keeper.Fingerprint, async (_, token) =>
        {
            await using var scope = scopes.ForPlatform(PlatformUse.BuyingPrice, Self);
            return new KeptPrice(
                await keeper.KeepAsync(scope.ServiceProvider.GetRequiredService<PlatformDbContext>(), token));
        }, ct);
        return price.Id;
    }

    /// <summary>
    /// The same for a caller that may have a transaction open on <paramref name="within"/>: where the engine has a
    /// single writer (SQLite), the row joins that transaction, which would otherwise wait for itself.
    /// </summary>
    public async Task<BuyingPriceId> KeepAsync(
        RegisteredTenant tenant, OfferedPlan plan, PlatformDbContext within, CancellationToken ct)
    {
        if (!SharedTransactions.IsNeeded(within)) return await KeepAsync(tenant, plan, ct);
        var keeper = new BuyingPriceKeeper((await registry.OperatorAsync(ct)).Id, tenant, plan);
        await using var platform = await shared.JoinAsync(within, PlatformUse.BuyingPrice, Self, ct);
        return await keeper.KeepAsync(platform, ct);
    }

    /// <summary>
    /// A month of a subscription's service after its term, at the provider's surcharge and the buyer's rules; null
    /// where
    /// no plan of the service is sold.
    /// </summary>
    internal async Task<OfferedPlan?> ExtensionAsync(
        RegisteredTenant tenant, AccountSubscription subscription, CancellationToken ct)
    {
        var buyer = new Buyer(subscription.CustomerId)
        {
            Account = subscription.AccountId, Subscription = subscription.Id,
        };
        return (await PricesAsync(tenant, ct)).At(clock.Now).Extension(subscription.ServiceId, buyer);
    }

    /// <summary>
    /// A plan as a subscription has it at the provider, sold or not: the cost that is locked there through the rules of
    /// now; null where no price can be made. The sheet's own cost stands in where the provider names none.
    /// </summary>
    internal async Task<OfferedPlan?> RunningAsync(
        RegisteredTenant tenant, (PlanId Plan, ExactAmount? Cost) running, Buyer buyer, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.BuyingPrice, Self);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var (id, market) = (running.Plan, tenant.Settings.Market);
        var line = await db.PriceSheetLines.AsNoTracking().Where(row => row.PlanId == id && row.Market == market)
            .OrderByDescending(row => row.EffectiveFrom).FirstOrDefaultAsync(ct);
        if (line is null) return null;
        if (running.Cost is { } cost)
        {
            if (cost.Currency.Code != line.CostCurrency) return null;
            line.UnitCost = cost.Value;
        }
        var plan = await db.Plans.AsNoTracking().SingleAsync(row => row.Id == id, ct);
        var service = await db.Services.AsNoTracking().SingleAsync(row => row.Id == plan.ServiceId, ct);
        return (await PricesAsync(tenant, ct)).OnePlan.Running(new RunningPlan(service, plan, line), buyer, clock.Now);
    }

    /// <summary>A plan at the price of an instant to come, as far as it is known now; null where it has none.</summary>
    internal async Task<OfferedPlan?> PriceAtAsync(
        RegisteredTenant tenant, PlanId plan, Buyer buyer, DateTimeOffset at, CancellationToken ct) =>
        (await PricesAsync(tenant, ct)).OnePlan.At(plan, buyer, at);

    /// <summary>Keeps the buying price of such a month where no plan is sold, from the last price.</summary>
    internal async Task<BuyingPriceId> KeepExtensionAsync(
        BuyingPriceId last, int months, PlatformDbContext within, CancellationToken ct)
    {
        var keeper = new ExtensionKeeper(last, months);
        if (SharedTransactions.IsNeeded(within))
        {
            await using var joined = await shared.JoinAsync(within, PlatformUse.BuyingPrice, Self, ct);
            return await keeper.KeepAsync(joined, ct);
        }
        await using var scope = scopes.ForPlatform(PlatformUse.BuyingPrice, Self);
        return await keeper.KeepAsync(scope.ServiceProvider.GetRequiredService<PlatformDbContext>(), ct);
    }

    internal ValueTask<TenantPrices> PricesAsync(RegisteredTenant tenant, CancellationToken ct) =>
        prices.GetAsync(
            tenant.Id, async (_, token) => new TenantPrices(await loader.LoadAsync(tenant, token), log), ct);

    private sealed record KeptPrice(BuyingPriceId Id);
}
