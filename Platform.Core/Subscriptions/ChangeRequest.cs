using Crayon.Platform.Core.Ordering;

namespace Crayon.Platform.Core.Subscriptions;

/// <summary>
/// A change of a subscription as a buyer asks for it: exactly one of quantity, auto-renew and cancel.
/// </summary>
/// <param name="SubscriptionId">The subscription.</param>
/// <param name="Quantity">Seats afterwards.</param>
/// <param name="AutoRenew">Auto-renew afterwards.</param>
/// <param name="Cancel">Whether it is cancelled.</param>
/// <param name="QuoteId">The quote whose price is taken; the price of the moment without one.</param>
public sealed record ChangeRequest(
    SubscriptionId SubscriptionId, int? Quantity = null, bool? AutoRenew = null, bool Cancel = false,
    QuoteId? QuoteId = null);
