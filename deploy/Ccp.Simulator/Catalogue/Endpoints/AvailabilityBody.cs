namespace Crayon.Ccp.Simulator.Catalogue.Endpoints;

/// <summary>A plan as it can be bought in one country today.</summary>
internal sealed record AvailabilityBody(
    string Id, string ProductId, string SkuId, string CatalogItemId, string Country, string Currency, string Segment,
    bool IsTrial, IReadOnlyList<string> AddOnOf, IReadOnlyList<string> Prerequisites, int MinimumQuantity,
    int MaximumQuantity,
    string UnitType, IReadOnlyList<AvailabilityTerm> Terms)
{
    private static readonly IReadOnlyList<CancellationStep> Policy = [new(1, "Full", "P1D"), new(2, "Partial", "P7D")];

    public static AvailabilityBody Of(Availability offer, decimal unitPrice)
    {
        var sku = offer.Sku;
        return new AvailabilityBody(
            offer.Id, sku.Product.Id, sku.Id, offer.OfferId, offer.Market.Code, offer.Market.Currency,
            sku.Product.Segment,
            sku.IsTrial, sku.Product.AddOnOf, sku.Product.Prerequisites, sku.MinimumQuantity, sku.MaximumQuantity,
            sku.UnitType,
            [new AvailabilityTerm(sku.TermDuration, sku.BillingCycle, unitPrice, Policy)]);
    }
}

/// <summary>Term, billing cycle, price of one cycle, and how long seats can be given back.</summary>
internal sealed record AvailabilityTerm(
    string TermDuration, string BillingCycle, decimal UnitPrice, IReadOnlyList<CancellationStep> CancellationPolicy);

/// <summary>One step of the return policy, counted from purchase or renewal.</summary>
internal sealed record CancellationStep(int SequenceId, string Type, string ExpiresAfter);
