using Crayon.Platform.Core;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.TenantProvisioning.Blueprints;
using Microsoft.EntityFrameworkCore;

namespace Crayon.TenantProvisioning.Steps;

/// <summary>What a step works on: one unit of work in a platform scope.</summary>
/// <param name="Blueprint">What the tenant is to be.</param>
/// <param name="Tenant">Its row, tracked.</param>
/// <param name="Db">The unit of work; saved after the step.</param>
/// <param name="Scopes">Opens scopes for other stores.</param>
/// <param name="Credentials">Secrets to set and what was made.</param>
internal sealed record ProvisioningRun(
    TenantBlueprint Blueprint, Tenant Tenant, PlatformDbContext Db, TenantScopes Scopes, TenantCredentials Credentials)
{
    /// <summary>The tenant's id.</summary>
    public TenantId Id => Tenant.TenantId;

    /// <summary>Works with a store in a unit of work of its own; it commits by itself.</summary>
    public Task InStoreAsync<TStore>(Func<TStore, Task> work) where TStore : notnull =>
        Scopes.InStoreAsync(Actor.System("provisioning"), work);

    /// <summary>The operator; refuses while there is none.</summary>
    public async Task<Tenant> OperatorAsync(CancellationToken ct) => await FindOperatorAsync(Db, ct)
        ?? throw new DomainRuleException(ProvisioningRefusals.NoOperator,
            "The operator comes first: create a tenant of kind operator.");

    /// <summary>The operator's row, or null.</summary>
    public static Task<Tenant?> FindOperatorAsync(PlatformDbContext db, CancellationToken ct) =>
        db.Tenants.SingleOrDefaultAsync(tenant => tenant.Kind == TenantKind.Operator, ct);
}
