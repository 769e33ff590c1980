namespace Crayon.Platform.Core.Pricing.Rules;

/// <summary>A price rule as the calculation sees it: one version, at one level, for one seller and buyer.</summary>
public sealed record RuleTerms
{
    /// <summary>The rule's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The rule's version, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>How the rule makes a price.</summary>
    public required PriceRuleKind Kind { get; init; }

    /// <summary>What the rule applies to.</summary>
    public required RuleScope Scope { get; init; }

    /// <summary>The markup (-100 and up) or the discount (0 to 100); null for the other kinds.</summary>
    public Percent? Percent { get; init; }

    /// <summary>
    /// The stated price of one seat or one unit of usage, of kind <see cref="PriceRuleKind.FixedPrice"/> only.
    /// </summary>
    public ExactAmount? FixedPrice { get; init; }

    /// <summary>The first instant at which the rule holds.</summary>
    public required DateTimeOffset EffectiveFrom { get; init; }

    /// <summary>The first instant at which the rule no longer holds; null for open end.</summary>
    public DateTimeOffset? EffectiveTo { get; init; }

    /// <summary>Whether a price under the level's basis is meant.</summary>
    public bool AllowBelowCost { get; init; }

    /// <summary>Whether the rule holds at an instant of its half-open validity.</summary>
    public bool IsEffectiveAt(DateTimeOffset at) => EffectiveFrom <= at && (EffectiveTo is not { } end || at < end);

    /// <summary>Refuses terms that lack what their kind needs, hold what it does not, or never hold.</summary>
    public RuleTerms EnsureValid()
    {
        var fits = Kind switch
        {
            PriceRuleKind.MarkupOnCost => Percent is { Value: >= -100m } && FixedPrice is null,
            PriceRuleKind.DiscountOnList => Percent is { Value: >= 0m and <= 100m } && FixedPrice is null,
            PriceRuleKind.FixedPrice => Percent is null && FixedPrice is { Value: >= 0m },
            PriceRuleKind.ListPrice => Percent is null && FixedPrice is null,
            _ => false,
        };
        if (!fits || Version < 1 || (EffectiveTo is { } end && end <= EffectiveFrom))
            throw new DomainRuleException(PriceRuleRefusals.InvalidRule, $"The terms do not make a {Kind} rule.");
        return this;
    }
}
