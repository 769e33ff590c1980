namespace Crayon.Platform.Core.Ccp;

/// <summary>Where and as whom the provider is called, and how patiently. Times are real time.</summary>
public sealed record CcpOptions
{
    /// <summary>Base address without <c>/v1</c>.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>Our client there.</summary>
    public required string ClientId { get; init; }

    /// <summary>Its secret.</summary>
    public required string ClientSecret { get; init; }

    /// <summary>How long one attempt may take.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a call may take with all its attempts and pauses.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromSeconds(40);

    /// <summary>How often a call is tried again.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>The pause before the first retry; it doubles, with jitter.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How many calls run at once; further ones wait for their turn.</summary>
    public int Concurrency { get; init; } = 64;

    /// <summary>How long the circuit stays open once most calls fail.</summary>
    public TimeSpan CircuitBreak { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many calls the circuit must have seen in its window before it judges.</summary>
    public int CircuitMinimum { get; init; } = 20;

    /// <summary>The secret stays out of logs.</summary>
    public override string ToString() => $"{BaseUrl} as {ClientId}";
}
