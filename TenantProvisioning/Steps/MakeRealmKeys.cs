using Crayon.Identity.Store.Keys;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Core.Persistence.Guarded;

namespace Crayon.TenantProvisioning.Steps;

/// <summary>
/// The realm's signing keys of each kind: one that signs and the next, published ahead. OpenID Connect makes RS256 the
/// default of ID tokens (Core section 15.1), access tokens are ES256.
/// </summary>
internal sealed class MakeRealmKeys : IProvisioningAction
{
    public string Name => "make-realm-keys";

    public Task RunAsync(ProvisioningRun run, CancellationToken ct) => run.InStoreAsync<RealmKeys>(async keys =>
    {
        foreach (var algorithm in SigningAlgorithms.All) await keys.EnsureAsync(run.Id, algorithm, ct);
    });

    public Task UndoAsync(ProvisioningRun run, CancellationToken ct) => run.InStoreAsync<IdentityDbContext>(
        db => UnfinishedTenants.RemoveAsync<SigningKey>(run.Db, db, run.Id, ct));
}
