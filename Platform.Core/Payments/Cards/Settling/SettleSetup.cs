using Crayon.Platform.Core.Payments.Cards.Provider;
using Crayon.Platform.Core.Payments.Cards.Rows;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Payments.Cards.Settling;

/// <summary>Takes over what became of a page where a card was entered, in a platform scope.</summary>
internal sealed class SettleSetup(PlatformDbContext db)
{
    /// <summary>Keeps the card, once; the first of a holder is its usual one.</summary>
    public async Task RunAsync(SetupState state, CancellationToken ct)
    {
        if (state.Key is not { } key) return;
        var id = new CardSetupId(key);
        var setup = await db.CardSetups.FirstOrDefaultAsync(row => row.Id == id, ct);
        if (setup is null or { Status: CardSetupStatus.Completed }) return;
        if (state.Stage == SetupStage.Failed) setup.Fail();
        if (state is { Stage: SetupStage.Done, Card: { } card }) await KeepAsync(setup, card, ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task KeepAsync(CardSetup setup, ProviderCard card, CancellationToken ct)
    {
        var kept = await db.SavedCards.IgnoreQueryFilters([QueryFilters.Deleted])
            .FirstOrDefaultAsync(row => row.ProviderCardId == card.Id, ct);
        if (kept is null)
            db.SavedCards.Add(kept = new SavedCard
            {
                TenantId = setup.TenantId, CustomerId = setup.CustomerId, HolderId = setup.HolderId,
                ProviderCardId = card.Id, Brand = card.Brand, Last4 = card.Last4, ExpiryMonth = card.ExpiryMonth,
                ExpiryYear = card.ExpiryYear,
            });
        var holder = await db.CardHolders.FirstAsync(row => row.Id == setup.HolderId, ct);
        holder.DefaultCardId ??= kept.Id;
        setup.Complete(kept.Id);
    }
}
