using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Subscriptions.Reconciling;

/// <summary>A difference that was found between a subscription here and at the provider.</summary>
public sealed class SubscriptionDrift : Entity, ICustomerOwned
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <inheritdoc />
    public required CustomerId CustomerId { get; init; }

    /// <summary>The subscription.</summary>
    public required SubscriptionId SubscriptionId { get; init; }

    /// <summary>When it was found (business time).</summary>
    public required DateTimeOffset FoundAt { get; init; }

    /// <summary>What differed, each as <c>name: here → there</c>.</summary>
    public required string What { get; init; }

    /// <summary>How it stands.</summary>
    public required DriftState State { get; set; }

    /// <summary>When staff settled it (business time).</summary>
    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>What staff say about it.</summary>
    public string? Note { get; set; }
}

/// <summary>How a difference stands.</summary>
public enum DriftState
{
    /// <summary>It costs nobody anything, and what we have is in step again.</summary>
    Repaired,

    /// <summary>Somebody pays for it, or it could not be mended: staff have to look.</summary>
    Open,

    /// <summary>Staff have looked.</summary>
    Settled,
}
