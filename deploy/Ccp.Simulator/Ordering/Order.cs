using Crayon.Ccp.Simulator.Http;

namespace Crayon.Ccp.Simulator.Ordering;

/// <summary>A purchase that the provider carried out.</summary>
internal sealed class Order : ISequenced
{
    public long Seq { get; init; }
    public required string Id { get; init; }
    public required string CustomerId { get; init; }
    public string? AlternateId { get; init; }
    public required string BillingCycle { get; init; }
    public required string Currency { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public List<OrderLine> Lines { get; init; } = [];
}

/// <summary>One line of an order and the subscription that it made.</summary>
internal sealed class OrderLine
{
    public long Seq { get; init; }
    public required int LineItemNumber { get; init; }
    public required string OfferId { get; init; }
    public required string TermDuration { get; init; }
    public required int Quantity { get; init; }
    public required string SubscriptionId { get; init; }
    public string? ParentSubscriptionId { get; init; }
    public string? FriendlyName { get; init; }
    public string? PartnerIdOnRecord { get; init; }
    public string? PromotionId { get; init; }
    public DateTimeOffset? CustomTermEnd { get; init; }
    public string? RenewsToOfferId { get; init; }
    public bool AttestationAccepted { get; init; }

    /// <summary>Price of the sheet; null on lines from before there were promotions.</summary>
    public decimal? ListPrice { get; init; }

    /// <summary>The same with the promotion taken off.</summary>
    public required decimal UnitPrice { get; init; }
    public required decimal ProratedPrice { get; init; }
    public required decimal ExtendedPrice { get; init; }
}
