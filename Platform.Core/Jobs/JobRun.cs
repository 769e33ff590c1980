using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Jobs;

/// <summary>One run of a background job: when, what, how many, how it ended.</summary>
public sealed class JobRun : IPlatformOnly
{
    /// <summary>The run's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The job, such as <c>price-sheet-sync</c>.</summary>
    public required string Job { get; init; }

    /// <summary>The tenant for whom it ran; null for the platform's own.</summary>
    public TenantId? ForTenantId { get; init; }

    /// <summary>Business time for which it ran.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>When it began (real time).</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended (real time); null while running.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>How it ended.</summary>
    public JobOutcome Outcome { get; set; }

    /// <summary>How many things it handled.</summary>
    public int Handled { get; set; }

    /// <summary>What went wrong, without bodies.</summary>
    public string? Error { get; set; }
}

/// <summary>How a job run ended.</summary>
public enum JobOutcome
{
    /// <summary>It has not ended.</summary>
    Running,

    /// <summary>All done.</summary>
    Succeeded,

    /// <summary>It stopped with an error; the next run goes on.</summary>
    Failed,
}
