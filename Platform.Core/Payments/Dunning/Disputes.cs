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
    public async Task<InvoiceDispute> OpenAsync(DocumentId id, Money? amount, string reason, CancellationToken ct)
    {
        await using var own = await db.BeginOwnAsync(ct);
        var invoice = await ledger.FindInvoiceAsync(id, ct);
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
            CustomerId = invoice.CustomerId, InvoiceId = id, AmountMinor = minor, Reason = reason,
            OpenedAt = clocks.Now,
        };
        db.InvoiceDisputes.Add(dispute);
        ledger.Note("invoice.disputed", invoice, reason);
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
