using Crayon.Identity.Store.Keys;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Core.Persistence.Guarded;

namespace Crayon.TenantProvisioning.Steps;

/// <summary>The realm's signing keys: for each algorithm one that signs and the next, published ahead.</summary>
internal sealed class MakeRealmKeys : IProvisioningAction
{
    public string Name => "make-realm-keys";

    public Task RunAsync(ProvisioningRun run, CancellationToken ct) =>
        run.InStoreAsync<RealmKeys>(keys => keys.EnsureAllAsync(run.Id, ct));

    public Task UndoAsync(ProvisioningRun run, CancellationToken ct) => run.InStoreAsync<IdentityDbContext>(
        db => UnfinishedTenants.RemoveAsync<SigningKey>(run.Db, db, run.Id, ct));
}
