namespace Crayon.Platform.Core.Pricing.Calculation.Periods;

/// <summary>A part of a period in whole UTC days, as an exact fraction.</summary>
/// <param name="Days">The days meant, from 0 to all.</param>
/// <param name="PeriodDays">The days of the whole period, at least 1.</param>
public sealed record DayShare(int Days, int PeriodDays)
{
    /// <summary>The days meant, from 0 to all.</summary>
    public int Days { get; } = PeriodDays >= 1 && Days >= 0 && Days <= PeriodDays
        ? Days
        : throw new DomainRuleException(PricingRefusals.OutsidePeriod, "The days do not fit the period.");

    /// <summary>The whole of a period.</summary>
    public static DayShare Whole(BillingPeriod period) => new(period.Days, period.Days);

    /// <summary>What remains of a period from a day on; that day counts as remaining.</summary>
    public static DayShare Remaining(BillingPeriod period, DateOnly changeDay) =>
        new(period.From(changeDay).Days, period.Days);

    /// <summary>half-up(unit price × seats × days / period days), computed on integers.</summary>
    public Money Of(Money unitPrice, int seats)
    {
        var numerator = (Int128)unitPrice.AmountMinor * seats * Days;
        return Rounding.ToMoney(Rounding.DivideHalfAwayFromZero(numerator, PeriodDays), unitPrice.Currency);
    }
}
