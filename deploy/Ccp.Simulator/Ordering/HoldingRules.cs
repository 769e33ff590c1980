using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Ccp.Simulator.Ordering;

/// <summary>What a customer must hold, or must not have held, to buy an offer.</summary>
internal static class HoldingRules
{
    public static async Task<Answer?> CheckTrialAsync(PurchaseLine asked, CancellationToken ct)
    {
        if (!asked.Sku.IsTrial)
            return null;
        var (db, customer, offer) = (asked.Scope.Db, asked.Customer.Id, asked.Offer.OfferId);
        // The lines before it are asked, too, in this order and in those of the same cart. The orders know of trials
        // that have become something else since.
        var isUsed = asked.Earlier.Any(e => e.Availability == asked.Offer)
            || db.Subscriptions.Local.Any(s => s.CustomerId == customer && s.OfferId == offer)
            || await db.Orders.AnyAsync(o => o.CustomerId == customer && o.Lines.Any(l => l.OfferId == offer), ct);
        return isUsed ? Refusals.OfferNotPurchasable("A customer can try a plan once.", offer) : null;
    }

    public static async Task<Answer?> CheckBaseAsync(PurchaseLine asked, CancellationToken ct)
    {
        var (line, bases) = (asked.Line, asked.Sku.Product.AddOnOf);
        if (bases.Count == 0)
            return line.ParentSubscriptionId is null
                ? null
                : Refusals.InvalidInput("The offer is not an add-on.", "parentSubscriptionId");
        var parent = await asked.Scope.Db.Subscriptions.FirstOrDefaultAsync(
            s => s.Id == line.ParentSubscriptionId && s.CustomerId == asked.Customer.Id, ct);
        if (parent is null || !bases.Contains(parent.ProductId, StringComparer.Ordinal))
            return Refusals.OfferNotPurchasable("The add-on needs a subscription of its base product.", line.OfferId);
        if (parent.Status != SubscriptionStatus.Active)
            return Refusals.SubscriptionNotActive();
        if (parent.IsBeingRenewed(asked.Scope.Now))
            return Refusals.RenewalInProgress();
        return line.Quantity > parent.Quantity ? Refusals.AddOnSeatsExceedBase() : null;
    }

    public static async Task<Answer?> CheckPrerequisiteAsync(PurchaseLine asked, CancellationToken ct)
    {
        var required = asked.Sku.Product.Prerequisites;
        if (required.Count == 0)
            return null;
        var (db, customer) = (asked.Scope.Db, asked.Customer.Id);
        var held = await db.Subscriptions
            .Where(s => s.CustomerId == customer && s.Status == SubscriptionStatus.Active).ToListAsync(ct);
        var mine = db.Subscriptions.Local.Where(s => s.CustomerId == customer);
        var products = held.Concat(mine).Select(s => s.ProductId)
            .Concat(asked.Earlier.Select(e => e.Availability.Sku.Product.Id));
        return products.Intersect(required, StringComparer.Ordinal).Any()
            ? null
            : Refusals.OfferNotPurchasable("The offer needs a running subscription of another product.", [.. required]);
    }
}
