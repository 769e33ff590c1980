using Crayon.Identity.Store.Realms;

namespace Crayon.TenantProvisioning.Leaving;

/// <summary>Stops the realm's programs and relying parties, and its trust in other providers.</summary>
internal sealed class CloseClients : ILeavingStep
{
    public string Name => "close-clients";

    public string Effect => "clients are disabled, their secrets end, other providers and proven domains go";

    public Task RunAsync(LeavingRun run, CancellationToken ct) =>
        run.InStoreAsync<RealmClosing>(realm => realm.CloseClientsAsync(run.Id, ct));
}
