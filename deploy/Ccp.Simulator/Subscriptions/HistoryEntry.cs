using Crayon.Ccp.Simulator.Http;

namespace Crayon.Ccp.Simulator.Subscriptions;

/// <summary>
/// One thing that happened to a subscription, with the request that did it and how it stood afterwards.
/// </summary>
internal sealed class HistoryEntry : ISequenced
{
    public long Seq { get; init; }
    public required string SubscriptionId { get; init; }
    public required string Type { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>MS-RequestId of the call; null for what time alone brought about.</summary>
    public string? RequestId { get; init; }
    public required int QuantityBefore { get; init; }
    public required int QuantityAfter { get; init; }
    public string? OfferId { get; init; }
    public string? Status { get; init; }
    public bool? AutoRenew { get; init; }
    public DateTimeOffset? TermEnd { get; init; }

    /// <summary>Day from which cycles were counted after it; null on entries from before there were invoices.</summary>
    public DateOnly? Anchor { get; init; }
    public int? MonthsRun { get; init; }

    /// <summary>The other side of seats that moved between two subscriptions.</summary>
    public string? RelatedSubscriptionId { get; set; }
    public decimal? UnitPrice { get; init; }
    public decimal? ProratedPrice { get; init; }
    public decimal? ExtendedPrice { get; init; }
    public required string Currency { get; init; }
    public DateOnly? ChargeStart { get; init; }
    public DateOnly? ChargeEnd { get; init; }
}

internal static class HistoryTypes
{
    public const string New = "New";
    public const string AddQuantity = "AddQuantity";
    public const string RemoveQuantity = "RemoveQuantity";
    public const string CancelImmediate = "CancelImmediate";
    public const string Convert = "Convert";
    public const string Renew = "Renew";
    public const string Extended = "Extended";
    public const string Expired = "Expired";
    public const string Suspended = "Suspended";
    public const string Resumed = "Resumed";
    public const string AutoRenewChanged = "AutoRenewChanged";
    public const string FriendlyNameChanged = "FriendlyNameChanged";
    public const string ExtensionChanged = "ExtendedTermChanged";
    public const string ChangeScheduled = "ChangeScheduled";
    public const string ScheduledChangeRemoved = "ScheduledChangeRemoved";
}
