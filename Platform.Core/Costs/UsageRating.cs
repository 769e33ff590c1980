using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.Guarded;
using Crayon.Platform.Core.Pricing.Calculation;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Costs;

/// <summary>
/// Turns the provider's rated usage into charges of customers, at the rate that each had on its last day of use; only a
/// line's net is rounded. A batch commits with its place, so no line is charged twice and none is left out. What is of
/// no subscription of ours, or given back, is for people to decide on.
/// </summary>
public sealed class UsageRating(TenantScopes scopes, BusinessClock clock)
{
    private const int AtOnce = 5000;
    private static readonly Actor By = Actor.System("usage-rating");

    /// <summary>Whether usage of a document that is in waits to be charged.</summary>
    public Task<bool> IsDueAsync(CancellationToken ct) => InScopeAsync(db => Waiting(db).AnyAsync(ct));

    /// <summary>Charges all that waits; answers how many lines.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var waiting = await InScopeAsync(db =>
            Waiting(db).OrderBy(row => row.Number).Select(row => row.Id).ToListAsync(ct));
        var all = 0;
        foreach (var id in waiting)
        {
            var scenes = new UsageScenes();
            for (bool isDone = false; !isDone;)
                (all, isDone) = await InScopeAsync(async db => await RateSomeAsync(db, id, scenes, ct) is { } some
                    ? (all + some, false)
                    : (all, true));
        }
        return all;
    }

    private static IQueryable<ProviderInvoice> Waiting(PlatformDbContext db) =>
        db.ProviderInvoices.Where(row => row.CompletedAt != null && row.RatedAt == null);

    // Null when nothing was left of the document.
    private async Task<int?> RateSomeAsync(
        PlatformDbContext db, Guid id, UsageScenes scenes, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var invoice = await db.ProviderInvoices.SingleAsync(row => row.Id == id, ct);
        var lines = await Usage(db, invoice).OrderBy(row => row.Id).Take(AtOnce).ToListAsync(ct);
        if (lines is [.., var last]) invoice.RatedUpTo = last.Id;
        else invoice.RatedAt = clock.Now;
        await scenes.LearnAsync(db, lines, ct);
        var charges = lines.Select(line => ToCharge(line, scenes)).OfType<Charge>().ToList();
        await BulkRows.AddAsync(db, charges, clock.Now, ct);
        // A million need no second way: the other halves are made with the charges.
        await (await new ChargeHalves(db).OfAsync(charges, ct)).AddAsync(db, clock.Now, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return lines.Count == 0 ? null : charges.Count;
    }

    private static IQueryable<CostLine> Usage(PlatformDbContext db, ProviderInvoice invoice)
    {
        var (id, after) = (invoice.Id, invoice.RatedUpTo);
        var lines = db.CostLines.AsNoTracking().Where(row =>
            row.ProviderInvoiceId == id && row.Kind == CostKind.Usage && row.SubscriptionId != null
            && row.Quantity > 0);
        return after is { } place ? lines.Where(row => row.Id.CompareTo(place) > 0) : lines;
    }

    private Charge? ToCharge(CostLine line, UsageScenes scenes)
    {
        var chargedAt = line.ChargedTo.AddDays(-1);
        if (scenes.Find(line, chargedAt) is not { } scene) return null;
        var (subscription, days) = (scene.Subscription, (int)(line.ChargedTo - line.ChargedFrom).TotalDays);
        var rate = new ExactAmount(scene.Rate, Currency.Of(subscription.Currency));
        return new Charge
        {
            TenantId = subscription.TenantId,
            CustomerId = subscription.CustomerId,
            Cause = CauseOf(line),
            Kind = ChargeKind.Usage,
            ChargedAt = chargedAt,
            AccountId = subscription.AccountId,
            SubscriptionId = subscription.Id,
            OrderId = subscription.OrderId,
            PlanId = subscription.PlanId,
            Description = scene.Description,
            Quantity = 1,
            UnitPriceMinor = 0,
            UnitRate = scene.Rate,
            UsedUnits = line.Quantity,
            PeriodStart = line.ChargedFrom,
            PeriodEnd = line.ChargedTo,
            CoversFrom = line.ChargedFrom,
            CoversTo = line.ChargedTo,
            Days = days,
            PeriodDays = days,
            NetMinor = UsageCharge.For(rate, line.Quantity).Net.AmountMinor,
            Currency = subscription.Currency,
            BuyingPriceId = scene.BuyingPrice,
            PriceRuleId = subscription.PriceRuleId,
            PriceRuleVersion = subscription.PriceRuleVersion,
            Department = subscription.Department,
            Reference = subscription.Reference,
            PurchaseOrderNumber = scene.PurchaseOrderNumber,
            Month = MonthOf(chargedAt).Number,
            IsRated = true,
        };
    }

    /// <summary>The name that a line gives to its charge.</summary>
    internal static string CauseOf(CostLine line) => $"usage:{line.ProviderReference}";

    // What comes when its month is closed is a correction in the next that is open.
    private BillingMonth MonthOf(DateTimeOffset chargedAt)
    {
        var (month, closed) = (BillingMonth.Of(chargedAt), BillingMonth.LastClosed(clock.Now));
        return month <= closed ? closed.Next : month;
    }

    private async Task<T> InScopeAsync<T>(Func<PlatformDbContext, Task<T>> work)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.Billing, By);
        return await work(scope.ServiceProvider.GetRequiredService<PlatformDbContext>());
    }
}
