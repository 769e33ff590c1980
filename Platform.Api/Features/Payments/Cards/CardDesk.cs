using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Payments.Cards;
using Crayon.Platform.Core.Payments.Cards.Rows;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Payments.Cards;

/// <summary>Reads cards and what is paid with them, as far as the request's scope sees.</summary>
internal sealed class CardDesk(PlatformDbContext db, CardLinks links)
{
    private static readonly PageOrder<CardPayment, CardPaymentId> Payments = new(row => row.DateCreated, row => row.Id);
    private static readonly PageOrder<SavedCard, SavedCardId> Cards = new(row => row.DateCreated, row => row.Id);

    public PlatformDbContext Db => db;

    /// <summary>Payments by card of a customer or of an invoice; all of them without either.</summary>
    public Task<Page<CardPaymentView>> PaymentsAsync(
        (CustomerId? Customer, DocumentId? Invoice) of, PageRequest page, CancellationToken ct)
    {
        var (customer, invoice) = of;
        return db.CardPayments.AsNoTracking().Where(row => (customer == null || row.CustomerId == customer)
            && (invoice == null || row.InvoiceId == invoice)).ReadPageAsync(Payments, page, ViewOf, ct);
    }

    /// <summary>One of them; null where the scope sees none.</summary>
    public async Task<CardPaymentView?> PaymentAsync(CardPaymentId id, CancellationToken ct) =>
        await db.CardPayments.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is { } row
            ? ViewOf(row)
            : null;

    /// <summary>A payment by card as it is shown.</summary>
    public CardPaymentView ViewOf(CardPayment row) => CardPaymentView.Of(
        row, IsOwn(row.CustomerId) ? links.Open(row.Id.Value, row.SealedLink) : null);

    /// <summary>The keeping of a card; null where the scope sees none.</summary>
    public async Task<CardSetupView?> SetupAsync(CardSetupId id, CancellationToken ct) =>
        await db.CardSetups.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is { } row
            ? CardSetupView.Of(row, IsOwn(row.CustomerId) ? links.Open(row.Id.Value, row.SealedLink) : null)
            : null;

    /// <summary>Cards that are kept, of a customer or all of them.</summary>
    public async Task<Page<PaymentMethodView>> CardsAsync(
        CustomerId? customer, PageRequest page, CancellationToken ct)
    {
        var found = await db.SavedCards.AsNoTracking()
            .Where(row => customer == null || row.CustomerId == customer).ReadPageAsync(Cards, page, row => row, ct);
        var usual = await UsualAsync([.. found.Items.Select(row => row.HolderId)], ct);
        return new Page<PaymentMethodView>(
            [.. found.Items.Select(row => PaymentMethodView.Of(row, usual.Contains(row.Id)))], found.NextCursor);
    }

    /// <summary>A card; null where the scope sees none.</summary>
    public Task<SavedCard?> CardAsync(SavedCardId id, CancellationToken ct) =>
        db.SavedCards.FirstOrDefaultAsync(row => row.Id == id, ct);

    /// <summary>A card as it is shown.</summary>
    public async Task<PaymentMethodView> ViewAsync(SavedCard row, CancellationToken ct) =>
        PaymentMethodView.Of(row, (await UsualAsync([row.HolderId], ct)).Contains(row.Id));

    // Whoever has such an address acts as the holder, so that a seller is not shown its customers'.
    private bool IsOwn(CustomerId? payer) => db.Scope.Kind switch
    {
        ScopeKind.Customer => true,
        ScopeKind.Tenant => payer is null,
        _ => false,
    };

    private async Task<HashSet<SavedCardId>> UsualAsync(List<CardHolderId> holders, CancellationToken ct) =>
        [.. (await db.CardHolders.AsNoTracking().Where(row => holders.Contains(row.Id) && row.DefaultCardId != null)
            .Select(row => row.DefaultCardId).ToListAsync(ct)).OfType<SavedCardId>()];
}
