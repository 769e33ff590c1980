namespace Crayon.Ccp.Simulator.Subscriptions;

/// <summary>
/// How long renewals wait after their midnight before they are carried out; they take effect from midnight all the
/// same. Kept over restarts.
/// </summary>
internal sealed class RenewalQueue(TimeSpan delay)
{
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    private long _ticks = delay.Ticks;

    public TimeSpan Delay
    {
        get => new(Interlocked.Read(ref _ticks));
        set => Interlocked.Exchange(ref _ticks, value.Ticks);
    }
}
