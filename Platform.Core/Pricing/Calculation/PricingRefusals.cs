namespace Crayon.Platform.Core.Pricing.Calculation;

/// <summary>Codes of the refusals that calculations raise; neutral, because a reseller's customers read them.</summary>
public static class PricingRefusals
{
    /// <summary>The price lies under the seller's own basis and the rule does not allow that.</summary>
    public const string NotSellable = "price-not-sellable";

    /// <summary>The rule needs a list price and the price sheet has none.</summary>
    public const string NoListPrice = "list-price-missing";

    /// <summary>A quantity is outside its range.</summary>
    public const string InvalidQuantity = "invalid-quantity";

    /// <summary>The date lies outside the billing period.</summary>
    public const string OutsidePeriod = "date-outside-period";

    /// <summary>The billing cycle has no recurring periods, or its text is unknown.</summary>
    public const string InvalidBillingCycle = "invalid-billing-cycle";

    /// <summary>The term's text is unknown.</summary>
    public const string InvalidTerm = "invalid-term";

    /// <summary>168 hours have passed since the purchase or renewal.</summary>
    public const string WindowClosed = "cancellation-window-closed";

    /// <summary>The batches that can still be returned hold too few seats.</summary>
    public const string ReductionNotAllowed = "quantity-reduction-not-allowed";

    /// <summary>The tax category's code or the country's code is not well formed.</summary>
    public const string InvalidTax = "invalid-tax";
}
