namespace Crayon.Platform.Core.Pricing.Calculation.Periods;

/// <summary>Whole UTC days, half-open: the start is in, the end is out.</summary>
/// <param name="Start">The first day.</param>
/// <param name="End">The day after the last; later than the start.</param>
public sealed record BillingPeriod(DateOnly Start, DateOnly End)
{
    /// <summary>The day after the last; later than the start.</summary>
    public DateOnly End { get; } = End > Start
        ? End
        : throw new DomainRuleException(PricingRefusals.OutsidePeriod, "A period has at least one day.");

    /// <summary>The number of days, at least 1.</summary>
    public int Days => End.DayNumber - Start.DayNumber;

    /// <summary>The first instant of the period.</summary>
    public DateTimeOffset StartsAt => new(Start, TimeOnly.MinValue, TimeSpan.Zero);

    /// <summary>The first instant after the period.</summary>
    public DateTimeOffset EndsAt => new(End, TimeOnly.MinValue, TimeSpan.Zero);

    /// <summary>The last day, as people are shown it.</summary>
    public DateOnly LastDay => End.AddDays(-1);

    /// <summary>Whether a day lies in the period.</summary>
    public bool Contains(DateOnly day) => Start <= day && day < End;

    /// <summary>Whether an instant lies in the period.</summary>
    public bool Contains(DateTimeOffset instant) => Contains(UtcDay.Of(instant));

    /// <summary>The part of the period from a day on, that day included.</summary>
    public BillingPeriod From(DateOnly day) => Contains(day)
        ? new BillingPeriod(day, End)
        : throw new DomainRuleException(PricingRefusals.OutsidePeriod, "The day lies outside the billing period.");
}
