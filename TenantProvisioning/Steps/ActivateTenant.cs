using Crayon.Platform.Core.Tenancy;

namespace Crayon.TenantProvisioning.Steps;

/// <summary>Opens the tenant for business: sign-in and API answer from here on.</summary>
internal sealed class ActivateTenant : IProvisioningAction
{
    public string Name => "activate";

    public Task RunAsync(ProvisioningRun run, CancellationToken ct)
    {
        run.Tenant.MoveTo(TenantState.Active);
        return Task.CompletedTask;
    }

    public Task UndoAsync(ProvisioningRun run, CancellationToken ct) =>
        Task.CompletedTask; // an active tenant is not undone
}
