using Crayon.Identity.Store.Audit;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.Elevations;

/// <summary>Leave to work in a tenant that staff ask for.</summary>
/// <param name="Tenant">The tenant to work in.</param>
/// <param name="Staff">Who: a person of the operator's realm.</param>
/// <param name="Reason">Why, 10 to 1,000 characters; the tenant reads it.</param>
/// <param name="Minutes">For how long, 1 to 60.</param>
/// <param name="Scopes">What is to be done; some of <see cref="ApiScopes.ForElevated"/>.</param>
public sealed record NewElevation(
    TenantId Tenant, PersonId Staff, string Reason, int Minutes, IReadOnlyList<string> Scopes);

/// <summary>Lets staff into tenants for a stated reason and time. The tenant's own log tells of it.</summary>
public sealed class StaffElevations(
    IdentityDbContext db, TenantRegistry registry, Revocations revocations, TimeProvider time)
{
    private const int ShortestReason = 10;
    private const int LongestReason = 1_000;
    private const int MostMinutes = 60;

    /// <summary>Gives leave; it begins at once and ends by itself.</summary>
    public async Task<Elevation> StartAsync(NewElevation draft, CancellationToken ct)
    {
        Check(draft);
        if (await registry.FindAsync(draft.Tenant, ct) is not { IsActive: true, Kind: not TenantKind.Operator })
            throw new DomainRuleException(IdentityRefusals.ElevationTenant, "There is no such tenant to work in.");
        var now = time.GetUtcNow();
        var elevation = new Elevation
        {
            TenantId = draft.Tenant, StaffId = draft.Staff, Reason = draft.Reason.Trim(), StartsAt = now,
            Scopes = [.. draft.Scopes.Distinct(StringComparer.Ordinal)],
            EndsAt = now + TimeSpan.FromMinutes(draft.Minutes),
        };
        db.Elevations.Add(elevation);
        Record(elevation, "elevation.started");
        await db.SaveChangesAsync(ct);
        return elevation;
    }

    /// <summary>
    /// Ends a leave before its time: its tokens are refused from now on. One that is over stays as it is.
    /// </summary>
    public async Task EndAsync(Elevation elevation, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (elevation.EndedAt is not null || elevation.EndsAt <= now) return;
        elevation.EndedAt = now;
        Record(elevation, "elevation.ended");
        await revocations.AddAsync(elevation.TenantId, RevocationKind.Elevation, elevation.ElevationId.ToString(), ct);
    }

    private static void Check(NewElevation draft)
    {
        if (draft.Reason.Trim().Length is < ShortestReason or > LongestReason)
            throw Refused("A reason has 10 to 1,000 characters.");
        if (draft.Minutes is < 1 or > MostMinutes) throw Refused("Work in a tenant is for 1 to 60 minutes.");
        if (draft.Scopes.Count == 0 || draft.Scopes.Except(ApiScopes.ForElevated, StringComparer.Ordinal).Any())
            throw Refused($"Staff at work may have {string.Join(", ", ApiScopes.ForElevated)}.");
    }

    private void Record(Elevation elevation, string action) => IdentityAudit.Record(db, time,
        new IdentityAct(elevation.TenantId, action, "elevation", elevation.ElevationId.ToString())
        {
            Note = elevation.Reason
        });

    private static DomainRuleException Refused(string message) => new(IdentityRefusals.InvalidElevation, message);
}
