namespace Crayon.Platform.Core.Payments.Cards.Provider;

/// <summary>In whose account a call is made.</summary>
/// <param name="Account">The seller's connected account; null for Crayon's own.</param>
public sealed record CardSeller(string? Account)
{
    /// <summary>
    /// What of each charge is kept as prepayment of what the seller owes Crayon, in percent; 0 for nothing.
    /// </summary>
    public decimal FeePercent { get; init; }
}

/// <summary>A seller's account to be made.</summary>
/// <param name="TenantId">The seller.</param>
/// <param name="CountryCode">ISO 3166 country of its company.</param>
/// <param name="Email">Whom the provider writes to; null for nobody.</param>
public sealed record NewSellerAccount(Guid TenantId, string CountryCode, string? Email);

/// <summary>A seller's account as it stands.</summary>
/// <param name="Id">The provider's id.</param>
/// <param name="MayCharge">Whether it may charge cards.</param>
/// <param name="IsTold">Whether the seller has told what the provider asks.</param>
public sealed record SellerAccountState(string Id, bool MayCharge, bool IsTold);

/// <summary>A holder of cards to be made known.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Email">Its address; null for none.</param>
public sealed record NewHolder(string Name, string? Email);

/// <summary>A card to be kept.</summary>
/// <param name="HolderId">The provider's id of the holder.</param>
/// <param name="Currency">The currency that the seller sells in, which decides what cards are taken.</param>
/// <param name="Back">Where the holder goes afterwards.</param>
public sealed record NewSetup(string HolderId, Currency Currency, Uri Back);

/// <summary>A page where a card is entered.</summary>
/// <param name="Id">The provider's id.</param>
/// <param name="Address">Its address.</param>
public sealed record SetupPage(string Id, Uri Address);

/// <summary>How the keeping of a card stands.</summary>
/// <param name="Key">Our row's id; null where it is none of ours.</param>
/// <param name="Stage">How far it is.</param>
public sealed record SetupState(Guid? Key, SetupStage Stage)
{
    /// <summary>The card, once it is kept.</summary>
    public ProviderCard? Card { get; init; }
}

/// <summary>How far the keeping of a card is.</summary>
public enum SetupStage
{
    /// <summary>It waits for the holder.</summary>
    Open,

    /// <summary>The card is kept.</summary>
    Done,

    /// <summary>The card was not accepted, or the page has closed.</summary>
    Failed,
}

/// <summary>A card as it may be shown.</summary>
/// <param name="Id">The provider's id.</param>
/// <param name="Brand">Such as <c>visa</c>.</param>
/// <param name="Last4">Its last four digits.</param>
/// <param name="ExpiryMonth">1 to 12.</param>
/// <param name="ExpiryYear">Four digits.</param>
public sealed record ProviderCard(string Id, string Brand, string Last4, int ExpiryMonth, int ExpiryYear);

/// <summary>A charge to be made. Nothing in it may depend on the moment: it is sent again under its key.</summary>
/// <param name="HolderId">The provider's id of the holder.</param>
/// <param name="CardId">The provider's id of the card.</param>
/// <param name="Amount">How much.</param>
/// <param name="Back">Where the holder goes after having acted.</param>
public sealed record NewCharge(string HolderId, string CardId, Money Amount, Uri Back)
{
    /// <summary>What of it goes to Crayon, minor units; 0 for nothing.</summary>
    public long FeeMinor { get; init; }

    /// <summary>What it is for, such as an invoice's number.</summary>
    public required string Description { get; init; }
}

/// <summary>Which charge is looked for.</summary>
/// <param name="HolderId">The provider's id of the holder.</param>
/// <param name="Key">The key that it was asked for under.</param>
/// <param name="Since">When that was, at the earliest (real time).</param>
public sealed record ChargeSearch(string HolderId, Guid Key, DateTimeOffset Since);

/// <summary>How a charge stands.</summary>
/// <param name="Id">The provider's id.</param>
/// <param name="Stage">How far it is.</param>
public sealed record ChargeState(string Id, ChargeStage Stage)
{
    /// <summary>Our row's id; null where it is none of ours.</summary>
    public Guid? Key { get; init; }

    /// <summary>What was received, minor units.</summary>
    public long ReceivedMinor { get; init; }

    /// <summary>Where the holder acts; null where there is nothing to do.</summary>
    public Uri? NextAction { get; init; }

    /// <summary>Why it failed; null where it did not.</summary>
    public CardFailure? Failure { get; init; }
}

/// <summary>How far a charge is.</summary>
public enum ChargeStage
{
    /// <summary>It is under way.</summary>
    Processing,

    /// <summary>The holder has to act.</summary>
    NeedsAction,

    /// <summary>The money is here.</summary>
    Succeeded,

    /// <summary>The card was not charged.</summary>
    Failed,

    /// <summary>It was given up.</summary>
    Cancelled,
}

/// <summary>Why a card was not charged, as far as its holder may be told.</summary>
public enum CardFailure
{
    /// <summary>The bank said no and not why.</summary>
    Declined,

    /// <summary>There is not enough money.</summary>
    InsufficientFunds,

    /// <summary>The card is too old.</summary>
    Expired,

    /// <summary>The holder did not prove to be the holder.</summary>
    NotAuthenticated,

    /// <summary>Number, date or check digits are wrong.</summary>
    WrongDetails,

    /// <summary>It was given up, or nobody acted for a day.</summary>
    Cancelled,

    /// <summary>Nothing was owed any more when its turn came.</summary>
    NothingOwed,

    /// <summary>The seller cannot charge cards now, or not this one.</summary>
    NotTaken,
}

/// <summary>A refund to be made.</summary>
/// <param name="ChargeId">The provider's id of the charge.</param>
/// <param name="AmountMinor">How much, minor units of the charge's currency.</param>
public sealed record NewCardRefund(string ChargeId, long AmountMinor);

/// <summary>How a refund stands.</summary>
/// <param name="Id">The provider's id.</param>
/// <param name="Stage">How far it is.</param>
public sealed record RefundState(string Id, RefundStatus Stage)
{
    /// <summary>Our row's id; null where it is none of ours.</summary>
    public Guid? Key { get; init; }

    /// <summary>The provider's id of the charge.</summary>
    public required string ChargeId { get; init; }

    /// <summary>How much, minor units.</summary>
    public required long AmountMinor { get; init; }
}

/// <summary>How a dispute stands.</summary>
/// <param name="Id">The provider's id.</param>
/// <param name="ChargeId">The provider's id of the charge.</param>
/// <param name="Status">Where it stands.</param>
public sealed record DisputeState(string Id, string ChargeId, DisputeStatus Status)
{
    /// <summary>How much was taken back, minor units.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>Why, as a word of the card's scheme, such as <c>fraudulent</c>.</summary>
    public required string Reason { get; init; }
}

/// <summary>Where a dispute stands.</summary>
public enum DisputeStatus
{
    /// <summary>The money is withheld until it ends.</summary>
    Open,

    /// <summary>The seller has the money again.</summary>
    Won,

    /// <summary>The holder keeps the money.</summary>
    Lost,
}

/// <summary>Something that happened, as its event says: only where to look.</summary>
/// <param name="EventId">The provider's id of the event.</param>
/// <param name="Name">Such as <c>payment_intent.succeeded</c>.</param>
/// <param name="About">The object that it is about.</param>
/// <param name="Account">In whose account; null for Crayon's own.</param>
public sealed record CardNews(string EventId, string Name, CardObject About, string? Account);

/// <summary>An object of the provider's.</summary>
/// <param name="Type">Such as <c>payment_intent</c>.</param>
/// <param name="Id">The provider's id.</param>
public sealed record CardObject(string Type, string Id);
