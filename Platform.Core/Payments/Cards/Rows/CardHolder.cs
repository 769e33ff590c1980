using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Payments.Cards.Rows;

/// <summary>A buyer as the holder of cards with one seller: a customer, or a reseller that pays Crayon.</summary>
public sealed class CardHolder : Entity, IPerhapsCustomerOwned
{
    /// <summary>The holder's id; also the key under which the provider is told of it.</summary>
    public CardHolderId Id { get; init; } = CardHolderId.New();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <inheritdoc />
    public required CustomerId? CustomerId { get; init; }

    /// <summary>With whom it pays.</summary>
    public required TenantId SellerTenantId { get; init; }

    /// <summary>Who it is, whether customer or tenant: there is one holder for each seller and buyer.</summary>
    public required Guid Buyer { get; init; }

    /// <summary>The provider's id; null until it has told it.</summary>
    public string? ProviderHolderId { get; internal set; }

    /// <summary>The card that is charged where none is named.</summary>
    public SavedCardId? DefaultCardId { get; set; }
}

/// <summary>A card that the provider keeps for a holder. Its number is never here.</summary>
public sealed class SavedCard : Entity, IPerhapsCustomerOwned
{
    /// <summary>The card's id.</summary>
    public SavedCardId Id { get; init; } = SavedCardId.New();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <inheritdoc />
    public required CustomerId? CustomerId { get; init; }

    /// <summary>The holder.</summary>
    public required CardHolderId HolderId { get; init; }

    /// <summary>The provider's id.</summary>
    public required string ProviderCardId { get; init; }

    /// <summary>Such as <c>visa</c>.</summary>
    public required string Brand { get; init; }

    /// <summary>Its last four digits.</summary>
    public required string Last4 { get; init; }

    /// <summary>1 to 12.</summary>
    public required int ExpiryMonth { get; init; }

    /// <summary>Four digits.</summary>
    public required int ExpiryYear { get; init; }
}

/// <summary>The keeping of a card: a page of the provider's, where its holder enters it.</summary>
public sealed class CardSetup : Entity, IPerhapsCustomerOwned
{
    /// <summary>Its id; also the key under which the page is asked for.</summary>
    public CardSetupId Id { get; init; } = CardSetupId.New();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <inheritdoc />
    public required CustomerId? CustomerId { get; init; }

    /// <summary>The holder.</summary>
    public required CardHolderId HolderId { get; init; }

    /// <summary>Where on the tenant's host the person goes afterwards; null for its start page.</summary>
    public string? ReturnPath { get; init; }

    /// <summary>Where it stands.</summary>
    public CardSetupStatus Status { get; private set; }

    /// <summary>The provider's id of the page.</summary>
    public string? ProviderPageId { get; private set; }

    /// <summary>The page's address, encrypted: who has it can enter a card.</summary>
    public byte[]? SealedLink { get; private set; }

    /// <summary>The card, once it is kept.</summary>
    public SavedCardId? CardId { get; private set; }

    /// <summary>The page is there.</summary>
    internal void Open(string pageId, byte[] sealedLink)
    {
        if (Status != CardSetupStatus.Preparing) return;
        (Status, ProviderPageId, SealedLink) = (CardSetupStatus.Open, pageId, sealedLink);
    }

    /// <summary>The card is kept.</summary>
    internal void Complete(SavedCardId card) =>
        (Status, SealedLink, CardId) = (CardSetupStatus.Completed, null, card);

    /// <summary>No card came of it.</summary>
    internal void Fail()
    {
        if (Status == CardSetupStatus.Completed) return;
        (Status, SealedLink) = (CardSetupStatus.Failed, null);
    }
}

/// <summary>Where the keeping of a card stands.</summary>
public enum CardSetupStatus
{
    /// <summary>The page is being made.</summary>
    Preparing,

    /// <summary>The page waits for the holder.</summary>
    Open,

    /// <summary>The card is kept.</summary>
    Completed,

    /// <summary>The page has closed without a card.</summary>
    Failed,
}
