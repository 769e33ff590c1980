namespace Crayon.Platform.Core.Time;

/// <summary>
/// Business time: terms, windows, prices, billing. Real time plus the one stored offset, which is read again when its
/// version moved (at most a second later). Security and technical time is <see cref="TimeProvider"/>.
/// </summary>
public sealed class BusinessClock(TimeProvider real)
{
    private long offsetTicks;

    /// <summary>
    /// Business time by the offset last read (UTC), in whole microseconds: what is written is what is read again.
    /// </summary>
    public DateTimeOffset Now
    {
        get
        {
            var now = real.GetUtcNow().AddTicks(Interlocked.Read(ref offsetTicks));
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        }
    }

    /// <summary>Takes over the stored offset.</summary>
    internal void Use(long ticks) => Interlocked.Exchange(ref offsetTicks, ticks);
}
