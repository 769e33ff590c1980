namespace Crayon.Platform.Api.Conventions.Progress;

/// <summary>The version of followed work as it was seen last, and who waits for another.</summary>
internal sealed class FollowedVersion
{
    private readonly Lock gate = new();
    private TaskCompletionSource moved = New();
    private string? seen;

    /// <summary>How many follow; guarded by the watch.</summary>
    public int Followers { get; set; }

    /// <summary>The next time that another version is seen.</summary>
    public Task NextMove
    {
        get { lock (gate) return moved.Task; }
    }

    /// <summary>Notes what was seen.</summary>
    public void Note(string version)
    {
        TaskCompletionSource waiting;
        lock (gate)
        {
            if (seen == version) return;
            seen = version;
            waiting = moved;
            moved = New();
        }
        waiting.TrySetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>One who follows work.</summary>
internal sealed class ProgressSeat(FollowedVersion version, Action leave) : IDisposable
{
    // Taken before the work is read for the first time: what moves from then on is not missed.
    private Task next = version.NextMove;
    private int hasLeft;

    /// <summary>Waits until the work may stand otherwise; false when it does not for so long.</summary>
    public async Task<bool> MovedAsync(TimeSpan patience, CancellationToken ct)
    {
        try
        {
            await next.WaitAsync(patience, ct);
        }
        catch (TimeoutException)
        {
            return false;
        }
        next = version.NextMove;
        return true;
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref hasLeft, 1) == 0) leave();
    }
}
