namespace Crayon.Platform.Core.Outbox;

/// <summary>
/// The pause before the next attempt: doubling, capped, with jitter, so that failures do not come back together.
/// </summary>
internal static class RetryPause
{
    /// <summary>Between half and all of first × 2^(attempts - 1), never above the longest.</summary>
    /// <param name="options">First and longest pause.</param>
    /// <param name="attempts">Attempts so far, from 1.</param>
    /// <param name="jitter">From 0 to 1.</param>
    public static TimeSpan After(OutboxOptions options, int attempts, double jitter)
    {
        var doublings = Math.Min(Math.Max(attempts - 1, 0), 30);
        var full = Math.Min(
            options.FirstPause.TotalMilliseconds * (1L << doublings), options.LongestPause.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(full * (1 + jitter) / 2);
    }
}
