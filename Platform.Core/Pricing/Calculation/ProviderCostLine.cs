using Crayon.Platform.Core.Pricing.Calculation.Periods;

namespace Crayon.Platform.Core.Pricing.Calculation;

/// <summary>A line of the provider's bill, computed by the provider's documented rule, which truncates.</summary>
/// <param name="UnitCost">A seat's cost in the billing currency, truncated; null for usage.</param>
/// <param name="Subtotal">The line in the billing currency.</param>
public sealed record ProviderCostLine(Money? UnitCost, Money Subtotal)
{
    /// <summary>
    /// Seats: truncate(truncate(unit price × share of the period) × rate) × seats, first to the minor unit of the
    /// provider's currency, then to that of the billing currency.
    /// </summary>
    public static ProviderCostLine ForSeats(ProviderCost cost, int seats, DayShare share)
    {
        // Multiplied before divided, so that a quotient of whole minor units comes out exactly.
        var prorated = new ExactAmount(cost.Price.Value * share.Days / share.PeriodDays, cost.Price.Currency);
        var unit = prorated.Truncated().ToExact().ConvertedBy(cost.Fx).Truncated();
        return new ProviderCostLine(unit, unit * seats);
    }

    /// <summary>
    /// Usage: truncate(unit price × quantity, 2 decimals), then × rate, truncated to the billing currency's minor unit.
    /// </summary>
    public static ProviderCostLine ForUsage(ProviderCost cost, decimal quantity)
    {
        var inCostCurrency = decimal.Round(cost.Price.Times(quantity).Value, 2, MidpointRounding.ToZero);
        var subtotal = new ExactAmount(inCostCurrency, cost.Price.Currency).ConvertedBy(cost.Fx).Truncated();
        return new ProviderCostLine(null, subtotal);
    }
}
