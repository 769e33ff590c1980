using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Payments.Cards.Provider;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Payments.Cards.Rows;

/// <summary>
/// A card's holder wants its money back from its bank. The money is withheld while it is open, comes back when the
/// seller wins, and is gone when it loses.
/// </summary>
public sealed class CardDispute : Entity, ICustomerTrade
{
    /// <summary>The dispute's id.</summary>
    public CardDisputeId Id { get; init; } = CardDisputeId.New();

    /// <inheritdoc />
    public required TenantId SellerTenantId { get; init; }

    /// <inheritdoc />
    public required TenantId BuyerTenantId { get; init; }

    /// <inheritdoc />
    public CustomerId? CustomerId { get; init; }

    /// <summary>The payment.</summary>
    public required PaymentId PaymentId { get; init; }

    /// <summary>The invoice that it was to pay.</summary>
    public required DocumentId InvoiceId { get; init; }

    /// <summary>The provider's id.</summary>
    public required string ProviderDisputeId { get; init; }

    /// <summary>How much is disputed, minor units of the payment's currency.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>How much was taken out of the payment for it, minor units: what was given back before is not.</summary>
    public long WithheldMinor { get; internal set; }

    /// <summary>Why, as a word of the card's scheme, such as <c>fraudulent</c>.</summary>
    public required string Reason { get; init; }

    /// <summary>Where it stands.</summary>
    public DisputeStatus Status { get; internal set; }

    /// <summary>When we learned of it (business time).</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it ended (business time).</summary>
    public DateTimeOffset? EndedAt { get; internal set; }
}

/// <summary>An event of the card provider, kept to know it again. Times are real.</summary>
public sealed class CardEvent : IPlatformOnly
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The provider's id of the event; unique.</summary>
    public required string EventId { get; init; }

    /// <summary>Such as <c>payment_intent.succeeded</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The kind of object that it is about.</summary>
    public required string ObjectType { get; init; }

    /// <summary>The provider's id of the object.</summary>
    public required string ObjectId { get; init; }

    /// <summary>In whose account; null for Crayon's own.</summary>
    public string? Account { get; init; }

    /// <summary>When we learned of it.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }
}
