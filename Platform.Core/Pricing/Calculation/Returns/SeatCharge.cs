using Crayon.Platform.Core.Pricing.Calculation.Periods;

namespace Crayon.Platform.Core.Pricing.Calculation.Returns;

/// <summary>A charge that was made for a batch of seats, as it stands on the ledger.</summary>
/// <param name="UnitPrice">The price of one seat for the whole period, as it was charged.</param>
/// <param name="Seats">The seats charged.</param>
/// <param name="Period">The billing period that the price is for.</param>
/// <param name="Covers">The days of the period that were charged.</param>
/// <param name="Uncredited">What is left of the charge's net after earlier credits.</param>
public sealed record SeatCharge(
    Money UnitPrice, int Seats, BillingPeriod Period, BillingPeriod Covers, Money Uncredited)
{
    /// <summary>A charge without earlier credits.</summary>
    public static SeatCharge Untouched(Money unitPrice, int seats, BillingPeriod period, BillingPeriod covers) =>
        new(unitPrice, seats, period, covers, new DayShare(covers.Days, period.Days).Of(unitPrice, seats));
}

/// <summary>What is given back of one charge.</summary>
/// <param name="Charge">The charge.</param>
/// <param name="Seats">The seats given back.</param>
/// <param name="UsedDays">The charged days that count as used.</param>
/// <param name="GivenBack">The days given back, over the days of the period.</param>
/// <param name="Amount">The credit, zero or more, never above what is left of the charge.</param>
public sealed record SeatCredit(SeatCharge Charge, int Seats, int UsedDays, DayShare GivenBack, Money Amount);
