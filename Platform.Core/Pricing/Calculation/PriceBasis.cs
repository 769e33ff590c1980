namespace Crayon.Platform.Core.Pricing.Calculation;

/// <summary>What one unit is, which decides where the chain rounds.</summary>
public enum PriceBasis
{
    /// <summary>A seat for a billing period: each level's unit price is rounded to minor units.</summary>
    Seat,

    /// <summary>A unit of metered usage: no level rounds its rate, only a line's net is rounded.</summary>
    Usage,
}

/// <summary>Whose price a step makes.</summary>
public enum PriceLevel
{
    /// <summary>The operator's price to a reseller.</summary>
    Wholesale,

    /// <summary>The storefront's price to its customer: the reseller's, or the only level of a direct sale.</summary>
    Retail,
}

/// <summary>How a step's price was rounded.</summary>
public enum StepRounding
{
    /// <summary>Kept with all its decimals.</summary>
    None,

    /// <summary>To minor units, halves away from zero.</summary>
    HalfAwayFromZero,
}
