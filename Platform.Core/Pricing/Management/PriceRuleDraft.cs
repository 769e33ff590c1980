using Crayon.Platform.Core.Pricing.Rules;

namespace Crayon.Platform.Core.Pricing.Management;

/// <summary>A price rule as someone wants it.</summary>
public sealed record PriceRuleDraft
{
    /// <summary>Name for people, 1 to 200 characters.</summary>
    public required string Name { get; init; }

    /// <summary>How the price is made.</summary>
    public required PriceRuleKind Kind { get; init; }

    /// <summary>What it covers.</summary>
    public required RuleScope Scope { get; init; }

    /// <summary>Percent of a markup (-100 and up) or discount (0 to 100); null for the other kinds.</summary>
    public Percent? Percent { get; init; }

    /// <summary>Price of a fixed price, in the buyer's currency; null for the other kinds.</summary>
    public Money? Price { get; init; }

    /// <summary>First instant of validity (business time); an earlier one than now holds from now on.</summary>
    public required DateTimeOffset EffectiveFrom { get; init; }

    /// <summary>First instant after validity; null for open end.</summary>
    public DateTimeOffset? EffectiveTo { get; init; }

    /// <summary>Whether a price under cost is meant.</summary>
    public bool AllowBelowCost { get; init; }

    /// <summary>The draft for the calculation; refuses what makes no rule.</summary>
    internal RuleTerms ToTerms(Guid id) => new RuleTerms
    {
        Id = id,
        Version = 1,
        Kind = Kind,
        Scope = Scope,
        Percent = Percent,
        FixedPrice = Price?.ToExact(),
        EffectiveFrom = EffectiveFrom,
        EffectiveTo = EffectiveTo,
        AllowBelowCost = AllowBelowCost,
    }.EnsureValid();
}

/// <summary>
/// What to change of a rule; members left null stay. Kind and scope stay: another kind is another rule.
/// </summary>
public sealed record PriceRulePatch
{
    /// <summary>A new name.</summary>
    public string? Name { get; init; }

    /// <summary>A new percentage.</summary>
    public Percent? Percent { get; init; }

    /// <summary>A new fixed price.</summary>
    public Money? Price { get; init; }

    /// <summary>A new start.</summary>
    public DateTimeOffset? EffectiveFrom { get; init; }

    /// <summary>A new end.</summary>
    public DateTimeOffset? EffectiveTo { get; init; }

    /// <summary>Whether the end is taken away.</summary>
    public bool ClearsEffectiveTo { get; init; }

    /// <summary>Whether a price under cost is meant.</summary>
    public bool? AllowBelowCost { get; init; }
}
