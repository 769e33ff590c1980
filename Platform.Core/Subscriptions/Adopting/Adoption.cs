using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Subscriptions.Adopting;

/// <summary>
/// Subscriptions that run at the provider and are to be ours: first read and shown, then taken over as far as somebody
/// confirms. A durable intent, taken up again wherever it was cut off.
/// </summary>
public sealed class Adoption : Entity, ICustomerOwned
{
    /// <summary>The adoption's id.</summary>
    public AdoptionId Id { get; init; } = AdoptionId.New();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <inheritdoc />
    public required CustomerId CustomerId { get; init; }

    /// <summary>The account that is to hold what is adopted.</summary>
    public required AccountId AccountId { get; init; }

    /// <summary>Where it stands.</summary>
    public AdoptionStatus Status { get; internal set; } = AdoptionStatus.Reading;

    /// <summary>When the provider was read last (business time); null before.</summary>
    public DateTimeOffset? ReadAt { get; internal set; }

    /// <summary>Who confirmed last; null before anybody did.</summary>
    public string? ConfirmedBy { get; internal set; }

    /// <summary>What was found.</summary>
    public List<AdoptionLine> Lines { get; } = [];
}

/// <summary>The states of an adoption.</summary>
public enum AdoptionStatus
{
    /// <summary>The provider is being read.</summary>
    Reading,

    /// <summary>What was found waits for somebody to confirm.</summary>
    Ready,

    /// <summary>What was confirmed is being taken over.</summary>
    Adopting,

    /// <summary>Nothing is left that could be taken over.</summary>
    Completed,
}

/// <summary>A subscription that was found at the provider.</summary>
public sealed class AdoptionLine : Entity, ICustomerOwned
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <inheritdoc />
    public required CustomerId CustomerId { get; init; }

    /// <summary>The adoption.</summary>
    public required AdoptionId AdoptionId { get; init; }

    /// <summary>The provider's id of it.</summary>
    public required string ProviderSubscriptionId { get; init; }

    /// <summary>Where it stands.</summary>
    public required AdoptionLineState State { get; set; }

    /// <summary>What stands in the way, as a stable code: see <see cref="AdoptionObstacles"/>.</summary>
    public string? Obstacle { get; set; }

    /// <summary>A <see cref="FoundSubscription"/> as JSON, as it was shown: what is confirmed is this.</summary>
    public required string FoundJson { get; set; }

    /// <summary>The subscription that it became here.</summary>
    public SubscriptionId? SubscriptionId { get; set; }
}

/// <summary>The states of what was found.</summary>
public enum AdoptionLineState
{
    /// <summary>It can be taken over.</summary>
    Found,

    /// <summary>It cannot be taken over; the obstacle says why.</summary>
    Blocked,

    /// <summary>It was confirmed and is to be taken over.</summary>
    Confirmed,

    /// <summary>It is a subscription here.</summary>
    Adopted,
}
