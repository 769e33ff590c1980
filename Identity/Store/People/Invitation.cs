using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.People;

/// <summary>Somebody who was asked to join a tenant or one of its customers in a role.</summary>
public sealed class Invitation : Entity, IPerhapsCustomerOwned
{
    /// <summary>The invitation's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <inheritdoc />
    public CustomerId? CustomerId { get; init; }

    /// <summary>Address of who is invited.</summary>
    public required string Email { get; init; }

    /// <summary>The address as compared.</summary>
    public required string NormalizedEmail { get; init; }

    /// <summary>One of <see cref="Roles"/>.</summary>
    public required string Role { get; init; }

    /// <summary>Name of who invites, as the mail says it.</summary>
    public required string InvitedBy { get; init; }

    /// <summary>SHA-256 of the link's handle.</summary>
    public required byte[] Hash { get; set; }

    /// <summary>When the link ends (real time).</summary>
    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>How it stands; an open one past its end is expired.</summary>
    public InvitationState State { get; set; } = InvitationState.Open;
}

/// <summary>How an invitation stands.</summary>
public enum InvitationState
{
    /// <summary>Waits for the answer.</summary>
    Open,

    /// <summary>Was taken.</summary>
    Accepted,

    /// <summary>Was taken back.</summary>
    Withdrawn,
}
