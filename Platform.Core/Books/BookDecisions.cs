using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.Guarded;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Books;

/// <summary>
/// Decides on exceptions and closes months, in the scope of whoever's books they are: who, when and why is kept, and
/// what was decided is done in the same transaction.
/// </summary>
public sealed class BookDecisions(PlatformDbContext db, IssueCreditNote notes, Clocks clocks)
{
    /// <summary>Decides on an exception; what is billed next month is looked at again there.</summary>
    public async Task DecideAsync(BookException row, BookDecision decision, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(decision.Reason))
            throw new DomainRuleException(BookRefusals.Incomplete, "Say why.");
        if (row.State != BookExceptionState.Open)
            throw new DomainRuleException(BookRefusals.Decided, "The exception is decided on.");
        await RefuseClosedAsync(row.TenantId, row.Month, ct);
        await using var own = await db.BeginOwnAsync(ct);
        var document = decision.Action == BookAction.CreditNote
            ? await CreditAsync(decision, ct)
            : decision.Document;
        (row.State, row.Action, row.Reason, row.Document) =
            (BookExceptionState.Decided, decision.Action, decision.Reason, document);
        (row.DecidedAt, row.DecidedBy) = (clocks.Now, db.Scope.Actor.Id);
        if (decision.Action == BookAction.BillNextMonth) await CarryOverAsync(row, ct);
        Record("books.exception-decided", row.TenantId, row.Id.ToString(), decision.Reason);
        await db.SaveChangesAsync(ct);
        if (own is not null) await own.CommitAsync(ct);
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

    // The note is issued here, by the same rules as any other, or was issued before and is named.
    private async Task<string> CreditAsync(BookDecision decision, CancellationToken ct)
    {
        if (decision.Credit is { } credit)
            return (await notes.IssueAsync(credit.Invoice, decision.Reason, credit.Lines, ct)).Number;
        if (decision.Document is { Length: > 0 } number
            && await db.CreditNotes.AnyAsync(row => row.Number == number, ct))
            return number;
        throw new DomainRuleException(
            BookRefusals.Incomplete, "Say what is taken back of which invoice, or name the credit note that did.");
    }

    private async Task CarryOverAsync(BookException row, CancellationToken ct)
    {
        var next = new BillingMonth(row.Month).Next.Number;
        // There nobody could decide on it any more.
        await RefuseClosedAsync(row.TenantId, next, ct);
        if (db.Scope.Kind == ScopeKind.Platform)
            await ChargeMarks.MoveAsync(db, BookCharges.OfReseller(db, row), next, clocks.Now, ct);
        else await ChargeMarks.MoveAsync(db, BookCharges.OfSeller(db, row), next, clocks.Now, ct);
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
            throw new DomainRuleException(BookRefusals.Closed, $"{new BillingMonth(month)} is closed.");
    }

    private void Record(string what, TenantId owner, string subject, string? reason) =>
        AuditLog.Record(db, clocks.Real, new AuditEntry(what, "books", subject, reason) { Tenant = owner });
}

/// <summary>What somebody decided.</summary>
/// <param name="Action">What is done.</param>
/// <param name="Reason">Why.</param>
/// <param name="Document">The provider's case, or the credit note that was issued before.</param>
/// <param name="Credit">What is taken back by a credit note that is issued now.</param>
public sealed record BookDecision(
    BookAction Action, string Reason, string? Document = null, BookCredit? Credit = null);

/// <summary>What is taken back of an invoice.</summary>
/// <param name="Invoice">The invoice.</param>
/// <param name="Lines">Its lines.</param>
public sealed record BookCredit(DocumentId Invoice, IReadOnlyList<CreditedLine> Lines);
