using Crayon.Ccp.Simulator.Catalogue;
using Crayon.Ccp.Simulator.Customers;
using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Idempotency;
using Crayon.Ccp.Simulator.Time;

namespace Crayon.Ccp.Simulator.Ordering;

/// <summary>Judges whether a customer may buy what a line asks for.</summary>
internal sealed class PurchaseRules(ProviderCatalogue catalogue, PriceBook prices, PurchaseTerms terms)
{
    /// <summary>Judges a line after those that come before it in the same order.</summary>
    public async Task<(BuyableOffer? Offer, Answer Refusal)> JudgeAsync(
        LineRequest line, IReadOnlyList<BuyableOffer> earlier, Customer customer, WriteScope scope,
        CancellationToken ct)
    {
        if (CheckShape(line) is { } malformed)
            return (null, malformed);
        if (catalogue.FindOffer(line.OfferId) is not { } offer)
            return (null, Refusals.OfferNotPurchasable("The offer is not in the catalogue.", line.OfferId));
        if (offer.Market.Code != customer.Market)
            return (null, Refusals.OfferNotPurchasable("The offer belongs to another market.", line.OfferId));
        if (prices.PriceOn(line.OfferId, scope.Now.UtcDay()) is not { } price)
            return (null, Refusals.OfferNotPurchasable("The offer is not on the price sheet.", line.OfferId));
        var asked = new PurchaseLine(line, offer, customer, scope) { Earlier = earlier };
        var refusal = CheckSku(line, offer.Sku)
            ?? await HoldingRules.CheckTrialAsync(asked, ct)
            ?? await HoldingRules.CheckBaseAsync(asked, ct)
            ?? await HoldingRules.CheckPrerequisiteAsync(asked, ct);
        return refusal is null ? await terms.SettleAsync(asked, price.UnitPrice, ct) : (null, refusal);
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
}
