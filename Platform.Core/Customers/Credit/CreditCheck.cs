using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Ordering.Quoting;
using Crayon.Platform.Core.Payments.Dunning;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Pricing.Calculation.Periods;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Subscriptions.Plans;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Customers.Credit;

/// <summary>Something new to be bought.</summary>
/// <param name="Tenant">The seller.</param>
/// <param name="Customer">The buyer.</param>
/// <param name="Lines">Plans, seats and prices a period.</param>
internal sealed record CreditRequest(TenantId Tenant, CustomerId Customer, IReadOnlyList<CreditLine> Lines)
{
    /// <summary>The order that is judged, whose own lines do not count twice; null for a change.</summary>
    public OrderId? Order { get; init; }

    /// <summary>What an order would be, which nobody has placed yet.</summary>
    public static CreditRequest Of(PricedOrder priced) => new(
        priced.Account.TenantId, priced.Account.CustomerId,
        [.. priced.Lines.Select(line => new CreditLine(
            line.Plan.PlanId, line.Quantity, line.UnitPrice.AmountMinor, Buying: null)
        {
            WholesaleMinor = line.Plan.WholesaleUnitPrice?.AmountMinor ?? 0,
        })]);

    public static CreditRequest Of(Order order) => new(
        order.TenantId, order.CustomerId,
        [.. order.Lines.Select(line => new CreditLine(
            line.PlanId, line.Quantity, line.UnitPriceMinor, line.BuyingPriceId))]) { Order = order.Id };

    /// <summary>
    /// Seats that move to another plan: bound for the rest of the term, or for a term that begins with the move, in
    /// place of what they were bound for.
    /// </summary>
    public static CreditRequest OfMoved(PricedChange change, OfferedPlan target, DateTimeOffset now)
    {
        var (row, plan, seats) = (change.Subscription, change.Plan, change.Moved.GetValueOrDefault());
        var startsTerm = new PlanMove(target, ServiceRelation.Same).StartsTerm(row, plan);
        var cycles = new ChargePeriods(PlanKind.Seat, target.Term, target.BillingCycle);
        return new CreditRequest(row.TenantId, row.CustomerId,
        [
            new CreditLine(plan.Id, -seats, row.UnitPriceMinor, row.BuyingPriceId)
            {
                Periods = Commitment.PeriodsLeft(row, plan, now),
            },
            new CreditLine(target.PlanId, seats, target.UnitPrice?.AmountMinor ?? 0, Buying: null)
            {
                WholesaleMinor = target.WholesaleUnitPrice?.AmountMinor ?? 0,
                Periods = startsTerm ? null : Commitment.PeriodsLeft(row, cycles, now),
            },
        ]);
    }

    /// <summary>Seats added to what runs: bound for the rest of its term.</summary>
    public static CreditRequest OfAdded(AccountSubscription row, Plan plan, int seats, DateTimeOffset now) => new(
        row.TenantId, row.CustomerId,
        [new CreditLine(plan.Id, seats, row.UnitPriceMinor, row.BuyingPriceId)
        {
            Periods = Commitment.PeriodsLeft(row, plan, now),
        }]);
}

/// <summary>A plan and seats at the two levels' prices.</summary>
internal sealed record CreditLine(PlanId Plan, int Quantity, long UnitPriceMinor, BuyingPriceId? Buying)
{
    /// <summary>The wholesale price, where it is not kept as a row yet.</summary>
    public long? WholesaleMinor { get; init; }

    /// <summary>How many periods are bound; those of a whole term when null.</summary>
    public int? Periods { get; init; }
}

/// <summary>
/// Tests what is to be bought against the credit at both levels, over what is open and the whole remaining commitment.
/// A hold stops new orders and added seats, never what runs.
/// </summary>
public sealed class CreditCheck(PlatformDbContext db, OpenBalances balances, TenantScopes scopes, BusinessClock clock)
{
    private static readonly Actor By = Actor.System("credit");

    private static readonly SettledQuery<PlatformDbContext, CustomerId, CustomerCredit?> OfCustomer = new(
        (db, customer, _) => db.CustomerCredits.FirstOrDefault(row => row.CustomerId == customer));

    private static readonly SettledQuery<PlatformDbContext, TenantId, TenantCredit?> OfTenant = new(
        (db, tenant, _) => db.TenantCredits.AsNoTracking().FirstOrDefault(row => row.BuyerTenantId == tenant));

    /// <summary>Refuses what the credit does not reach for, and has others at the same moment look again.</summary>
    internal async Task EnsureAsync(CreditRequest request, CancellationToken ct) => Meet(await CheckAsync(request, ct));

    /// <summary>Two at once meet at the customer's credit: the second has to look again.</summary>
    internal void Meet(CustomerCredit? limited)
    {
        if (limited is not null) db.Entry(limited).Property(row => row.LimitMinor).IsModified = true;
    }

    /// <summary>Whether a customer is on hold.</summary>
    internal Task<bool> IsHeldAsync(CustomerId customer, CancellationToken ct) =>
        db.CustomerCredits.AnyAsync(row => row.CustomerId == customer && row.HeldSince != null, ct);

    /// <summary>Whether a customer asks for what was suspended over its debts; its seller may let it run.</summary>
    internal async Task<bool> IsOwedForAsync(SubscriptionId subscription, CancellationToken ct) =>
        db.Scope.Kind == ScopeKind.Customer && await db.DunningSuspensions.AnyAsync(
            row => row.SubscriptionId == subscription && row.State != DunningSuspensionState.Ended, ct);

    /// <summary>
    /// Refuses what the credit does not reach for, and changes nothing; answers the customer's credit where it is
    /// limited.
    /// </summary>
    internal async Task<CustomerCredit?> CheckAsync(CreditRequest request, CancellationToken ct)
    {
        var own = await OfCustomer.AskAsync(db, request.Customer, ct);
        if (own?.HeldSince is not null)
            throw new DomainRuleException(CreditRefusals.OnHold, "The account is on hold: nothing new can be bought.");
        if (own?.LimitMinor is { } limit)
        {
            var retail = new OpenCommitments(db, clock.Now, wholesale: null);
            var open = (await balances.OfCustomerAsync(request.Tenant, request.Customer, ct)).Open;
            var left = limit - open - await retail.SumAsync((request.Tenant, request.Customer), request.Order, ct);
            if (await retail.AskedAsync(request, ct) > left) throw Passed(own, left);
        }
        await CheckTenantAsync(request, ct);
        return own?.LimitMinor is null ? null : own;
    }

    private static DomainRuleException Passed(CustomerCredit own, long left) => new(
        CreditRefusals.LimitPassed,
        $"The credit limit leaves {new Money(Math.Max(0, left), Currency.Of(own.Currency))} for new commitments.");

    // The wholesale level belongs to other eyes than the buyer's: it is looked at apart, and no figure comes back.
    private async Task CheckTenantAsync(CreditRequest request, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.CreditCheck, By);
        var all = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var credit = await OfTenant.AskAsync(all, request.Tenant, ct);
        if (credit is null) return;
        if (credit.HeldSince is null && (credit.LimitMinor is not { } limit
            || await OpenAndAskedAsync(all, request, ct) <= limit)) return;
        throw new DomainRuleException(
            CreditRefusals.SellerCannot, "Orders cannot be taken at the moment; please ask your supplier.");
    }

    private async Task<long> OpenAndAskedAsync(PlatformDbContext all, CreditRequest request, CancellationToken ct)
    {
        var prices = await all.BuyingPrices.AsNoTracking().Where(row => row.BuyerTenantId == request.Tenant)
            .ToDictionaryAsync(row => row.Id, row => row.UnitPriceMinor, ct);
        // What is kept in the transaction under way is not to be seen from here yet.
        foreach (var kept in db.ChangeTracker.Entries<BuyingPrice>().Select(entry => entry.Entity))
            prices[kept.Id] = kept.UnitPriceMinor;
        var wholesale = new OpenCommitments(all, clock.Now, prices);
        return (await new OpenBalances(all, clock).OfTenantAsync(request.Tenant, ct)).Open
            + await UnratedAsync(all, request.Tenant, prices, ct)
            + await wholesale.SumAsync((request.Tenant, null), request.Order, ct)
            + await wholesale.AskedAsync(request, ct);
    }

    // What was charged a moment ago and has no wholesale half yet.
    private static async Task<long> UnratedAsync(
        PlatformDbContext all, TenantId tenant, Dictionary<BuyingPriceId, long> prices, CancellationToken ct)
    {
        var rows = await all.Charges.AsNoTracking().Where(row => row.TenantId == tenant && !row.IsRated)
            .ToListAsync(ct);
        return rows.Sum(row => new DayShare(row.Days, row.PeriodDays)
            .Of(new Money(prices.GetValueOrDefault(row.BuyingPriceId), Currency.Of(row.Currency)), row.Quantity)
            .AmountMinor * Math.Sign(row.NetMinor));
    }
}
