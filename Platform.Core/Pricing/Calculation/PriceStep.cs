using Crayon.Platform.Core.Pricing.Rules;

namespace Crayon.Platform.Core.Pricing.Calculation;

/// <summary>
/// One level of a price: the rule applied, what it started from, what came out and how it was rounded.
/// </summary>
public sealed record PriceStep
{
    /// <summary>Whose price this is.</summary>
    public required PriceLevel Level { get; init; }

    /// <summary>The rule that made it, as it was.</summary>
    public required RuleTerms Rule { get; init; }

    /// <summary>What the seller of this level pays for one unit.</summary>
    public required ExactAmount Basis { get; init; }

    /// <summary>The vendor's list price that was in force, or null.</summary>
    public ExactAmount? ListPrice { get; init; }

    /// <summary>The rule's result before rounding.</summary>
    public required ExactAmount Unrounded { get; init; }

    /// <summary>How the result was rounded.</summary>
    public required StepRounding Rounding { get; init; }

    /// <summary>The unit price of this level, the basis of the next.</summary>
    public required ExactAmount Price { get; init; }

    /// <summary>Whether the price lies under the basis.</summary>
    // Compared before rounding: a seat price rounded half up never falls under the cost that the provider cuts down.
    public bool IsBelowBasis => Unrounded.Value < Basis.Value;

    /// <summary>
    /// Whether the price must not be offered: it lies under the basis and the rule does not allow that.
    /// </summary>
    public bool IsRefused => IsBelowBasis && !Rule.AllowBelowCost;

    /// <summary>This step, or the refusal when the price must not be offered.</summary>
    public PriceStep EnsureSellable() => IsRefused
        ? throw new DomainRuleException(PricingRefusals.NotSellable, "This price needs the seller's approval.")
        : this;
}
