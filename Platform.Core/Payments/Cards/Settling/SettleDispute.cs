using Crayon.Platform.Core.Payments.Cards.Provider;
using Crayon.Platform.Core.Payments.Cards.Rows;
using Crayon.Platform.Core.Payments.Dunning;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Payments.Cards.Settling;

/// <summary>
/// Takes over how a dispute stands at the provider, in a platform scope: withheld money is off the invoices, which are
/// owed again; won money goes back to them; lost money is gone.
/// </summary>
internal sealed class SettleDispute(
    PlatformDbContext db, PaymentLedger ledger, AllocationRelease release, CardDisputePauses pauses, Clocks clocks)
{
    /// <summary>Takes a dispute of a payment over, and saves.</summary>
    public async Task RunAsync(CardPayment paid, DisputeState state, CancellationToken ct)
    {
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        var payment = await db.Payments.FirstAsync(row => row.Id == paid.PaymentId, ct);
        var dispute = await db.CardDisputes.FirstOrDefaultAsync(row => row.ProviderDisputeId == state.Id, ct)
            ?? await OpenAsync((paid, payment), state, ct);
        // An end stands: a late word of an earlier state is not believed, and none comes of the same object anyway.
        if (dispute.Status == DisputeStatus.Open && state.Status != DisputeStatus.Open)
        {
            (dispute.Status, dispute.EndedAt) = (state.Status, clocks.Now);
            if (state.Status == DisputeStatus.Won) await ReinstateAsync(payment, dispute, ct);
            else await pauses.EndAsync(dispute, ct);
            ledger.Note($"payment.dispute-{state.Status.ToString().ToLowerInvariant()}", payment);
        }
        await ledger.SaveAsync(ct);
        await whole.CommitAsync(ct);
    }

    private async Task<CardDispute> OpenAsync(
        (CardPayment Paid, Payment Payment) of, DisputeState state, CancellationToken ct)
    {
        var (paid, payment) = of;
        // Before anything is taken off: dunning knows by the time what was taken off for it.
        var at = clocks.Now;
        var withheld = Math.Min(state.AmountMinor, payment.LeftMinor);
        await release.FreeAsync(payment, withheld, ct);
        payment.Withhold(withheld);
        var dispute = new CardDispute
        {
            SellerTenantId = payment.SellerTenantId, BuyerTenantId = payment.BuyerTenantId,
            CustomerId = payment.CustomerId, PaymentId = payment.Id, InvoiceId = paid.InvoiceId,
            ProviderDisputeId = state.Id, AmountMinor = state.AmountMinor, WithheldMinor = withheld,
            Reason = state.Reason, OpenedAt = at,
        };
        db.CardDisputes.Add(dispute);
        ledger.Note("payment.disputed", payment);
        return dispute;
    }

    // First where it was before, as far as that is still owed or was given up; the rest is the buyer's balance.
    private async Task ReinstateAsync(Payment payment, CardDispute dispute, CancellationToken ct)
    {
        payment.Reinstate(dispute.WithheldMinor);
        var left = dispute.WithheldMinor;
        var ids = await db.PaymentAllocations.AsNoTracking().Where(row => row.PaymentId == payment.Id)
            .OrderBy(row => row.At).ThenBy(row => row.Id).Select(row => row.InvoiceId).ToListAsync(ct);
        foreach (var id in ids.Distinct())
        {
            var invoice = await db.Invoices.FirstAsync(row => row.Id == id, ct);
            var part = Math.Min(left, invoice.PayableMinor);
            if (part <= 0) continue;
            ledger.Lay(payment, invoice, part);
            left -= part;
        }
    }
}
