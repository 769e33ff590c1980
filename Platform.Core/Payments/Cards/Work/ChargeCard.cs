using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Payments.Cards.Provider;
using Crayon.Platform.Core.Payments.Cards.Rows;
using Crayon.Platform.Core.Payments.Cards.Settling;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Payments.Cards.Work;

/// <summary>
/// Takes a payment by card to the provider: asks for the charge once under the row's id, looks it up where an earlier
/// attempt may have happened, and takes over how it stands.
/// </summary>
internal sealed class ChargeCard(
    PlatformDbContext db, ICardProvider provider, CardPlaces places, SettleCharge settle, Clocks clocks) : ICardStep
{
    private const decimal Whole = 100m;

    /// <inheritdoc />
    public async Task<WorkOutcome> RunAsync(Guid subjectId, CancellationToken ct)
    {
        var id = new CardPaymentId(subjectId);
        var row = await db.CardPayments.FirstOrDefaultAsync(one => one.Id == id, ct);
        if (row is null or { IsOpen: false }) return WorkOutcome.Done;
        var seller = await places.OfPastAsync(db, row.SellerTenantId, ct);
        try
        {
            var charge = await FindAsync(row, seller, ct) ?? await AskAsync(row, seller, ct);
            if (charge is null) return WorkOutcome.Done;
            if (row.CancelAsked && charge.Stage is ChargeStage.NeedsAction or ChargeStage.Processing)
                charge = await provider.CancelChargeAsync(seller, charge.Id, ct);
            await settle.RunAsync(row, charge, ct);
        }
        catch (CardsRefusedException)
        {
            await FailAsync(row, CardFailure.NotTaken, ct);
        }
        return WorkOutcome.Done;
    }

    // What was sent before is looked up: by its id, or by ours where its answer was lost.
    private async Task<ChargeState?> FindAsync(CardPayment row, CardSeller seller, CancellationToken ct)
    {
        if (row.ProviderChargeId is { } chargeId) return await provider.GetChargeAsync(seller, chargeId, ct);
        return row.SentAt is not { } sent ? null
            : await provider.FindChargeAsync(
                seller, new ChargeSearch(await HolderAsync(row, ct), row.Id.Value, sent), ct);
    }

    private async Task<ChargeState?> AskAsync(CardPayment row, CardSeller seller, CancellationToken ct)
    {
        var invoice = await db.Invoices.AsNoTracking().FirstAsync(one => one.Id == row.InvoiceId, ct);
        var card = await db.SavedCards.AsNoTracking().FirstOrDefaultAsync(one => one.Id == row.CardId, ct);
        CardFailure? why = row.CancelAsked ? CardFailure.Cancelled
            : invoice.PayableMinor < row.AmountMinor ? CardFailure.NothingOwed
            : card is null || await places.FindAsync(row.SellerTenantId, ct) is null ? CardFailure.NotTaken
            : null;
        if (why is { } reason || card is null)
        {
            await FailAsync(row, why ?? CardFailure.NotTaken, ct);
            return null;
        }
        // Said before it is done: whoever goes on after a death looks it up first.
        row.Send(clocks.Real.GetUtcNow(), FeeOf(row, seller));
        await db.SaveChangesAsync(ct);
        return await provider.ChargeAsync(seller, row.Id.Value, await WantedAsync(row, card, invoice, ct), ct);
    }

    private async Task<NewCharge> WantedAsync(
        CardPayment row, SavedCard card, Invoice invoice, CancellationToken ct) => new(
        await HolderAsync(row, ct), card.ProviderCardId, new Money(row.AmountMinor, Currency.Of(row.Currency)),
        await places.BackAsync(row.TenantId, row.ReturnPath, ct))
    {
        FeeMinor = row.FeeMinor, Description = invoice.Number,
    };

    private async Task<string> HolderAsync(CardPayment row, CancellationToken ct) =>
        await db.CardHolders.Where(one => one.Id == row.HolderId).Select(one => one.ProviderHolderId)
            .FirstAsync(ct) ?? throw new InvalidOperationException("A card has a holder that the provider knows.");

    private async Task FailAsync(CardPayment row, CardFailure why, CancellationToken ct)
    {
        row.Fail(why, clocks.Now);
        await db.SaveChangesAsync(ct);
    }

    // Rounded down: never more than was agreed.
    private static long FeeOf(CardPayment row, CardSeller seller) => seller.Account is null ? 0
        : (long)decimal.Floor(row.AmountMinor * seller.FeePercent / Whole);
}
