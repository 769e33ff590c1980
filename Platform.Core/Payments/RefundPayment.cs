using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Payments;

/// <summary>
/// Gives back what was paid: first what lies against no invoice, then what was paid beyond an invoice's balance, then
/// the latest allocations, whose invoices are owed again.
/// </summary>
public sealed class RefundPayment(PlatformDbContext db, PaymentLedger ledger, Clocks clocks)
{
    private const int LongestReason = 400;

    /// <summary>Refunds a payment that the scope's tenant has received, in part or whole.</summary>
    /// <param name="id">The payment.</param>
    /// <param name="amount">How much.</param>
    /// <param name="reason">Why, in words for the buyer.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<PaymentRefund> RefundAsync(PaymentId id, Money amount, string reason, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason)
            throw new DomainRuleException(PaymentRefusals.Invalid, "A refund says why.");
        await using var own = await ledger.BeginAsync(ct);
        var payment = await ledger.FindAsync(id, ct);
        Currency.Of(payment.Currency).EnsureSameAs(amount.Currency);
        if (amount.AmountMinor > payment.AmountMinor - payment.RefundedMinor)
            throw new DomainRuleException(PaymentRefusals.TooHigh, "Less than that is left of the payment.");
        if (amount.AmountMinor - payment.UnallocatedMinor is > 0 and var lacking)
            await ReleaseAsync(payment, lacking, ct);
        payment.Refund(amount.AmountMinor);
        var refund = new PaymentRefund
        {
            PaymentId = id, SellerTenantId = payment.SellerTenantId, BuyerTenantId = payment.BuyerTenantId,
            CustomerId = payment.CustomerId, AmountMinor = amount.AmountMinor, Reason = reason,
            RequestedAt = clocks.Now, Status = RefundStatus.Done, EndedAt = clocks.Now,
        };
        db.PaymentRefunds.Add(refund);
        ledger.Note("payment.refunded", payment, reason);
        await ledger.SaveAsync(ct);
        if (own is not null) await own.CommitAsync(ct);
        return refund;
    }

    private async Task ReleaseAsync(Payment payment, long lacking, CancellationToken ct)
    {
        var laid = await db.PaymentAllocations.AsNoTracking().Where(row => row.PaymentId == payment.Id)
            .OrderByDescending(row => row.At).ThenByDescending(row => row.Id).ToListAsync(ct);
        var sums = laid.GroupBy(row => row.InvoiceId)
            .ToDictionary(rows => rows.Key, rows => rows.Sum(row => row.AmountMinor));
        var ids = sums.Keys.ToList();
        var invoices = (await db.Invoices.Where(row => ids.Contains(row.Id)).ToListAsync(ct))
            .ToDictionary(row => row.Id);
        foreach (var invoice in ids.Select(id => invoices[id]))
        {
            var part = Math.Min(Math.Min(lacking, sums[invoice.Id]), Math.Max(0, -invoice.BalanceMinor));
            lacking -= TakeOff(payment, (invoice, sums), part);
        }
        foreach (var invoice in ids.Select(id => invoices[id]))
            lacking -= TakeOff(payment, (invoice, sums), Math.Min(lacking, sums[invoice.Id]));
    }

    private long TakeOff(
        Payment payment, (Invoice Invoice, Dictionary<DocumentId, long> Sums) from, long minor)
    {
        if (minor <= 0) return 0;
        ledger.TakeOff(payment, from.Invoice, minor);
        from.Sums[from.Invoice.Id] -= minor;
        return minor;
    }
}
