namespace Crayon.Platform.Core.Outbox;

/// <summary>How one attempt at a message ended.</summary>
public abstract record WorkOutcome
{
    private WorkOutcome()
    {
    }

    /// <summary>The work has ended, well or with a stated refusal: there is nothing left to do.</summary>
    public static WorkOutcome Done { get; } = new Ended();

    /// <summary>Somebody else is not ready yet; looking again does not count as an attempt.</summary>
    /// <param name="pause">When to look again.</param>
    public static WorkOutcome Later(TimeSpan pause) => new Waiting(pause);

    /// <summary>The attempt failed; it is tried again after a growing pause until the attempts run out.</summary>
    /// <param name="error">A stable code and words without bodies.</param>
    /// <param name="pause">The shortest pause, where one was asked for.</param>
    public static WorkOutcome Again(string error, TimeSpan? pause = null) => new Failed(error, pause);

    /// <summary>The work must not be done any more; it becomes a dead letter at once.</summary>
    /// <param name="reason">A stable code.</param>
    public static WorkOutcome Stop(string reason) => new Stopped(reason);

    internal sealed record Ended : WorkOutcome;

    internal sealed record Stopped(string Reason) : WorkOutcome;

    internal sealed record Waiting(TimeSpan Pause) : WorkOutcome;

    internal sealed record Failed(string Error, TimeSpan? Pause) : WorkOutcome;
}

/// <summary>Does the work of one topic. It may be run any number of times, and be cut off at any point.</summary>
public interface IOutboxHandler
{
    /// <summary>The topic; one of <see cref="OutboxTopics"/>.</summary>
    string Topic { get; }

    /// <summary>
    /// Whether it is asked even for a tenant that has left, because it has something to erase; others are not.
    /// </summary>
    bool WorksForTheLeft => false;

    /// <summary>Takes the work as far as it goes, in the scope of the message's tenant and customer.</summary>
    Task<WorkOutcome> HandleAsync(Guid subjectId, CancellationToken ct);
}
