namespace Crayon.Local.Demo;

/// <summary>The demo's dates, all from the one instant that is "now" at the first start.</summary>
/// <param name="Now">Where the clock stands when the demo is complete.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="ValidFrom">First day of prices, rates and taxes.</param>
internal sealed record DemoTimes(DateTimeOffset Now, DateTimeOffset Start, DateOnly ValidFrom)
{
    private const int StoryMonths = 3;
    private const int PriceMonths = 4;
    private static readonly DateOnly Latest = new(2026, 1, 1);

    /// <summary>
    /// The story begins three months early; prices are there a month before that, and never later than 2026.
    /// </summary>
    public static DemoTimes Of(DateTimeOffset now, DemoKind demo)
    {
        var early = now.AddMonths(-PriceMonths);
        var monthStart = new DateOnly(early.Year, early.Month, 1);
        return new DemoTimes(now, demo == DemoKind.Story ? now.AddMonths(-StoryMonths) : now,
            monthStart < Latest ? monthStart : Latest);
    }
}
