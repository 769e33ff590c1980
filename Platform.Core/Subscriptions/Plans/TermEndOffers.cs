using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing.Calculation.Periods;
using Microsoft.EntityFrameworkCore;
using TermCodes = Crayon.Platform.Core.Pricing.Calculation.Periods.Terms;

namespace Crayon.Platform.Core.Subscriptions.Plans;

/// <summary>An end that a term may be cut short to, and from which day it is counted then.</summary>
/// <param name="EndsAt">First instant after the term.</param>
/// <param name="Anchor">The day counted from.</param>
/// <param name="SubscriptionIds">The subscriptions whose end it is; none for the end of a month.</param>
public sealed record TermEndOffer(
    DateTimeOffset EndsAt, DateOnly Anchor, IReadOnlyList<SubscriptionId> SubscriptionIds)
{
    internal TermFrame Frame => new(Anchor, UtcDay.Of(EndsAt));
}

/// <summary>
/// Which ends a term may have instead of its own: the last end of a calendar month within it, and the ends of the
/// customer's other terms within it. What ends with another goes on in step with it, from the same anchor.
/// </summary>
public sealed class TermEndOffers(PlatformDbContext db)
{
    /// <summary>The ends for a term that starts on a day, earliest first.</summary>
    /// <param name="customer">Whose terms.</param>
    /// <param name="start">The first day.</param>
    /// <param name="term">ISO 8601 term.</param>
    /// <param name="except">A subscription that is not offered as its own end.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<TermEndOffer>> ListAsync(
        CustomerId customer, DateOnly start, string term, SubscriptionId? except, CancellationToken ct)
    {
        var natural = TermFrame.StartingOn(start, TermCodes.Parse(term)).End;
        var (from, to) = (Midnight(start), Midnight(natural));
        var others = await db.Subscriptions.AsNoTracking()
            .Where(row => row.CustomerId == customer && row.Status == SubscriptionStatus.Active && row.Id != except)
            .Where(row => row.EndDate > from && row.EndDate <= to)
            .Join(db.Plans.Where(plan => !plan.IsTrial && plan.Kind == PlanKind.Seat), row => row.PlanId,
                plan => plan.Id, (row, _) => new { row.Id, row.EndDate, row.AnchorDate })
            .OrderBy(row => row.Id).ToListAsync(ct);
        var ends = others.GroupBy(row => row.EndDate)
            .Select(group => new TermEndOffer(
                group.Key, UtcDay.Of(group.First().AnchorDate), [.. group.Select(row => row.Id)]))
            .ToList();
        var month = new DateOnly(natural.Year, natural.Month, 1);
        if (month > start && !ends.Exists(end => end.EndsAt == Midnight(month)))
            ends.Add(new TermEndOffer(Midnight(month), month, []));
        return [.. ends.OrderBy(end => end.EndsAt)];
    }

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
