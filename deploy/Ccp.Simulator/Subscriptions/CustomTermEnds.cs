using Crayon.Ccp.Simulator.Persistence;
using Crayon.Ccp.Simulator.Pricing;
using Crayon.Ccp.Simulator.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Ccp.Simulator.Subscriptions;

/// <summary>
/// An end that a term may be cut short to: the first instant after it, and the frame that lands there.
/// </summary>
internal sealed record CustomTermEnd(
    DateTimeOffset EndsAt, TermFrame Frame, string Type, IReadOnlyList<string> SubscriptionIds);

/// <summary>
/// Which ends a new term may have instead of its own: the last end of a calendar month within it, and the ends of the
/// customer's other terms within it. Whoever ends with another goes on in step with it, from the same anchor.
/// </summary>
internal static class CustomTermEnds
{
    public const string CalendarMonth = "CalendarMonth";
    public const string WithSubscription = "Subscription";

    public static IReadOnlyList<CustomTermEnd> Of(DateOnly start, int months, IEnumerable<Subscription> others)
    {
        var naturalEnd = start.AddMonths(months);
        var monthEnd = new DateOnly(naturalEnd.Year, naturalEnd.Month, 1);
        var ends = others.Where(s => s.TermEnd > start.AtMidnight() && s.TermEnd <= naturalEnd.AtMidnight())
            .GroupBy(s => s.TermEnd)
            .Select(g => new CustomTermEnd(
                g.Key, FrameWith(g.First(), months), WithSubscription, [.. g.Select(s => s.Id)]))
            .ToList();
        if (monthEnd > start)
            ends.Add(new(monthEnd.AtMidnight(), new TermFrame(monthEnd, -months), CalendarMonth, []));
        return [.. ends.OrderBy(e => e.EndsAt).ThenBy(e => e.Type, StringComparer.Ordinal)];
    }

    /// <summary>The allowed end at the instant; another subscription's goes before a month's, for its anchor.</summary>
    public static CustomTermEnd? Find(
        DateTimeOffset wanted, DateOnly start, int months, IEnumerable<Subscription> others) =>
        Of(start, months, others).Where(e => e.EndsAt == wanted)
            .OrderBy(e => e.Type == CalendarMonth).FirstOrDefault();

    /// <summary>The customer's terms that others may end with, oldest first.</summary>
    public static Task<List<Subscription>> AnchorsAsync(SimulatorDb db, string customerId, CancellationToken ct) =>
        db.Subscriptions
            .Where(s => s.CustomerId == customerId && s.Status == SubscriptionStatus.Active && !s.IsTrial && !s.IsUsage)
            .OrderBy(s => s.Seq).ToListAsync(ct);

    private static TermFrame FrameWith(Subscription other, int months) =>
        other.Frame with { MonthsRun = other.MonthsRun + Terms.Months(other.TermDuration) - months };
}
