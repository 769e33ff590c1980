using Crayon.Platform.Core.Pricing.Rules;

namespace Crayon.Platform.Core.Pricing.Calculation;

/// <summary>
/// Cost → exchange → wholesale → retail. The levels can be computed apart, because no scope may read both.
/// </summary>
public static class PriceChain
{
    /// <summary>
    /// The operator's price to a reseller, from the provider's cost; the list price is in the contract's currency.
    /// </summary>
    public static WholesalePrice Wholesale(
        ProviderCost cost, ExactAmount? listPrice, RuleTerms rule, PriceBasis unit) =>
        new(cost, Apply(PriceLevel.Wholesale, cost.Converted, listPrice, rule, unit));

    /// <summary>A reseller's price to its customer, from the reseller's own buying price.</summary>
    public static PriceStep Retail(ExactAmount buyingPrice, ExactAmount? listPrice, RuleTerms rule, PriceBasis unit) =>
        Apply(PriceLevel.Retail, buyingPrice, listPrice, rule, unit);

    /// <summary>A direct sale: one level, the retail rule on the provider's cost.</summary>
    public static PriceBreakdown Direct(ProviderCost cost, ExactAmount? listPrice, RuleTerms rule, PriceBasis unit) =>
        new(cost, null, Apply(PriceLevel.Retail, cost.Converted, listPrice, rule, unit));

    /// <summary>Both levels at once, for a scope that may read both.</summary>
    public static PriceBreakdown Channel(
        ProviderCost cost, ExactAmount? listPrice, RuleTerms wholesale, RuleTerms retail, PriceBasis unit)
    {
        var buying = Wholesale(cost, listPrice, wholesale, unit);
        return new PriceBreakdown(cost, buying.Step, Retail(buying.Price, listPrice, retail, unit));
    }

    private static PriceStep Apply(
        PriceLevel level, ExactAmount basis, ExactAmount? listPrice, RuleTerms rule, PriceBasis unit)
    {
        var unrounded = Unrounded(basis, listPrice, rule.EnsureValid());
        basis.Currency.EnsureSameAs(unrounded.Currency);
        var isSeat = unit == PriceBasis.Seat;
        return new PriceStep
        {
            Level = level,
            Rule = rule,
            Basis = basis,
            ListPrice = listPrice,
            Unrounded = unrounded,
            Rounding = isSeat ? StepRounding.HalfAwayFromZero : StepRounding.None,
            Price = isSeat ? unrounded.ToMoney().ToExact() : unrounded,
        };
    }

    private static ExactAmount Unrounded(ExactAmount basis, ExactAmount? listPrice, RuleTerms rule) => rule switch
    {
        { Kind: PriceRuleKind.MarkupOnCost, Percent: { } markup } => MarkupAndMargin.WithMarkup(basis, markup),
        { Kind: PriceRuleKind.FixedPrice, FixedPrice: { } price } => price,
        { Kind: PriceRuleKind.ListPrice } => Required(listPrice),
        { Kind: PriceRuleKind.DiscountOnList, Percent: { } discount } =>
            Required(listPrice).Plus(new Percent(-discount.Value)),
        _ => throw new DomainRuleException(PriceRuleRefusals.InvalidRule, $"The terms do not make a {rule.Kind} rule."),
    };

    private static ExactAmount Required(ExactAmount? listPrice) => listPrice
        ?? throw new DomainRuleException(PricingRefusals.NoListPrice, "The price sheet has no list price for this.");
}
