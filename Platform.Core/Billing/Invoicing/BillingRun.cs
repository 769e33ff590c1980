using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Billing.Invoicing;

/// <summary>
/// A run over all buyers of a month: by the clock, or because staff asked. It goes on where it was cut off, and finds
/// nothing to do where all is done.
/// </summary>
public sealed class BillingRun : IPlatformOnly
{
    /// <summary>The run's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The month, <c>yyyymm</c>.</summary>
    public required int Month { get; init; }

    /// <summary>Who asked for it.</summary>
    public required string RequestedBy { get; init; }

    /// <summary>When (business time).</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public BillingRunState State { get; set; } = BillingRunState.Waiting;

    /// <summary>How many invoices the month has.</summary>
    public int Total { get; set; }

    /// <summary>How many of them are issued.</summary>
    public int Issued { get; set; }

    /// <summary>How many could not be issued yet.</summary>
    public int Failed { get; set; }

    /// <summary>What went wrong last, as a stable code; null for nothing.</summary>
    public string? FailureCode { get; set; }

    /// <summary>When all were issued (business time); null before.</summary>
    public DateTimeOffset? FinishedAt { get; set; }
}

/// <summary>Where a billing run stands.</summary>
public enum BillingRunState
{
    /// <summary>Asked for.</summary>
    Waiting,

    /// <summary>At work, or cut off in the middle.</summary>
    Running,

    /// <summary>All invoices of the month are issued.</summary>
    Finished,
}
