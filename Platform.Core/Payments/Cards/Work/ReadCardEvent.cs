using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Payments.Cards.Provider;
using Crayon.Platform.Core.Payments.Cards.Rows;
using Crayon.Platform.Core.Payments.Cards.Settling;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Payments.Cards.Work;

/// <summary>Reads again what an event is about, and takes over how it stands now, whatever the event said.</summary>
internal sealed class ReadCardEvent(PlatformDbContext db, ICardProvider provider, CardSettling settling) : ICardStep
{
    /// <inheritdoc />
    public async Task<WorkOutcome> RunAsync(Guid subjectId, CancellationToken ct)
    {
        var news = await db.CardEvents.AsNoTracking().FirstOrDefaultAsync(row => row.Id == subjectId, ct);
        if (news is null) return WorkOutcome.Done;
        var seller = new CardSeller(news.Account);
        switch (news.ObjectType)
        {
            case "payment_intent":
                await TakeChargeAsync(seller, news.ObjectId, ct);
                break;
            case "setup_intent":
                if (await provider.GetSetupAsync(seller, news.ObjectId, ct) is { } setup)
                    await settling.Setup.RunAsync(setup, ct);
                break;
            case "checkout.session":
                if (await provider.GetSetupPageAsync(seller, news.ObjectId, ct) is { } page)
                    await settling.Setup.RunAsync(page, ct);
                break;
            case "refund":
                await TakeRefundAsync(seller, news.ObjectId, ct);
                break;
            case "dispute":
                await TakeDisputeAsync(seller, news.ObjectId, ct);
                break;
            case "account":
                await TakeAccountAsync(news.ObjectId, ct);
                break;
        }
        return WorkOutcome.Done;
    }

    private async Task<CardPayment?> TakeChargeAsync(CardSeller seller, string chargeId, CancellationToken ct)
    {
        if (await provider.GetChargeAsync(seller, chargeId, ct) is not { Key: { } key } charge) return null;
        var id = new CardPaymentId(key);
        if (await db.CardPayments.FirstOrDefaultAsync(row => row.Id == id, ct) is not { } row) return null;
        await settling.Charge.RunAsync(row, charge, ct);
        return row;
    }

    // What happened to a payment may be told before the payment itself was.
    private async Task TakeRefundAsync(CardSeller seller, string refundId, CancellationToken ct)
    {
        if (await provider.GetRefundAsync(seller, refundId, ct) is not { } refund) return;
        await TakeChargeAsync(seller, refund.ChargeId, ct);
        await settling.Refund.TakeAsync(refund, ct);
    }

    private async Task TakeDisputeAsync(CardSeller seller, string disputeId, CancellationToken ct)
    {
        if (await provider.GetDisputeAsync(seller, disputeId, ct) is not { } dispute) return;
        if (await TakeChargeAsync(seller, dispute.ChargeId, ct) is { PaymentId: not null } paid)
            await settling.Dispute.RunAsync(paid, dispute, ct);
    }

    private async Task TakeAccountAsync(string accountId, CancellationToken ct)
    {
        var account = await db.PaymentAccounts.FirstOrDefaultAsync(row => row.ProviderAccountId == accountId, ct);
        if (account is null) return;
        account.Take(await provider.GetAccountAsync(accountId, ct));
        await db.SaveChangesAsync(ct);
    }
}
