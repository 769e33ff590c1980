using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Payments.Dunning;

/// <summary>
/// Notes what a buyer disputes. As long as all that is owed is disputed, nothing is done about the invoice, and its
/// days do not count.
/// </summary>
public sealed class Disputes(PlatformDbContext db, PaymentLedger ledger, Clocks clocks)
{
    /// <summary>Opens a dispute of an invoice that the scope's tenant has issued.</summary>
    /// <param name="id">The invoice.</param>
    /// <param name="amount">How much; all that is owed when null.</param>
    /// <param name="reason">Why.</param>
    /// <param name="ct">Cancels.</param>
    public Task<InvoiceDispute> OpenAsync(DocumentId id, Money? amount, string reason, CancellationToken ct) =>
        OpenAsync(id, amount, new DisputeWords(reason, [], IsBuyers: false), ct);

    /// <summary>The same for what a buyer says itself, in the seller's scope.</summary>
    internal async Task<InvoiceDispute> OpenAsync(
        DocumentId id, Money? amount, DisputeWords words, CancellationToken ct)
    {
        await using var own = await db.BeginOwnAsync(ct);
        var invoice = await ledger.FindInvoiceAsync(id, ct);
        if (words.IsBuyers && await SameAsync(id, words, ct) is { } same) return same;
        if (invoice.BalanceMinor <= 0)
            throw new DomainRuleException(PaymentRefusals.NothingOwed, "Nothing is owed on the invoice.");
        if (invoice.DisputedMinor > 0)
            throw new DomainRuleException(PaymentRefusals.DisputeOpen, "A dispute of the invoice is open already.");
        if (amount is { } given) Currency.Of(invoice.Currency).EnsureSameAs(given.Currency);
        var minor = amount?.AmountMinor ?? invoice.BalanceMinor;
        if (minor <= 0 || minor > invoice.BalanceMinor)
            throw new DomainRuleException(PaymentRefusals.TooHigh, "A dispute is over a part of what is owed.");
        invoice.DisputedMinor = minor;
        var dispute = new InvoiceDispute
        {
            SellerTenantId = invoice.SellerTenantId, BuyerTenantId = invoice.BuyerTenantId,
            CustomerId = invoice.CustomerId, InvoiceId = id, AmountMinor = minor, Reason = words.Reason,
            Lines = [.. words.Lines], IsBuyers = words.IsBuyers, OpenedAt = clocks.Now,
        };
        db.InvoiceDisputes.Add(dispute);
        ledger.Note("invoice.disputed", invoice, words.Reason);
        await ledger.SaveAsync(ct);
        if (own is not null) await own.CommitAsync(ct);
        return dispute;
    }

    /// <summary>Ends the dispute of an invoice that the scope's tenant has issued.</summary>
    /// <param name="id">The invoice.</param>
    /// <param name="resolution">How it ended.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<InvoiceDispute> ResolveAsync(DocumentId id, string resolution, CancellationToken ct)
    {
        await using var own = await db.BeginOwnAsync(ct);
        var invoice = await ledger.FindInvoiceAsync(id, ct);
        var dispute = await db.InvoiceDisputes.FirstOrDefaultAsync(
            row => row.InvoiceId == id && row.ResolvedAt == null, ct)
            ?? throw new DomainRuleException(PaymentRefusals.NoDispute, "No dispute of the invoice is open.");
        await MoveClockAsync(invoice, dispute, ct);
        invoice.DisputedMinor = 0;
        dispute.Resolve(resolution, clocks.Now);
        ledger.Note("invoice.dispute-resolved", invoice, resolution);
        await ledger.SaveAsync(ct);
        if (own is not null) await own.CommitAsync(ct);
        return dispute;
    }

    // Asked again in the same words it is the same dispute: an answer may have been lost.
    private async Task<InvoiceDispute?> SameAsync(DocumentId id, DisputeWords words, CancellationToken ct) =>
        await db.InvoiceDisputes.FirstOrDefaultAsync(row => row.InvoiceId == id && row.ResolvedAt == null, ct)
            is { IsBuyers: true } open && open.Reason == words.Reason && open.Lines.SequenceEqual(words.Lines)
            ? open
            : null;

    // Where more is owed than was disputed, the days have counted all the while.
    private async Task MoveClockAsync(Invoice invoice, InvoiceDispute dispute, CancellationToken ct)
    {
        if (invoice.BalanceMinor > dispute.AmountMinor) return;
        var open = await db.DunningCases.FirstOrDefaultAsync(
            row => row.InvoiceId == invoice.Id && row.State == DunningCaseState.Open, ct);
        if (open is null) return;
        var since = dispute.OpenedAt > open.CountsFrom ? dispute.OpenedAt : open.CountsFrom;
        if (clocks.Now > since) open.CountsFrom += clocks.Now - since;
    }
}

/// <summary>What is said in a dispute.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Lines">The lines that are meant, in order; none for the whole invoice.</param>
/// <param name="IsBuyers">Whether the buyer says it itself.</param>
internal sealed record DisputeWords(string Reason, IReadOnlyList<int> Lines, bool IsBuyers);
