namespace Crayon.Platform.Core.Jobs;

/// <summary>Work that falls due as business time passes. Quartz and the clock only ask; the instant is given.</summary>
public interface IDueWork
{
    /// <summary>The job's name in its runs.</summary>
    string Job { get; }

    /// <summary>
    /// Its place among what is due at one instant: prices, then terms, then costs, bills, dunning, notices.
    /// </summary>
    int Place { get; }

    /// <summary>
    /// The next instant after one and up to another at which something falls due; null when nothing does.
    /// </summary>
    Task<DateTimeOffset?> NextAsync(DateTimeOffset after, DateTimeOffset upTo, CancellationToken ct);

    /// <summary>Whether something is due at an instant.</summary>
    Task<bool> IsDueAsync(DateTimeOffset now, CancellationToken ct);

    /// <summary>Does what is due at an instant; answers how many things it handled.</summary>
    Task<int> RunAsync(DateTimeOffset now, CancellationToken ct);
}
