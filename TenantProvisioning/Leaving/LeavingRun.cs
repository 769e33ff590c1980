using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.TenantProvisioning.Steps;

namespace Crayon.TenantProvisioning.Leaving;

/// <summary>What a step works on: one unit of work in a platform scope.</summary>
/// <param name="Tenant">The tenant's row, tracked.</param>
/// <param name="Db">The unit of work; saved after the step.</param>
/// <param name="Scopes">Opens scopes for other stores.</param>
/// <param name="Wish">Who has the tenant leave, and why.</param>
/// <param name="Time">Real time.</param>
internal sealed record LeavingRun(
    Tenant Tenant, PlatformDbContext Db, TenantScopes Scopes, LeavingWish Wish, TimeProvider Time)
{
    /// <summary>The tenant's id.</summary>
    public TenantId Id => Tenant.TenantId;

    /// <summary>Works with a store in a unit of work of its own; it commits by itself.</summary>
    public Task InStoreAsync<TStore>(Func<TStore, Task> work) where TStore : notnull =>
        Scopes.InStoreAsync(Wish.By, work);

    /// <summary>Moves the tenant on, with an entry in its audit log; nothing happens when it is there.</summary>
    public void MoveTo(TenantState next, string action)
    {
        if (Tenant.State == next) return;
        Tenant.MoveTo(next);
        AuditLog.Record(Db, Time, new AuditEntry(action, "tenant", Id.ToString(), Wish.Reason) { Tenant = Id });
    }
}

/// <summary>Who has a tenant leave.</summary>
/// <param name="By">Who.</param>
/// <param name="Reason">Why, 1 to 1,000 characters, for the tenant's audit log.</param>
public sealed record LeavingWish(Actor By, string Reason);
