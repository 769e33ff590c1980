using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Books;

/// <summary>
/// Decides on exceptions and closes months, in the scope of whoever's books they are: who, when and why is kept.
/// </summary>
public sealed class BookDecisions(PlatformDbContext db, Clocks clocks)
{
    /// <summary>Decides on an exception; what is billed next month is looked at again there.</summary>
    public async Task DecideAsync(BookException row, BookDecision decision, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(decision.Reason)
            || (decision.Action == BookAction.CreditNote && string.IsNullOrWhiteSpace(decision.Document)))
            throw new DomainRuleException(
                BookRefusals.Incomplete, "Say why, and for a credit note which one it is.");
        if (row.State != BookExceptionState.Open)
            throw new DomainRuleException(BookRefusals.Decided, "The exception is decided on.");
        await RefuseClosedAsync(row.TenantId, row.Month, ct);
        (row.State, row.Action, row.Reason, row.Document) =
            (BookExceptionState.Decided, decision.Action, decision.Reason, decision.Document);
        (row.DecidedAt, row.DecidedBy) = (clocks.Now, db.Scope.Actor.Id);
        if (decision.Action == BookAction.BillNextMonth) await CarryOverAsync(row, ct);
        Record("books.exception-decided", row.TenantId, row.Id.ToString(), decision.Reason);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Closes a month for good; refused while it is not audited or an exception is open.</summary>
    public async Task CloseAsync(AuditedMonth row, CancellationToken ct)
    {
        if (row.ClosedAt is not null) throw new DomainRuleException(BookRefusals.Closed, "The month is closed.");
        var (owner, month) = (row.TenantId, row.Month);
        var open = await db.BookExceptions.CountAsync(
            found => found.TenantId == owner && found.Month == month && found.State == BookExceptionState.Open, ct);
        if (row.StateWith(open) == BookState.NotAudited)
            throw new DomainRuleException(BookRefusals.NotAudited, "The month was not compared yet.");
        if (open > 0)
            throw new DomainRuleException(BookRefusals.ExceptionsOpen, "Exceptions of the month wait for a decision.");
        (row.ClosedAt, row.ClosedBy) = (clocks.Now, db.Scope.Actor.Id);
        Record("books.month-closed", owner, new BillingMonth(month).ToString(), reason: null);
        await db.SaveChangesAsync(ct);
    }

    private async Task CarryOverAsync(BookException row, CancellationToken ct)
    {
        var next = new BillingMonth(row.Month).Next.Number;
        await BookKeeping.MonthAsync(db, row.TenantId, next, ct);
        db.BookExceptions.Add(new BookException
        {
            TenantId = row.TenantId,
            Month = next,
            Subject = $"{BookKeeping.Carried}{row.Id:N}",
            Kind = BookExceptionKind.Timing,
            What = $"Carried over from {new BillingMonth(row.Month)}: {row.What}",
            SoldByTenantId = row.SoldByTenantId,
            ForCustomerId = row.ForCustomerId,
            SubscriptionId = row.SubscriptionId,
            ExpectedMinor = row.ExpectedMinor,
            FoundMinor = row.FoundMinor,
            Currency = row.Currency,
            SeatsByHistory = row.SeatsByHistory,
        });
    }

    private async Task RefuseClosedAsync(TenantId owner, int month, CancellationToken ct)
    {
        if (await db.AuditedMonths.AnyAsync(
            row => row.TenantId == owner && row.Month == month && row.ClosedAt != null, ct))
            throw new DomainRuleException(BookRefusals.Closed, "The month is closed.");
    }

    private void Record(string what, TenantId owner, string subject, string? reason) =>
        AuditLog.Record(db, clocks.Real, new AuditEntry(what, "books", subject, reason) { Tenant = owner });
}

/// <summary>What somebody decided.</summary>
/// <param name="Action">What is done.</param>
/// <param name="Reason">Why.</param>
/// <param name="Document">The credit note, or the provider's case; required for a credit note.</param>
public sealed record BookDecision(BookAction Action, string Reason, string? Document = null);
