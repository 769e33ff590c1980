namespace Crayon.Platform.Core.Pricing.Calculation;

/// <summary>
/// What the provider charges for one unit, and the rate into the contract's currency. Operator's rows only.
/// </summary>
/// <param name="Price">The provider's unit price in its own currency, six decimals or more.</param>
/// <param name="Fx">The rate into the contract's currency, with source and date.</param>
public sealed record ProviderCost(ExactAmount Price, FxRate Fx)
{
    /// <summary>The cost in the contract's currency, not rounded: conversion comes before any markup.</summary>
    public ExactAmount Converted => Price.ConvertedBy(Fx);
}
