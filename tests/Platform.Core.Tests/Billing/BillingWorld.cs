using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Tests.Ordering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Billing;

/// <summary>
/// A reseller with one running subscription, to which a test writes the charges that it wants billed.
/// </summary>
internal sealed class BillingWorld : IAsyncDisposable
{
    private readonly AccountSubscription subscription;
    private int causes;

    private BillingWorld(Shop shop, AccountSubscription subscription) =>
        (Shop, this.subscription) = (shop, subscription);

    public Shop Shop { get; }

    /// <summary>The department of charges that are made from now on.</summary>
    public string? Department { get; set; }

    public static async Task<BillingWorld> OpenAsync(
        DatabaseEngine engine, CancellationToken ct, Action<IServiceCollection>? more = null)
    {
        var shop = await Shop.OpenAsync(engine, ct, more);
        var order = await shop.OrderAsync(10, ct: ct);
        await shop.WorkAsync(ct);
        var row = await shop.ReadAsync(db => db.Subscriptions.AsNoTracking()
            .SingleAsync(found => found.OrderId == order.Id, ct));
        return new BillingWorld(shop, row);
    }

    /// <summary>A charge, or a credit of one; both halves follow when it is rated.</summary>
    public Charge ACharge(
        DateTimeOffset at, int seats, int days, Charge? creditOf = null, string currency = "EUR")
    {
        var net = (long)Math.Round(1258m * seats * days / 31, MidpointRounding.AwayFromZero);
        return new Charge
        {
            TenantId = subscription.TenantId, CustomerId = subscription.CustomerId, Cause = $"test:{++causes}",
            Kind = creditOf is null ? ChargeKind.Added : ChargeKind.Credit, ChargedAt = at,
            AccountId = subscription.AccountId, SubscriptionId = subscription.Id, OrderId = subscription.OrderId,
            CreditOf = creditOf?.Id, PlanId = subscription.PlanId, Description = "Suite", Quantity = seats,
            UnitPriceMinor = 1258, PeriodStart = at, PeriodEnd = at.AddDays(31), CoversFrom = at,
            CoversTo = at.AddDays(days), Days = days, PeriodDays = 31,
            NetMinor = creditOf is null ? net : -Math.Min(net, creditOf.NetMinor), Currency = currency,
            BuyingPriceId = subscription.BuyingPriceId, Month = BillingMonth.Of(at).Number,
            Department = creditOf is null ? Department : creditOf.Department,
        };
    }

    public Task<int> AddAsync(IEnumerable<Charge> charges, CancellationToken ct) => Shop.ReadAsync(db =>
    {
        db.Charges.AddRange(charges);
        return db.SaveChangesAsync(ct);
    });

    /// <summary>Rates, and opens the drafts of all months that are over.</summary>
    public async Task PlanAsync(CancellationToken ct)
    {
        await using var scope = Scope();
        var services = scope.ServiceProvider;
        while (await services.GetRequiredService<ChargeRating>().RateSomeAsync(ct) > 0)
        {
            // Until all are.
        }
        await services.GetRequiredService<BillingPlan>().RunAsync(ct);
        await DocumentNumbers.OpenAsync(
            services.GetRequiredService<PlatformDbContext>(), Shop.Platform.Time.GetUtcNow(), ct);
    }

    public async Task<bool> IssueAsync(DocumentId draft, CancellationToken ct)
    {
        await using var scope = Scope();
        return await scope.ServiceProvider.GetRequiredService<IssueInvoice>().IssueAsync(draft, ct);
    }

    public Task<int> RunDueAsync(CancellationToken ct) =>
        Shop.Get<DueWork>().RunDueAsync(Shop.Platform.Time.GetUtcNow(), ct);

    public ValueTask DisposeAsync() => Shop.DisposeAsync();

    private AsyncServiceScope Scope() => Shop.Platform.Scopes.ForPlatform(PlatformUse.Billing, Actor.System("test"));
}
