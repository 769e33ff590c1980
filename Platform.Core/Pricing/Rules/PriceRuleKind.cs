namespace Crayon.Platform.Core.Pricing.Rules;

/// <summary>How a price rule makes a price.</summary>
public enum PriceRuleKind
{
    /// <summary>A percentage on top of the level's basis: 20 % on 10.00 is 12.00 (a markup, not a margin).</summary>
    MarkupOnCost,

    /// <summary>The price that the rule states, whatever the basis.</summary>
    FixedPrice,

    /// <summary>The vendor's list price (estimated retail price).</summary>
    ListPrice,

    /// <summary>The vendor's list price less a percentage.</summary>
    DiscountOnList,
}
