using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Books;

/// <summary>Writes down what a look at a month found, in one transaction; safe to repeat.</summary>
internal sealed class BookKeeping(PlatformDbContext db, BusinessClock clock)
{
    /// <summary>Subjects of what was carried over from an earlier month: only people settle them.</summary>
    public const string Carried = "carried:";

    /// <summary>The month's row, made when it is not there.</summary>
    public static async Task<AuditedMonth> MonthAsync(
        PlatformDbContext db, TenantId owner, int month, CancellationToken ct)
    {
        if (await db.AuditedMonths.FirstOrDefaultAsync(row => row.TenantId == owner && row.Month == month, ct)
            is { } known) return known;
        var made = new AuditedMonth { TenantId = owner, Month = month };
        db.AuditedMonths.Add(made);
        return made;
    }

    /// <summary>Keeps the findings; answers how many exceptions are open. A closed month stays as it is.</summary>
    public async Task<int> KeepAsync(AuditedMonth month, BookLook look, CancellationToken ct)
    {
        var (owner, number) = (month.TenantId, month.Month);
        var known = await db.BookExceptions.Where(row => row.TenantId == owner && row.Month == number)
            .ToDictionaryAsync(row => row.Subject, StringComparer.Ordinal, ct);
        foreach (var finding in await WithHistoryAsync(look.Findings, ct))
            if (known.Remove(finding.Subject, out var row)) row.LookAgain(finding);
            else db.BookExceptions.Add(finding.ToRow(owner, number));
        foreach (var gone in known.Values.Where(row => row.State == BookExceptionState.Open
            && !row.Subject.StartsWith(Carried, StringComparison.Ordinal)))
            (gone.State, gone.DecidedAt) = (BookExceptionState.Settled, clock.Now);
        (month.AuditedAt, month.Compared, month.Agreed) = (clock.Now, look.Compared, look.Agreed);
        await db.SaveChangesAsync(ct);
        return await db.BookExceptions.CountAsync(
            row => row.TenantId == owner && row.Month == number && row.State == BookExceptionState.Open, ct);
    }

    // Today's seats say nothing about a past month.
    private async Task<List<BookFinding>> WithHistoryAsync(IReadOnlyList<BookFinding> findings, CancellationToken ct)
    {
        var (past, told) = (new SubscriptionPast(db), new List<BookFinding>());
        foreach (var finding in findings)
            told.Add(finding is { Subscription: { } id, Day: { } day }
                ? finding with
                {
                    SeatsByHistory = (await past.AsOfAsync(id, day.AddDays(1).AddMicroseconds(-1), ct))?.Quantity,
                }
                : finding);
        return told;
    }
}

/// <summary>What a look at a month found.</summary>
/// <param name="Compared">How many things were compared.</param>
/// <param name="Findings">Those that do not agree.</param>
internal sealed record BookLook(int Compared, IReadOnlyList<BookFinding> Findings)
{
    public int Agreed => Math.Max(0, Compared - Findings.Count);
}
