using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Payments.Cards.Provider;
using Crayon.Platform.Core.Payments.Cards.Rows;
using Crayon.Platform.Core.Payments.Cards.Settling;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Payments.Cards.Work;

/// <summary>
/// Gives back to a card what was paid with it: looks first whether it was asked for before, then asks.
/// </summary>
internal sealed class RefundCard(
    PlatformDbContext db, ICardProvider provider, CardPlaces places, SettleRefund settle) : ICardStep
{
    /// <inheritdoc />
    public async Task<WorkOutcome> RunAsync(Guid subjectId, CancellationToken ct)
    {
        var id = new RefundId(subjectId);
        var refund = await db.PaymentRefunds.FirstOrDefaultAsync(row => row.Id == id, ct);
        if (refund is not { Status: RefundStatus.Requested }) return WorkOutcome.Done;
        var paid = await db.CardPayments.AsNoTracking().FirstAsync(row => row.PaymentId == refund.PaymentId, ct);
        try
        {
            await settle.RunAsync(refund, await AskAsync(refund, paid, ct), ct);
        }
        catch (CardsRefusedException)
        {
            await settle.RefuseAsync(refund, ct);
        }
        return WorkOutcome.Done;
    }

    private async Task<RefundState> AskAsync(PaymentRefund refund, CardPayment paid, CancellationToken ct)
    {
        var seller = await places.OfPastAsync(db, paid.SellerTenantId, ct);
        var charge = paid.ProviderChargeId
            ?? throw new InvalidOperationException("What was paid by card has a charge.");
        return await provider.FindRefundAsync(seller, charge, refund.Id.Value, ct)
            ?? await provider.RefundAsync(
                seller, refund.Id.Value, new NewCardRefund(charge, refund.AmountMinor), ct);
    }
}
