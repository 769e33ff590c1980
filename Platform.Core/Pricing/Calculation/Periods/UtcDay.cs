namespace Crayon.Platform.Core.Pricing.Calculation.Periods;

/// <summary>The UTC calendar day of an instant; tenant time zones affect display only.</summary>
public static class UtcDay
{
    /// <summary>The UTC day that an instant falls on.</summary>
    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(instant.UtcDateTime);
}
