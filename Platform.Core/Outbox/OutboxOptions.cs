namespace Crayon.Platform.Core.Outbox;

/// <summary>How the outbox is worked off. All times are real time.</summary>
public sealed record OutboxOptions
{
    /// <summary>How many messages one process works on at once.</summary>
    public int Consumers { get; init; } = 6;

    /// <summary>How many messages the relay takes at once; also how many wait in the in-process queue.</summary>
    public int Batch { get; init; } = 12;

    /// <summary>How long a taken message may lie in the queue, or be worked on without a sign of life.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often the relay looks without being called: the safety net under the signal.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often a message is tried before it is a dead letter.</summary>
    public int MaxAttempts { get; init; } = 25;

    /// <summary>The pause after the first failure; it doubles.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long work may go on after a stop was asked for, before it is left to another.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(10);
}
