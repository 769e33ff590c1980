using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy.Leaving;

namespace Crayon.TenantProvisioning.Leaving;

/// <summary>Stops the tenant's messages, mails and notices.</summary>
internal sealed class StopWork : ILeavingStep
{
    public string Name => "stop-work";

    public string Effect => "messages and notices that wait are stopped, mails that wait are erased";

    public Task RunAsync(LeavingRun run, CancellationToken ct) =>
        run.InStoreAsync<PlatformDbContext>(db => TenantExit.StopWorkAsync(db, run.Id, run.Time, ct));
}
