using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Customers;

namespace Crayon.Platform.Core.Ordering;

/// <summary>A plan and how many seats of it, as asked for.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="Quantity">Seats, within the plan's limits.</param>
public sealed record OrderLineRequest(PlanId PlanId, int Quantity)
{
    /// <summary>First instant after a first term that is cut short: one of the ends that are offered.</summary>
    public DateTimeOffset? TermEnd { get; init; }

    /// <summary>
    /// Whether a trial becomes paid at its end; the order's terms then say who agreed. Nothing for other plans.
    /// </summary>
    public bool ConvertsAtEnd { get; init; }
}

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
    OrderTerms? Terms = null)
{
    /// <summary>When it is to go on its way, at the price of that day; null for at once.</summary>
    public DateTimeOffset? ScheduledFor { get; init; }
}
