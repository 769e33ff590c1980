using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Payments.Cards.Rows;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Payments.Cards;

/// <summary>
/// The cards that a buyer keeps with its seller, in its own scope: a customer with the tenant it buys from, a reseller
/// with Crayon.
/// </summary>
public sealed class CardHolders(PlatformDbContext db, CardSellers sellers, TenantRegistry registry, Clocks clocks)
{
    /// <summary>The scope's buyer as the holder of cards with its seller; null where it never kept one.</summary>
    public async Task<CardHolder?> FindAsync(CancellationToken ct) => await FindAsync(await SellerAsync(ct), ct);

    /// <summary>Opens a page where a card is entered; the worker has it made behind the answer.</summary>
    public async Task<CardSetup> StartAsync(string? returnPath, CancellationToken ct)
    {
        var (back, seller) = (CardLinks.Checked(returnPath), await SellerAsync(ct));
        if (await sellers.FindAsync(seller, ct) is null) throw NotTaken();
        if (await FindAsync(seller, ct) is not { } holder)
            db.CardHolders.Add(holder = new CardHolder
            {
                TenantId = db.Scope.Tenant, CustomerId = db.Scope.Customer, SellerTenantId = seller, Buyer = Buyer,
            });
        var setup = new CardSetup
        {
            TenantId = holder.TenantId, CustomerId = holder.CustomerId, HolderId = holder.Id, ReturnPath = back,
        };
        db.CardSetups.Add(setup);
        OutboxPost.Add(db, clocks.Real, OutboxTopics.SetUpCard, setup, setup.Id.Value);
        await db.SaveUniqueAsync(
            () => new DomainRuleException(PaymentRefusals.Busy, "Another card is being added at this moment."), ct);
        return setup;
    }

    /// <summary>Forgets a card, here at once and at the provider behind the answer. The caller saves.</summary>
    public async Task RemoveAsync(SavedCard card, CancellationToken ct)
    {
        card.Delete();
        var holder = await db.CardHolders.FirstAsync(row => row.Id == card.HolderId, ct);
        if (holder.DefaultCardId == card.Id)
            holder.DefaultCardId = await db.SavedCards
                .Where(row => row.HolderId == holder.Id && row.Id != card.Id).OrderByDescending(row => row.Id)
                .Select(row => (SavedCardId?)row.Id).FirstOrDefaultAsync(ct);
        OutboxPost.Add(db, clocks.Real, OutboxTopics.RemoveCard, card, card.Id.Value);
        Note("payment-method.removed", card);
    }

    /// <summary>Has a card charged where none is named. The caller saves.</summary>
    public async Task PreferAsync(SavedCard card, CancellationToken ct)
    {
        (await db.CardHolders.FirstAsync(row => row.Id == card.HolderId, ct)).DefaultCardId = card.Id;
        Note("payment-method.preferred", card);
    }

    /// <summary>The scope's buyer as the holder of cards with a seller; null where it never kept one.</summary>
    internal Task<CardHolder?> FindAsync(TenantId seller, CancellationToken ct)
    {
        var buyer = Buyer;
        return db.CardHolders.FirstOrDefaultAsync(row => row.SellerTenantId == seller && row.Buyer == buyer, ct);
    }

    /// <summary>The refusal of a seller that takes no cards.</summary>
    internal static DomainRuleException NotTaken() =>
        new(PaymentRefusals.MethodNotTaken, "The seller takes no cards at present.");

    private Guid Buyer => db.Scope.Customer?.Value ?? db.Scope.Tenant.Value;

    // A customer pays the tenant whose customer it is; a tenant pays the one above it.
    private async Task<TenantId> SellerAsync(CancellationToken ct)
    {
        if (db.Scope.Customer is not null) return db.Scope.Tenant;
        var tenant = await registry.FindAsync(db.Scope.Tenant, ct);
        return tenant is { Kind: TenantKind.Reseller, ParentId: { } above } ? above : throw NotTaken();
    }

    private void Note(string what, SavedCard card) => AuditLog.Record(
        db, clocks.Real, new AuditEntry(what, "payment-method", card.Id.ToString()) { Customer = card.CustomerId });
}
