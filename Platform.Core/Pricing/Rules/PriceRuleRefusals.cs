namespace Crayon.Platform.Core.Pricing.Rules;

/// <summary>Codes of the refusals that price rules raise.</summary>
public static class PriceRuleRefusals
{
    /// <summary>The rule contradicts itself or lacks what its kind needs.</summary>
    public const string InvalidRule = "invalid-price-rule";

    /// <summary>No rule applies, so there is no price.</summary>
    public const string NoRule = "price-not-available";
}
