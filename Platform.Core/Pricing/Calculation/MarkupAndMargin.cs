namespace Crayon.Platform.Core.Pricing.Calculation;

/// <summary>
/// The two ways people say "20 %"; price rules use the markup, a margin is for calculators and reports.
/// </summary>
public static class MarkupAndMargin
{
    /// <summary>The price with a markup, a percentage of the cost: 20 % on 10.00 is 12.00. Not rounded.</summary>
    public static ExactAmount WithMarkup(ExactAmount cost, Percent markup) => cost.Plus(markup);

    /// <summary>
    /// The price that leaves a margin, a percentage of the price: 20 % on 10.00 is 12.50. Not rounded.
    /// </summary>
    public static ExactAmount WithMargin(ExactAmount cost, Percent margin) => margin.Value < 100m
        ? new ExactAmount(cost.Value * 100m / (100m - margin.Value), cost.Currency)
        : throw new DomainRuleException(MoneyRefusals.InvalidPercent, "A margin is under 100 %.");
}
