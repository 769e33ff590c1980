using Crayon.Platform.Core.Tenancy;

namespace Crayon.TenantProvisioning.Leaving;

/// <summary>Says that the tenant is gone. Its history, prices, orders and audit log stay.</summary>
internal sealed class CloseTenant : ILeavingStep
{
    public string Name => "close";

    public string Effect => "the tenant is gone; its history, documents and audit log stay, and so does its short name";

    public Task RunAsync(LeavingRun run, CancellationToken ct)
    {
        run.MoveTo(TenantState.Deleted, "tenant.left");
        return Task.CompletedTask;
    }
}
