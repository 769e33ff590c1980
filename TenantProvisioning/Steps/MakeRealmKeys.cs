using Crayon.Identity.Store.Keys;

namespace Crayon.TenantProvisioning.Steps;

/// <summary>The realm's signing keys: one that signs and the next, published ahead.</summary>
internal sealed class MakeRealmKeys : IProvisioningAction
{
    public string Name => "make-realm-keys";

    public Task RunAsync(ProvisioningRun run, CancellationToken ct) => run.InStoreAsync<RealmKeys>(keys => keys.EnsureAsync(run.Id, ct));

    // A revoked key verifies nothing; each revocation makes a successor, so one pass over those known is enough.
    public Task UndoAsync(ProvisioningRun run, CancellationToken ct) => run.InStoreAsync<RealmKeys>(async keys =>
    {
        foreach (var key in await keys.ListAsync(run.Id, ct)) await keys.RevokeAsync(run.Id, key.Kid, ct);
    });
}
