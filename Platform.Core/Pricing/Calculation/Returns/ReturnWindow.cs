namespace Crayon.Platform.Core.Pricing.Calculation.Returns;

/// <summary>The 168 hours after a purchase or renewal in which seats can be given back.</summary>
public static class ReturnWindow
{
    /// <summary>The length of the window: 168 hours; at exactly 168 hours it is closed.</summary>
    public static TimeSpan Length { get; } = TimeSpan.FromHours(168);

    /// <summary>When the window opened: the purchase or the last renewal, whichever is later.</summary>
    public static DateTimeOffset OpenedAt(DateTimeOffset purchasedAt, DateTimeOffset? renewedAt) =>
        renewedAt is { } renewed && renewed > purchasedAt ? renewed : purchasedAt;

    /// <summary>The first instant at which nothing can be given back any more.</summary>
    public static DateTimeOffset ClosesAt(DateTimeOffset openedAt) => openedAt + Length;

    /// <summary>Whether something can be given back at an instant.</summary>
    public static bool IsOpen(DateTimeOffset openedAt, DateTimeOffset at) => at < ClosesAt(openedAt);

    /// <summary>
    /// The days that count as used: none in the first 24 hours, then elapsed hours / 24 rounded up; refused from 168
    /// hours.
    /// </summary>
    public static int UsedDays(DateTimeOffset openedAt, DateTimeOffset at)
    {
        if (!IsOpen(openedAt, at))
            throw new DomainRuleException(PricingRefusals.WindowClosed, "The time for giving this back has passed.");
        var elapsed = at - openedAt;
        return elapsed < TimeSpan.FromHours(24) ? 0 : BegunDays(elapsed);
    }

    /// <summary>Elapsed time in days, a day begun counting as a whole one.</summary>
    internal static int BegunDays(TimeSpan elapsed) =>
        (int)((elapsed.Ticks + TimeSpan.TicksPerDay - 1) / TimeSpan.TicksPerDay);
}
