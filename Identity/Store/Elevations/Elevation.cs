using Crayon.Identity.Store.People;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.Elevations;

/// <summary>
/// Leave for one member of Crayon's staff to work in a tenant for a stated reason and time. The tenant sees it.
/// </summary>
public sealed class Elevation : Entity, ITenantOwned
{
    /// <summary>The elevation's id; tokens carry it as <c>elevation</c>.</summary>
    public Guid ElevationId { get; init; } = Guid.CreateVersion7();

    /// <summary>The tenant worked in.</summary>
    public required TenantId TenantId { get; init; }

    /// <summary>Who works there: a person of the operator's realm.</summary>
    public required PersonId StaffId { get; init; }

    /// <summary>Why, as the tenant reads it.</summary>
    public required string Reason { get; init; }

    /// <summary>What may be done.</summary>
    public required List<string> Scopes { get; init; }

    /// <summary>When it begins (real time).</summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>When it ends by itself (real time).</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>When it was ended before (real time).</summary>
    public DateTimeOffset? EndedAt { get; set; }
}
