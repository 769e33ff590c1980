using Crayon.Platform.Core.Payments.Cards.Provider;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Payments.Cards.Settling;

/// <summary>
/// Takes over how a refund stands at the provider, in a platform scope. One that somebody made there by hand is
/// recorded here as well.
/// </summary>
internal sealed class SettleRefund(PlatformDbContext db, RefundPayment refunds, PaymentLedger ledger, Clocks clocks)
{
    private const string MadeThere = "Refunded at the card provider";

    /// <summary>Ends a refund of ours as the provider says.</summary>
    public async Task RunAsync(PaymentRefund row, RefundState state, CancellationToken ct)
    {
        row.ProviderRefundId ??= state.Id;
        if (row.Status == RefundStatus.Requested && state.Stage != RefundStatus.Requested)
            await EndAsync(row, state.Stage, ct);
        else if (row.Status == RefundStatus.Done && state.Stage == RefundStatus.Failed)
            // A bank may send money back days after it was given.
            await EndAsync(row, RefundStatus.Failed, ct);
        await ledger.SaveAsync(ct);
    }

    /// <summary>The provider will not refund it: the money is the buyer's balance again.</summary>
    public async Task RefuseAsync(PaymentRefund row, CancellationToken ct)
    {
        if (row.Status == RefundStatus.Requested) await EndAsync(row, RefundStatus.Failed, ct);
        await ledger.SaveAsync(ct);
    }

    /// <summary>Takes a refund over that an event told of.</summary>
    public async Task TakeAsync(RefundState state, CancellationToken ct)
    {
        var ours = state.Key is { } key ? new RefundId(key) : (RefundId?)null;
        var row = await db.PaymentRefunds.FirstOrDefaultAsync(
            one => one.Id == ours || one.ProviderRefundId == state.Id, ct);
        if (row is not null)
        {
            await RunAsync(row, state, ct);
            return;
        }
        if (ours is not null || state.Stage == RefundStatus.Failed) return;
        var paid = await db.CardPayments.AsNoTracking().Where(one => one.ProviderChargeId == state.ChargeId)
            .Select(one => one.PaymentId).FirstOrDefaultAsync(ct);
        if (paid is { } payment) await refunds.RecordAsync(payment, state, MadeThere, ct);
    }

    private async Task EndAsync(PaymentRefund row, RefundStatus status, CancellationToken ct)
    {
        (row.Status, row.EndedAt) = (status, clocks.Now);
        var payment = await db.Payments.FirstAsync(one => one.Id == row.PaymentId, ct);
        if (status == RefundStatus.Failed) payment.Return(row.AmountMinor);
        ledger.Note(status == RefundStatus.Failed ? "payment.refund-failed" : "payment.refund-done", payment);
    }
}
