namespace Crayon.Platform.Core.Payments.Cards.Provider;

/// <summary>
/// The one door to whoever charges cards. Writing calls take the id of the durable row behind them as their key, the
/// same over all attempts. Each call ends in an answer, in <see cref="CardsRefusedException"/> (a definite no), or in
/// <see cref="CardsUnansweredException"/> (look it up before anything else).
/// </summary>
public interface ICardProvider
{
    /// <summary>Makes the account of a seller, connected to ours.</summary>
    Task<SellerAccountState> AddAccountAsync(Guid key, NewSellerAccount wanted, CancellationToken ct);

    /// <summary>How a seller's account stands.</summary>
    Task<SellerAccountState> GetAccountAsync(string accountId, CancellationToken ct);

    /// <summary>A page, good for minutes and for one visit, where the seller tells the provider who it is.</summary>
    Task<Uri> AddOnboardingAsync(string accountId, Uri back, CancellationToken ct);

    /// <summary>Makes a holder of cards known; answers the provider's id.</summary>
    Task<string> AddHolderAsync(CardSeller seller, Guid key, NewHolder holder, CancellationToken ct);

    /// <summary>Opens a page of the provider's own where a holder enters a card to be kept.</summary>
    Task<SetupPage> AddSetupAsync(CardSeller seller, Guid key, NewSetup setup, CancellationToken ct);

    /// <summary>What became of such a page; null where there is none.</summary>
    Task<SetupState?> GetSetupPageAsync(CardSeller seller, string pageId, CancellationToken ct);

    /// <summary>What became of the keeping of a card; null where there is none.</summary>
    Task<SetupState?> GetSetupAsync(CardSeller seller, string setupId, CancellationToken ct);

    /// <summary>Forgets a card; one that is forgotten already is no failure.</summary>
    Task RemoveCardAsync(CardSeller seller, string cardId, CancellationToken ct);

    /// <summary>Charges a card.</summary>
    Task<ChargeState> ChargeAsync(CardSeller seller, Guid key, NewCharge charge, CancellationToken ct);

    /// <summary>
    /// The charge that was asked for under a key, since an instant of real time; null where none was.
    /// </summary>
    Task<ChargeState?> FindChargeAsync(CardSeller seller, ChargeSearch search, CancellationToken ct);

    /// <summary>How a charge stands; null where there is none.</summary>
    Task<ChargeState?> GetChargeAsync(CardSeller seller, string chargeId, CancellationToken ct);

    /// <summary>Gives up a charge that waits for its holder; answers how it stands then.</summary>
    Task<ChargeState> CancelChargeAsync(CardSeller seller, string chargeId, CancellationToken ct);

    /// <summary>Gives back a part of a charge.</summary>
    Task<RefundState> RefundAsync(CardSeller seller, Guid key, NewCardRefund refund, CancellationToken ct);

    /// <summary>The refund that was asked for under a key; null where none was.</summary>
    Task<RefundState?> FindRefundAsync(CardSeller seller, string chargeId, Guid key, CancellationToken ct);

    /// <summary>How a refund stands; null where there is none.</summary>
    Task<RefundState?> GetRefundAsync(CardSeller seller, string refundId, CancellationToken ct);

    /// <summary>How a dispute stands; null where there is none.</summary>
    Task<DisputeState?> GetDisputeAsync(CardSeller seller, string disputeId, CancellationToken ct);

    /// <summary>What happened in an account since an instant of real time, the newest first.</summary>
    IAsyncEnumerable<CardNews> ListEventsAsync(CardSeller seller, DateTimeOffset since, CancellationToken ct);
}
