using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy.Leaving;

namespace Crayon.TenantProvisioning.Leaving;

/// <summary>Gives up the tenant's hosts and issuers; only now may another tenant be given them.</summary>
internal sealed class FreeNames : ILeavingStep
{
    public string Name => "free-names";

    public string Effect => "hosts and issuers are unknown, and free for another tenant";

    public Task RunAsync(LeavingRun run, CancellationToken ct) =>
        run.InStoreAsync<PlatformDbContext>(db => TenantExit.FreeNamesAsync(db, run.Id, run.Time, ct));
}
