using Crayon.Platform.Core.Tenancy;

namespace Crayon.TenantProvisioning.Leaving;

/// <summary>Suspends the tenant, so that nothing new begins; resuming takes it back.</summary>
internal sealed class StopTrading : ILeavingStep
{
    public string Name => "stop-trading";

    public string Effect => "sign-in, tokens and the API refuse; resuming takes this back";

    public Task RunAsync(LeavingRun run, CancellationToken ct)
    {
        run.MoveTo(TenantState.Suspended, "tenant.suspended");
        return Task.CompletedTask;
    }
}
