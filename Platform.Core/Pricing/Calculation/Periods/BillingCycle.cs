namespace Crayon.Platform.Core.Pricing.Calculation.Periods;

/// <summary>How often a plan is charged.</summary>
public enum BillingCycle
{
    /// <summary>Every month, in advance.</summary>
    Monthly,

    /// <summary>Every year, in advance.</summary>
    Annual,

    /// <summary>Every three years, in advance.</summary>
    Triennial,

    /// <summary>Once, for the whole term.</summary>
    OneTime,

    /// <summary>By consumption, for each calendar month (UTC), in arrears.</summary>
    Usage,
}

/// <summary>Billing cycles as text and in months.</summary>
public static class BillingCycles
{
    /// <summary>
    /// The wire text: <c>monthly</c>, <c>annual</c>, <c>triennial</c>, <c>onetime</c> or <c>usage</c>.
    /// </summary>
    public static string ToText(this BillingCycle cycle) => cycle switch
    {
        BillingCycle.Monthly => "monthly",
        BillingCycle.Annual => "annual",
        BillingCycle.Triennial => "triennial",
        BillingCycle.OneTime => "onetime",
        BillingCycle.Usage => "usage",
        _ => throw new ArgumentOutOfRangeException(nameof(cycle)),
    };

    /// <summary>Reads the wire text; anything else is refused.</summary>
    public static BillingCycle Parse(string text) => text switch
    {
        "monthly" => BillingCycle.Monthly,
        "annual" => BillingCycle.Annual,
        "triennial" => BillingCycle.Triennial,
        "onetime" => BillingCycle.OneTime,
        "usage" => BillingCycle.Usage,
        _ => throw new DomainRuleException(PricingRefusals.InvalidBillingCycle, "The billing cycle is not known."),
    };

    /// <summary>
    /// The months between two charges of a recurring cycle; a one-time cycle has none and is refused.
    /// </summary>
    public static int Months(this BillingCycle cycle) => cycle switch
    {
        BillingCycle.Monthly or BillingCycle.Usage => 1,
        BillingCycle.Annual => 12,
        BillingCycle.Triennial => 36,
        _ => throw new DomainRuleException(PricingRefusals.InvalidBillingCycle, "A one-time charge does not recur."),
    };
}
