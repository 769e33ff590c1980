namespace Crayon.Platform.Core.Pricing.Calculation;

/// <summary>
/// A reseller's buying price and how it came about. Operator's rows only; the reseller sees the price alone.
/// </summary>
/// <param name="Cost">The provider's cost and the exchange rate.</param>
/// <param name="Step">The wholesale rule applied.</param>
public sealed record WholesalePrice(ProviderCost Cost, PriceStep Step)
{
    /// <summary>The wholesale unit price.</summary>
    public ExactAmount Price => Step.Price;
}

/// <summary>
/// A whole price with every step and its rounding, as it is kept for provenance. Never leaves the operator.
/// </summary>
/// <param name="Cost">The provider's cost and the exchange rate.</param>
/// <param name="Wholesale">The operator's step, or null for a direct sale, which has one level.</param>
/// <param name="Retail">The storefront's step.</param>
public sealed record PriceBreakdown(ProviderCost Cost, PriceStep? Wholesale, PriceStep Retail)
{
    /// <summary>The unit price that the customer pays.</summary>
    public ExactAmount Price => Retail.Price;

    /// <summary>This breakdown, or the refusal when a level lies under its basis without leave.</summary>
    public PriceBreakdown EnsureSellable()
    {
        Wholesale?.EnsureSellable();
        Retail.EnsureSellable();
        return this;
    }
}
