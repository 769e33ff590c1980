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

    /// <summary>The same for one who has read a version; at once where another one was seen last.</summary>
    public Task MoveFrom(string known)
    {
        lock (gate) return seen is null || seen == known ? moved.Task : Task.CompletedTask;
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
/// <param name="version">The work.</param>
/// <param name="known">The version that they have read.</param>
/// <param name="leave">Called once, when they go.</param>
internal sealed class ProgressSeat(FollowedVersion version, string known, Action leave) : IDisposable
{
    // What moved between the reading and now may have been seen for others already, and would not be seen again.
    private Task next = version.MoveFrom(known);
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
