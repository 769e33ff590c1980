namespace Crayon.Platform.Core.Pricing.Calculation;

/// <summary>Metered usage at a rate; the net is the only figure that is rounded.</summary>
/// <param name="Rate">The price of one unit, not rounded.</param>
/// <param name="Quantity">The units used, zero or more, fractions allowed.</param>
/// <param name="Net">The charge, halves away from zero.</param>
public sealed record UsageCharge(ExactAmount Rate, decimal Quantity, Money Net)
{
    /// <summary>Charges a quantity of usage.</summary>
    public static UsageCharge For(ExactAmount rate, decimal quantity) => quantity >= 0m
        ? new UsageCharge(rate, quantity, rate.Times(quantity).ToMoney())
        : throw new DomainRuleException(PricingRefusals.InvalidQuantity, "Usage is zero or more.");
}
