using Crayon.Platform.Core.Persistence.Guarded;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.TenantProvisioning.Steps;

/// <summary>
/// The registry row; it is there as soon as a run begins, because the record of the steps hangs on it.
/// </summary>
internal sealed class RegisterTenant : IProvisioningAction
{
    public string Name => "register-tenant";

    public Task RunAsync(ProvisioningRun run, CancellationToken ct)
    {
        run.Tenant.MoveTo(TenantState.Provisioning);
        return Task.CompletedTask;
    }

    public Task UndoAsync(ProvisioningRun run, CancellationToken ct) =>
        UnfinishedTenants.RemoveAsync<Tenant>(run.Db, run.Id, ct);
}
