namespace Crayon.Platform.Core.Pricing.Rules;

/// <summary>Codes of the refusals that price rules raise.</summary>
public static class PriceRuleRefusals
{
    /// <summary>The rule contradicts itself or lacks what its kind needs.</summary>
    public const string InvalidRule = "invalid-price-rule";

    /// <summary>There is no such rule for the one who asks.</summary>
    public const string NotFound = "price-rule-not-found";

    /// <summary>What a rule is to cover does not exist for the one who sets it.</summary>
    public const string ScopeNotFound = "price-rule-scope-not-found";

    /// <summary>No rule applies, so there is no price.</summary>
    public const string NoRule = "price-not-available";
}
