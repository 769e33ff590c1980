namespace Crayon.Platform.Core.Pricing.Calculation.Periods;

/// <summary>How long a subscription is committed.</summary>
public enum Term
{
    /// <summary>One month, <c>P1M</c>.</summary>
    OneMonth,

    /// <summary>One year, <c>P1Y</c>.</summary>
    OneYear,

    /// <summary>Three years, <c>P3Y</c>.</summary>
    ThreeYears,
}

/// <summary>Terms as ISO 8601 text and in months.</summary>
public static class Terms
{
    /// <summary>The ISO 8601 duration: <c>P1M</c>, <c>P1Y</c> or <c>P3Y</c>.</summary>
    public static string ToIso(this Term term) => term switch
    {
        Term.OneMonth => "P1M",
        Term.OneYear => "P1Y",
        Term.ThreeYears => "P3Y",
        _ => throw new ArgumentOutOfRangeException(nameof(term)),
    };

    /// <summary>Reads <c>P1M</c>, <c>P1Y</c> or <c>P3Y</c>; anything else is refused.</summary>
    public static Term Parse(string iso) => iso switch
    {
        "P1M" => Term.OneMonth,
        "P1Y" => Term.OneYear,
        "P3Y" => Term.ThreeYears,
        _ => throw new DomainRuleException(PricingRefusals.InvalidTerm, "A term is P1M, P1Y or P3Y."),
    };

    /// <summary>The term in calendar months: 1, 12 or 36.</summary>
    public static int Months(this Term term) => term switch
    {
        Term.OneMonth => 1,
        Term.OneYear => 12,
        Term.ThreeYears => 36,
        _ => throw new ArgumentOutOfRangeException(nameof(term)),
    };
}
