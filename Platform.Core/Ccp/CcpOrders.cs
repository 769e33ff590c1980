namespace Crayon.Platform.Core.Ccp;

/// <summary>An order to place.</summary>
/// <param name="AlternateId">Our order number, by which it is found again.</param>
/// <param name="BillingCycle"><c>monthly</c>, <c>annual</c>, <c>triennial</c> or <c>onetime</c>.</param>
/// <param name="Lines">At least one line.</param>
public sealed record CcpOrderDraft(string AlternateId, string BillingCycle, IReadOnlyList<CcpOrderLineDraft> Lines);

/// <summary>One line to buy.</summary>
/// <param name="LineNumber">From 1.</param>
/// <param name="OfferId"><c>product:sku:availability</c>.</param>
/// <param name="Term">ISO 8601 term of the offer.</param>
/// <param name="Quantity">Seats; 1 for usage.</param>
/// <param name="FriendlyName">A name for people, or null.</param>
/// <param name="PartnerId">The partner to be named by the provider's billing lines, or null.</param>
/// <param name="ParentSubscriptionId">The provider's subscription that an add-on belongs to, or null.</param>
public sealed record CcpOrderLineDraft(
    int LineNumber, string OfferId, string Term, int Quantity, string? FriendlyName = null, string? PartnerId = null,
    string? ParentSubscriptionId = null)
{
    /// <summary>First instant after a first term that is cut short; null for a whole term.</summary>
    public DateTimeOffset? CustomTermEnd { get; init; }

    /// <summary>The customer has agreed that a trial becomes a paid plan at its end.</summary>
    public bool HasConsent { get; init; }
}

/// <summary>An order as the provider has it.</summary>
/// <param name="Id">The provider's id.</param>
/// <param name="AlternateId">Our order number.</param>
/// <param name="Status">Such as <c>completed</c>.</param>
/// <param name="Lines">Its lines.</param>
public sealed record CcpOrder(string Id, string AlternateId, string Status, IReadOnlyList<CcpOrderLine> Lines);

/// <summary>A line of an order.</summary>
/// <param name="LineNumber">Its number.</param>
/// <param name="OfferId">What was bought.</param>
/// <param name="Quantity">How many.</param>
/// <param name="SubscriptionId">The subscription it led to; null while there is none.</param>
public sealed record CcpOrderLine(int LineNumber, string OfferId, int Quantity, string? SubscriptionId);
