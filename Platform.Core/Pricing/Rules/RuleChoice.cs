namespace Crayon.Platform.Core.Pricing.Rules;

/// <summary>Why a rule was chosen or passed over.</summary>
public enum RuleVerdict
{
    /// <summary>The rule makes the price.</summary>
    Chosen,

    /// <summary>The rule is for something else.</summary>
    OtherTarget,

    /// <summary>The rule starts later.</summary>
    NotYetEffective,

    /// <summary>The rule has ended.</summary>
    NoLongerEffective,

    /// <summary>A rule of a more specific scope won.</summary>
    LessSpecific,

    /// <summary>A rule of the same scope that started later (or, at the same instant, was made later) won.</summary>
    Superseded,
}

/// <summary>A rule that was looked at, with the outcome.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Verdict">Why it was chosen or passed over.</param>
public sealed record RuleConsidered(RuleTerms Rule, RuleVerdict Verdict);

/// <summary>The outcome of a selection with its reasons, the chosen rule first, then by precedence.</summary>
/// <param name="Rule">The rule that makes the price, or null when none applies.</param>
/// <param name="Considered">Every rule that was looked at.</param>
public sealed record RuleChoice(RuleTerms? Rule, IReadOnlyList<RuleConsidered> Considered)
{
    /// <summary>The chosen rule; refuses when none applies, because then there is no price.</summary>
    public RuleTerms Required() => Rule
        ?? throw new DomainRuleException(PriceRuleRefusals.NoRule, "There is no price for this.");
}
