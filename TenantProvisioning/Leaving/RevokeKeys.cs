using Crayon.Identity.Store.Realms;

namespace Crayon.TenantProvisioning.Leaving;

/// <summary>Revokes all of the realm's signing keys: nothing that they signed is good any more.</summary>
internal sealed class RevokeKeys : ILeavingStep
{
    public string Name => "revoke-keys";

    public string Effect => "every signing key is revoked; the realm gets no other";

    public Task RunAsync(LeavingRun run, CancellationToken ct) =>
        run.InStoreAsync<RealmClosing>(realm => realm.RevokeKeysAsync(run.Id, ct));
}
