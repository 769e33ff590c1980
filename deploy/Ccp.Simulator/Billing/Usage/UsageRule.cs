using Crayon.Ccp.Simulator.Subscriptions;
using Crayon.Ccp.Simulator.Time;

namespace Crayon.Ccp.Simulator.Billing.Usage;

/// <summary>
/// Believable usage without a meter: a level of its own for each subscription, quieter at weekends, growing slowly and
/// never quite the same. The same subscription and day always give the same quantity, in thousandths.
/// </summary>
internal static class UsageRule
{
    private const decimal UsualLevel = 10m;

    // Units in a day of a customer of middling size.
    private static readonly Dictionary<string, decimal> Levels = new(StringComparer.Ordinal)
    {
        ["GB"] = 40m,
        ["hour"] = 20m,
        ["minute"] = 300m,
        ["resource"] = 0.4m,
        ["node"] = 0.1m,
        ["page"] = 120m,
        ["document"] = 40m,
        ["million calls"] = 1.5m,
        ["million rows"] = 0.8m,
        ["million tokens"] = 6m,
    };

    public static decimal On(Subscription subscription, DateOnly day)
    {
        var usual = Levels.GetValueOrDefault(subscription.UnitType, UsualLevel);
        var level = usual * (0.3m + (2.4m * Share(subscription, 0)));
        var weekday = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0.45m : 1m;
        var age = Math.Clamp(day.DayNumber - subscription.StartedAt.UtcDay().DayNumber, 0, 365);
        var noise = 0.85m + (0.3m * Share(subscription, day.DayNumber));
        return decimal.Round(level * weekday * (1m + (age * 0.002m)) * noise, 3);
    }

    // The order of making, unlike the id, is the same when a story is played again.
    private static decimal Share(Subscription subscription, int salt) =>
        Mix(((ulong)subscription.Seq << 32) | (uint)salt) % 10_000 / 10_000m;

    /// <summary>Spreads a number over all 64 bits (SplitMix64's finaliser).</summary>
    public static ulong Mix(ulong number)
    {
        unchecked
        {
            number = (number + 0x9E3779B97F4A7C15) * 0xBF58476D1CE4E5B9;
            number = (number ^ (number >> 27)) * 0x94D049BB133111EB;
            return number ^ (number >> 31);
        }
    }
}
