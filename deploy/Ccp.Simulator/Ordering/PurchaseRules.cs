using Crayon.Ccp.Simulator.Catalogue;
using Crayon.Ccp.Simulator.Customers;
using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Idempotency;
using Crayon.Ccp.Simulator.Subscriptions;
using Crayon.Ccp.Simulator.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Ccp.Simulator.Ordering;

/// <summary>An offer that may be bought now, at today's price.</summary>
internal sealed record BuyableOffer(Availability Availability, decimal UnitPrice);

/// <summary>Judges whether a customer may buy what a line asks for.</summary>
internal sealed class PurchaseRules(ProviderCatalogue catalogue, PriceBook prices)
{
    public async Task<(BuyableOffer? Offer, Answer Refusal)> JudgeAsync(
        LineRequest line, Customer customer, WriteScope scope, CancellationToken ct)
    {
        if (CheckShape(line) is { } malformed)
            return (null, malformed);
        if (catalogue.FindOffer(line.OfferId) is not { } offer)
            return (null, Refusals.OfferNotPurchasable("The offer is not in the catalogue.", line.OfferId));
        if (offer.Market.Code != customer.Market)
            return (null, Refusals.OfferNotPurchasable("The offer belongs to another market.", line.OfferId));
        if (prices.PriceOn(line.OfferId, scope.Now.UtcDay()) is not { } price)
            return (null, Refusals.OfferNotPurchasable("The offer is not on the price sheet.", line.OfferId));
        var refusal = CheckSku(line, offer.Sku)
            ?? await CheckTrialAsync(offer.Sku, customer, line, scope, ct)
            ?? await CheckAddOnAsync(offer.Sku, customer, line, scope, ct);
        return refusal is null
            ? (new BuyableOffer(offer, price.UnitPrice), Refusals.InternalServerError())
            : (null, refusal);
    }

    private static Answer? CheckShape(LineRequest line) =>
        CustomerFields.Text("friendlyName", line.FriendlyName, 200)
        ?? CustomerFields.Text("partnerIdOnRecord", line.PartnerIdOnRecord, 100)
        ?? (line.OfferId.Split(':').Length == 3
            ? null
            : Refusals.InvalidInput("offerId has the form product:sku:availability.", "offerId"));

    private static Answer? CheckSku(LineRequest line, Sku sku)
    {
        if (line.TermDuration is not null && line.TermDuration != sku.TermDuration)
            return Refusals.InvalidInput("The offer has another term.", "termDuration");
        if (line.BillingCycle is not null && line.BillingCycle != sku.BillingCycle)
            return Refusals.InvalidInput("The offer has another billing cycle.", "billingCycle");
        if (line.Quantity < sku.MinimumQuantity)
            return Refusals.MinimumQuantityNotMet(sku.MinimumQuantity);
        return line.Quantity > sku.MaximumQuantity ? Refusals.MaxSeatsExceeded(sku.MaximumQuantity) : null;
    }

    private static async Task<Answer?> CheckTrialAsync(
        Sku sku, Customer customer, LineRequest line, WriteScope scope, CancellationToken ct)
    {
        if (!sku.IsTrial)
            return null;
        // The context is asked, too: another line of this very order may have taken the trial.
        var isUsed = scope.Db.Subscriptions.Local.Any(s => s.CustomerId == customer.Id && s.OfferId == line.OfferId)
            || await scope.Db.Subscriptions.AnyAsync(s => s.CustomerId == customer.Id && s.OfferId == line.OfferId, ct);
        return isUsed ? Refusals.OfferNotPurchasable("A customer can try a plan once.", line.OfferId) : null;
    }

    private static async Task<Answer?> CheckAddOnAsync(
        Sku sku, Customer customer, LineRequest line, WriteScope scope, CancellationToken ct)
    {
        if (sku.Product.AddOnOf.Count == 0)
            return line.ParentSubscriptionId is null
                ? null
                : Refusals.InvalidInput("The offer is not an add-on.", "parentSubscriptionId");
        var parent = await scope.Db.Subscriptions.FirstOrDefaultAsync(
            s => s.Id == line.ParentSubscriptionId && s.CustomerId == customer.Id, ct);
        if (parent is null || !sku.Product.AddOnOf.Contains(parent.OfferId.Split(':')[0], StringComparer.Ordinal))
            return Refusals.OfferNotPurchasable("The add-on needs a subscription of its base product.", line.OfferId);
        if (parent.Status != SubscriptionStatus.Active)
            return Refusals.SubscriptionNotActive();
        return line.Quantity > parent.Quantity ? Refusals.AddOnSeatsExceedBase() : null;
    }
}
