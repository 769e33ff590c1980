using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Payments;

/// <summary>A part of a payment that is given back to who paid it.</summary>
public sealed class PaymentRefund : Entity, ICustomerTrade, IFixed
{
    /// <summary>The refund's id; where a card is refunded, the key under which it is asked for.</summary>
    public RefundId Id { get; init; } = RefundId.New();

    /// <summary>The payment.</summary>
    public required PaymentId PaymentId { get; init; }

    /// <inheritdoc />
    public required TenantId SellerTenantId { get; init; }

    /// <inheritdoc />
    public required TenantId BuyerTenantId { get; init; }

    /// <inheritdoc />
    public CustomerId? CustomerId { get; init; }

    /// <summary>How much, minor units of the payment's currency, above zero.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>Why, in words for the buyer.</summary>
    public required string Reason { get; init; }

    /// <summary>When it was asked for (business time).</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>Where it stands.</summary>
    [StaysOpen]
    public RefundStatus Status { get; internal set; }

    /// <summary>The card provider's id of it; null for none.</summary>
    [StaysOpen]
    public string? ProviderRefundId { get; internal set; }

    /// <summary>When it ended (business time).</summary>
    [StaysOpen]
    public DateTimeOffset? EndedAt { get; internal set; }
}

/// <summary>Where a refund stands.</summary>
public enum RefundStatus
{
    /// <summary>Asked for; the money is set aside.</summary>
    Requested,

    /// <summary>Given back.</summary>
    Done,

    /// <summary>It could not be given back, and is the buyer's balance again.</summary>
    Failed,
}
