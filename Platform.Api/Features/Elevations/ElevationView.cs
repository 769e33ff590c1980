using Crayon.Identity.Store.Elevations;
using Crayon.Platform.Api.OpenApi;

namespace Crayon.Platform.Api.Features.Elevations;

/// <summary>Staff's leave to work in a tenant, as the tenant sees it.</summary>
[Example("""
    { "id": "0199a3c0-0000-7000-8000-000000000097", "reason": "Ticket 4711: an order that does not end.", "scopes": ["orders.read"],
      "startsAt": "2026-03-16T09:00:00Z", "endsAt": "2026-03-16T09:30:00Z", "endedAt": null }
    """)]
internal sealed record ElevationView(
    Guid Id, string Reason, IReadOnlyList<string> Scopes, DateTimeOffset StartsAt, DateTimeOffset EndsAt)
{
    /// <summary>When it was ended before its time.</summary>
    public required DateTimeOffset? EndedAt { get; init; }

    public static ElevationView Of(Elevation row) =>
        new(row.ElevationId, row.Reason, row.Scopes, row.StartsAt, row.EndsAt)
    {
        EndedAt = row.EndedAt,
    };
}

/// <summary>The same as staff see it: who, and where.</summary>
[Example("""
    { "tenantId": "0199a3c0-0000-7000-8000-000000000070", "staffId": "0199a3c0-0000-7000-8000-000000000071",
      "elevation": { "id": "0199a3c0-0000-7000-8000-000000000097", "reason": "Ticket 4711: an order that does not end.",
        "scopes": ["orders.read"], "startsAt": "2026-03-16T09:00:00Z", "endsAt": "2026-03-16T09:30:00Z", "endedAt": null } }
    """)]
internal sealed record StaffElevationView(Guid TenantId, Guid StaffId, ElevationView Elevation)
{
    public static StaffElevationView Of(Elevation row) =>
        new(row.TenantId.Value, row.StaffId.Value, ElevationView.Of(row));
}
