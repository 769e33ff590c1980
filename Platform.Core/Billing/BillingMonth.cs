using System.Globalization;

namespace Crayon.Platform.Core.Billing;

/// <summary>A calendar month (UTC) that is billed as one; stored as the number <c>yyyymm</c>.</summary>
/// <param name="Number">Year and month, such as 202603.</param>
public readonly record struct BillingMonth(int Number) : IComparable<BillingMonth>
{
    // Drafts close at the beginning of the 5th of the month that follows.
    private const int ClosingDay = 5;

    /// <summary>The first instant of the month.</summary>
    public DateTimeOffset StartsAt => new(Number / 100, Number % 100, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The first instant after the month.</summary>
    public DateTimeOffset EndsAt => StartsAt.AddMonths(1);

    /// <summary>From when on its drafts are closed and invoices are issued.</summary>
    public DateTimeOffset ClosesAt => EndsAt.AddDays(ClosingDay - 1);

    /// <summary>The month that follows.</summary>
    public BillingMonth Next => Of(EndsAt);

    /// <summary>The month of an instant.</summary>
    public static BillingMonth Of(DateTimeOffset instant) =>
        new((instant.UtcDateTime.Year * 100) + instant.UtcDateTime.Month);

    /// <summary>The last month whose drafts are closed at an instant.</summary>
    public static BillingMonth LastClosed(DateTimeOffset now)
    {
        var before = Of(Of(now).StartsAt.AddMonths(-1));
        return before.ClosesAt <= now ? before : Of(before.StartsAt.AddMonths(-1));
    }

    /// <summary>Reads <c>2026-03</c>; false for any other text.</summary>
    public static bool TryParse(string? text, out BillingMonth month)
    {
        var isMonth = DateTimeOffset.TryParseExact(
            text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start);
        month = isMonth ? Of(start) : default;
        return isMonth;
    }

    /// <summary>Whether a month is before another.</summary>
    public static bool operator <(BillingMonth left, BillingMonth right) => left.CompareTo(right) < 0;

    /// <summary>Whether a month is after another.</summary>
    public static bool operator >(BillingMonth left, BillingMonth right) => left.CompareTo(right) > 0;

    /// <summary>Whether a month is before another or the same.</summary>
    public static bool operator <=(BillingMonth left, BillingMonth right) => left.CompareTo(right) <= 0;

    /// <summary>Whether a month is after another or the same.</summary>
    public static bool operator >=(BillingMonth left, BillingMonth right) => left.CompareTo(right) >= 0;

    /// <summary>Orders by time.</summary>
    public int CompareTo(BillingMonth other) => Number.CompareTo(other.Number);

    /// <summary>The month as shown outside, such as <c>2026-03</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Number / 100:0000}-{Number % 100:00}");
}
