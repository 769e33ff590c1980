using Crayon.Ccp.Simulator.Subscriptions;

namespace Crayon.Ccp.Simulator.Ordering;

/// <summary>
/// One line of an order or a cart as a partner sends it; term and cycle may be named but follow from the offer.
/// </summary>
internal sealed record LineRequest(
    string OfferId, int Quantity, int? LineItemNumber = null, string? TermDuration = null, string? BillingCycle = null,
    string? FriendlyName = null, string? ParentSubscriptionId = null, string? PartnerIdOnRecord = null,
    bool? AutoRenewEnabled = null, string? AlternateId = null, string? PromotionId = null,
    DateTimeOffset? CustomTermEndDate = null, NextTermProduct? RenewsTo = null, bool AttestationAccepted = false,
    bool ExtendedTermEnabled = false);
