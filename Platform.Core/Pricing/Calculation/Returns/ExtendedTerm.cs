namespace Crayon.Platform.Core.Pricing.Calculation.Returns;

/// <summary>
/// The paid monthly extension after a term that ended without renewal, by the provider's documented rule.
/// </summary>
public static class ExtendedTerm
{
    /// <summary>The provider's surcharge on the monthly cost when the service has a monthly plan: 3 %.</summary>
    public static Percent SurchargeWithMonthlyPlan { get; } = new(3m);

    /// <summary>The provider's surcharge when there is no monthly plan: 23 %.</summary>
    public static Percent SurchargeWithoutMonthlyPlan { get; } = new(23m);

    /// <summary>
    /// The provider's cost of a month of extension, not rounded; it runs through the same price chain.
    /// </summary>
    public static ExactAmount MonthlyCost(ExactAmount monthlyCost, bool hasMonthlyPlan) =>
        monthlyCost.Plus(hasMonthlyPlan ? SurchargeWithMonthlyPlan : SurchargeWithoutMonthlyPlan);

    /// <summary>
    /// The days that count as used when an extension is cancelled, at any time: every day begun, and no free first day.
    /// </summary>
    public static int UsedDays(DateTimeOffset extensionStart, DateTimeOffset at) => at >= extensionStart
        ? ReturnWindow.BegunDays(at - extensionStart)
        : throw new DomainRuleException(PricingRefusals.OutsidePeriod, "The extension has not started.");
}
