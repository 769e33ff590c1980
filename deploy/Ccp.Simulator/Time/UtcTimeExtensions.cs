namespace Crayon.Ccp.Simulator.Time;

internal static class UtcTimeExtensions
{
    public static DateTimeOffset AtMidnight(this DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    public static DateOnly UtcDay(this DateTimeOffset instant) => DateOnly.FromDateTime(instant.UtcDateTime);

    // Windows are told and kept to the second.
    public static DateTimeOffset ToWholeSecond(this DateTimeOffset instant) =>
        new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
}
