using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Subscriptions;

namespace Crayon.Platform.Core.Ordering;

/// <summary>A plan and how many seats of it, as asked for.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="Quantity">Seats, within the plan's limits.</param>
public sealed record OrderLineRequest(PlanId PlanId, int Quantity);

/// <summary>What an order would be asked to cost.</summary>
/// <param name="AccountId">The account that would order.</param>
/// <param name="Lines">1 to 50 lines.</param>
public sealed record QuoteOrderRequest(AccountId AccountId, IReadOnlyList<OrderLineRequest> Lines);

/// <summary>An order as a buyer places it.</summary>
/// <param name="AccountId">The account that orders.</param>
/// <param name="Lines">1 to 50 lines.</param>
/// <param name="PurchaseOrderNumber">The buyer's own reference, up to 400 characters.</param>
/// <param name="QuoteId">The quote whose price is taken; the price of the moment without one.</param>
/// <param name="Terms">Terms that the buyer accepted at checkout, kept with the order.</param>
public sealed record PlaceOrderRequest(
    AccountId AccountId,
    IReadOnlyList<OrderLineRequest> Lines,
    string? PurchaseOrderNumber = null,
    QuoteId? QuoteId = null,
    OrderTerms? Terms = null);

/// <summary>What a change would be asked to cost: exactly one of the three.</summary>
/// <param name="SubscriptionId">The subscription.</param>
/// <param name="Quantity">Seats afterwards.</param>
/// <param name="PlanId">The plan afterwards; not offered yet.</param>
/// <param name="Cancel">Whether it is cancelled.</param>
public sealed record QuoteChangeRequest(
    SubscriptionId SubscriptionId, int? Quantity = null, PlanId? PlanId = null, bool Cancel = false);
