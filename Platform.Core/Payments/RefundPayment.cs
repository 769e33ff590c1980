using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Payments.Cards.Provider;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Time;

namespace Crayon.Platform.Core.Payments;

/// <summary>
/// Gives back what was paid: first what lies against no invoice, then what was paid beyond an invoice's balance, then
/// the latest allocations, whose invoices are owed again. What came by card goes back to the card: the money is set
/// aside at once, and the worker has it given back behind the answer.
/// </summary>
public sealed class RefundPayment(
    PlatformDbContext db, PaymentLedger ledger, AllocationRelease release, Clocks clocks)
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
        await using var own = await db.BeginOwnAsync(ct);
        var payment = await ledger.FindAsync(id, ct);
        Currency.Of(payment.Currency).EnsureSameAs(amount.Currency);
        if (amount.AmountMinor > payment.LeftMinor)
            throw new DomainRuleException(PaymentRefusals.TooHigh, "Less than that is left of the payment.");
        var isCard = payment.Method == PaymentMethod.Card;
        var refund = await TakeOutAsync(payment, amount.AmountMinor, reason, ct);
        if (isCard) OutboxPost.Add(db, clocks.Real, OutboxTopics.RefundCard, refund, refund.Id.Value);
        else (refund.Status, refund.EndedAt) = (RefundStatus.Done, clocks.Now);
        ledger.Note("payment.refunded", payment, reason);
        await ledger.SaveAsync(ct);
        if (own is not null) await own.CommitAsync(ct);
        return refund;
    }

    /// <summary>Records a refund that was made at the card provider, as far as the payment has so much left.</summary>
    internal async Task RecordAsync(PaymentId id, RefundState state, string reason, CancellationToken ct)
    {
        await using var own = await db.BeginOwnAsync(ct);
        var payment = await ledger.FindAsync(id, ct);
        var minor = Math.Min(state.AmountMinor, payment.LeftMinor);
        if (minor <= 0) return;
        var refund = await TakeOutAsync(payment, minor, reason, ct);
        refund.ProviderRefundId = state.Id;
        if (state.Stage == RefundStatus.Done) (refund.Status, refund.EndedAt) = (RefundStatus.Done, clocks.Now);
        ledger.Note("payment.refunded", payment, reason);
        await ledger.SaveAsync(ct);
        if (own is not null) await own.CommitAsync(ct);
    }

    private async Task<PaymentRefund> TakeOutAsync(Payment payment, long minor, string reason, CancellationToken ct)
    {
        await release.FreeAsync(payment, minor, ct);
        payment.Refund(minor);
        var refund = new PaymentRefund
        {
            PaymentId = payment.Id, SellerTenantId = payment.SellerTenantId, BuyerTenantId = payment.BuyerTenantId,
            CustomerId = payment.CustomerId, AmountMinor = minor, Reason = reason, RequestedAt = clocks.Now,
        };
        db.PaymentRefunds.Add(refund);
        return refund;
    }
}
