using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Payments.Cards.Provider;
using Crayon.Platform.Core.Payments.Cards.Rows;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Payments.Cards.Work;

/// <summary>Has the page made where a holder enters a card; makes the holder known first where it is not.</summary>
internal sealed class SetUpCard(PlatformDbContext db, ICardProvider provider, CardPlaces places) : ICardStep
{
    /// <inheritdoc />
    public async Task<WorkOutcome> RunAsync(Guid subjectId, CancellationToken ct)
    {
        var id = new CardSetupId(subjectId);
        var setup = await db.CardSetups.FirstOrDefaultAsync(row => row.Id == id, ct);
        if (setup is not { Status: CardSetupStatus.Preparing }) return WorkOutcome.Done;
        var holder = await db.CardHolders.FirstAsync(row => row.Id == setup.HolderId, ct);
        var seller = await places.OfPastAsync(db, holder.SellerTenantId, ct);
        try
        {
            var known = await KnownAsync(holder, seller, ct);
            var back = await places.BackAsync(setup.TenantId, setup.ReturnPath, ct);
            var currency = await places.CurrencyAsync(holder.SellerTenantId, ct);
            var page = await provider.AddSetupAsync(seller, id.Value, new NewSetup(known, currency, back), ct);
            setup.Open(page.Id, places.Seal(id.Value, page.Address));
        }
        catch (CardsRefusedException)
        {
            setup.Fail();
        }
        await db.SaveChangesAsync(ct);
        return WorkOutcome.Done;
    }

    private async Task<string> KnownAsync(CardHolder holder, CardSeller seller, CancellationToken ct)
    {
        if (holder.ProviderHolderId is { } known) return known;
        var asked = await HolderAsync(holder, ct);
        holder.ProviderHolderId = await provider.AddHolderAsync(seller, holder.Id.Value, asked, ct);
        await db.SaveChangesAsync(ct);
        return holder.ProviderHolderId;
    }

    private async Task<NewHolder> HolderAsync(CardHolder holder, CancellationToken ct)
    {
        if (holder.CustomerId is { } customer)
            return await db.Customers.Where(row => row.CustomerId == customer)
                .Select(row => new NewHolder(row.Name, row.Email)).FirstAsync(ct);
        var entity = await places.CompanyAsync(db, holder.TenantId, ct);
        return new NewHolder(entity.Name, entity.BillingEmail);
    }
}

/// <summary>Has a card forgotten at the provider that was removed here.</summary>
internal sealed class RemoveCard(PlatformDbContext db, ICardProvider provider, CardPlaces places) : ICardStep
{
    /// <inheritdoc />
    public async Task<WorkOutcome> RunAsync(Guid subjectId, CancellationToken ct)
    {
        var id = new SavedCardId(subjectId);
        var card = await db.SavedCards.IgnoreQueryFilters([QueryFilters.Deleted]).AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == id, ct);
        if (card is null) return WorkOutcome.Done;
        // A charge that was accepted with it comes first.
        if (await db.CardPayments.AnyAsync(row => row.CardId == id && row.OpenInvoiceId != null, ct))
            return WorkOutcome.Again("card-in-use");
        var seller = await db.CardHolders.Where(row => row.Id == card.HolderId).Select(row => row.SellerTenantId)
            .FirstAsync(ct);
        try
        {
            await provider.RemoveCardAsync(await places.OfPastAsync(db, seller, ct), card.ProviderCardId, ct);
        }
        catch (CardsRefusedException)
        {
            // The provider has forgotten it before.
        }
        return WorkOutcome.Done;
    }
}

/// <summary>Opens a reseller's account at the provider, and gets the page where the seller tells who it is.</summary>
internal sealed class OpenPaymentAccount(PlatformDbContext db, ICardProvider provider, CardPlaces places) : ICardStep
{
    /// <inheritdoc />
    public async Task<WorkOutcome> RunAsync(Guid subjectId, CancellationToken ct)
    {
        var id = new PaymentAccountId(subjectId);
        var account = await db.PaymentAccounts.FirstOrDefaultAsync(row => row.Id == id, ct);
        if (account is null or { Status: PaymentAccountStatus.Refused }) return WorkOutcome.Done;
        try
        {
            account.Take(await StateAsync(account, ct));
            await db.SaveChangesAsync(ct);
            if (account is { Status: PaymentAccountStatus.Onboarding, ProviderAccountId: { } accountId })
            {
                var back = await places.BackAsync(account.TenantId, account.ReturnPath, ct);
                account.SealedLink = places.Seal(
                    id.Value, await provider.AddOnboardingAsync(accountId, back, ct));
            }
        }
        catch (CardsRefusedException)
        {
            account.Refuse();
        }
        await db.SaveChangesAsync(ct);
        return WorkOutcome.Done;
    }

    private async Task<SellerAccountState> StateAsync(PaymentAccount account, CancellationToken ct)
    {
        if (account.ProviderAccountId is { } known) return await provider.GetAccountAsync(known, ct);
        var company = await places.CompanyAsync(db, account.TenantId, ct);
        return await provider.AddAccountAsync(
            account.Id.Value,
            new NewSellerAccount(account.TenantId.Value, company.CountryCode, company.BillingEmail), ct);
    }
}
