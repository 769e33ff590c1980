using Crayon.Ccp.Simulator.Catalogue;
using Crayon.Ccp.Simulator.Customers;
using Crayon.Ccp.Simulator.Idempotency;
using Crayon.Ccp.Simulator.Pricing;

namespace Crayon.Ccp.Simulator.Ordering;

/// <summary>
/// An offer that may be bought now: today's list price, what of it is to be paid, and how its terms go.
/// </summary>
internal sealed record BuyableOffer(Availability Availability, decimal ListPrice, decimal UnitPrice)
{
    public string? PromotionId { get; init; }

    /// <summary>Frame of a first term that is cut short.</summary>
    public TermFrame? Frame { get; init; }

    /// <summary>Plan of the second term, when it is another.</summary>
    public Availability? RenewsTo { get; init; }
}

/// <summary>A line that is being judged, with the offer that it names.</summary>
internal sealed record PurchaseLine(LineRequest Line, Availability Offer, Customer Customer, WriteScope Scope)
{
    /// <summary>What the lines before it in the same order buy.</summary>
    public IReadOnlyList<BuyableOffer> Earlier { get; init; } = [];

    public Sku Sku => Offer.Sku;
}
