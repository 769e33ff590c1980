using Crayon.Ccp.Simulator.Catalogue;
using Crayon.Ccp.Simulator.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Ccp.Simulator.Subscriptions;

/// <summary>What a subscription is tied to: the base of an add-on, and the running add-ons of a base.</summary>
internal sealed record Family(Subscription? Base, IReadOnlyList<Subscription> AddOns)
{
    public static async Task<Family> OfAsync(SimulatorDb db, Subscription subscription, CancellationToken ct)
    {
        var parent = subscription.ParentSubscriptionId is { } id
            ? await db.Subscriptions.FirstOrDefaultAsync(s => s.Id == id, ct)
            : null;
        var addOns = await db.Subscriptions
            .Where(s => s.ParentSubscriptionId == subscription.Id && s.IsRunning).OrderBy(s => s.Seq).ToListAsync(ct);
        return new Family(parent, addOns);
    }

    // Add-ons of one base are counted one by one: each may have as many seats as the base.
    public int AddOnSeats => AddOns.Select(s => s.Quantity).DefaultIfEmpty(0).Max();

    /// <summary>
    /// Seats that the add-ons will still have once their scheduled changes up to the instant are made.
    /// </summary>
    public int AddOnSeatsAfter(DateTimeOffset instant) =>
        AddOns.Select(s => SeatsAfter(s, instant)).DefaultIfEmpty(0).Max();

    /// <summary>Seats that an add-on may have from the instant on.</summary>
    public int? SeatLimitFrom(DateTimeOffset instant) => Base is null ? null : SeatsAfter(Base, instant);

    /// <summary>Whether all add-ons may belong to the product.</summary>
    public bool FitsUnder(Product product, ProviderCatalogue catalogue) => AddOns.All(s =>
        catalogue.FindOffer(s.OfferId)?.Sku.Product.AddOnOf.Contains(product.Id, StringComparer.Ordinal) ?? true);

    // A change at the same midnight counts: all of a family's terms that end there are settled together.
    private static int SeatsAfter(Subscription s, DateTimeOffset instant) =>
        s.TermEnd > instant ? s.Quantity : s.AutoRenew ? s.NextTerm?.Quantity ?? s.Quantity : s.IsExtended ? s.Quantity
        : 0;
}
