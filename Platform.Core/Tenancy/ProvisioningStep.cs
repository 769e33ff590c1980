using Crayon.Platform.Core.Persistence;

namespace Crayon.Platform.Core.Tenancy;

/// <summary>One recorded, repeatable step in making a tenant, or in its leaving.</summary>
public sealed class ProvisioningStep : Entity, ITenantOwned
{
    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>The step's name, unique within the tenant.</summary>
    public required string Name { get; init; }

    /// <summary>Its place in the order of steps, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>Whether and how it ended.</summary>
    public ProvisioningStepState State { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>Why it failed, in words for staff.</summary>
    public string? Error { get; set; }

    /// <summary>When it last ended (business time).</summary>
    public DateTimeOffset? FinishedAt { get; set; }
}

/// <summary>How a provisioning step stands.</summary>
public enum ProvisioningStepState
{
    /// <summary>Not yet run.</summary>
    Pending,

    /// <summary>Done; running it again changes nothing.</summary>
    Done,

    /// <summary>Failed; the run can be resumed.</summary>
    Failed,

    /// <summary>Taken back.</summary>
    Undone,
}
