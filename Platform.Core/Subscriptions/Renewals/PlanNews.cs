using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Pricing.Book;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Subscriptions.Renewals;

/// <summary>Tells of one change of the catalogue in the scope of the customer whom it concerns.</summary>
public sealed class PlanNews(
    PlatformDbContext db, TenantRegistry registry, PriceBook prices, DeadlineMail mail, BusinessClock clock)
{
    /// <summary>
    /// Attends to a withdrawn plan, or to a line of the price sheet that changes its price; answers how many mails
    /// that made. A price that stays for this customer is noted, and not told.
    /// </summary>
    public async Task<int> AttendAsync(SubscriptionId id, Guid? line, CancellationToken ct)
    {
        var row = await db.Subscriptions.AsNoTracking().SingleAsync(found => found.Id == id, ct);
        var isOtherPlan = row.NextTerm?.PlanId is { } next && next != row.PlanId;
        // Usage is rated as it comes, and a plan that leaves with the next term is nobody's concern.
        var price = line is null || isOtherPlan ? null : await NextPriceAsync(row, ct);
        var former = price is null ? row.UnitPriceMinor : await ToldBeforeAsync(row, ct);
        var wasTold = !isOtherPlan && (line is null || (price is not null && price != former));
        if (wasTold && price is { } risen) await mail.TellOfPriceAsync(row, (former, risen), ct);
        else if (wasTold) await mail.TellOfWithdrawalAsync(row, ct);
        db.PlanNotices.Add(new PlanNotice
        {
            TenantId = row.TenantId, CustomerId = row.CustomerId, SubscriptionId = row.Id, PlanId = row.PlanId,
            PriceSheetLineId = line, PriceMinor = price, RenewsAt = row.EndDate, At = clock.Now, WasTold = wasTold,
        });
        await db.SaveChangesAsync(ct);
        return 1;
    }

    private async Task<long?> NextPriceAsync(AccountSubscription row, CancellationToken ct)
    {
        var tenant = await registry.FindAsync(row.TenantId, ct)
            ?? throw new InvalidOperationException("The subscription's tenant is not in the registry.");
        var buyer = new Buyer(row.CustomerId) { Account = row.AccountId, Subscription = row.Id };
        var offer = await prices.PriceAtAsync(tenant, row.PlanId, buyer, row.EndDate, ct);
        return offer?.UnitPrice?.AmountMinor;
    }

    // Of several changes before one renewal, each is told against the last.
    private async Task<long> ToldBeforeAsync(AccountSubscription row, CancellationToken ct) =>
        await db.PlanNotices.Where(done => done.SubscriptionId == row.Id && done.RenewsAt == row.EndDate
                && done.PriceMinor != null)
            .OrderByDescending(done => done.At).ThenByDescending(done => done.Id)
            .Select(done => done.PriceMinor).FirstOrDefaultAsync(ct)
        ?? row.UnitPriceMinor;
}
