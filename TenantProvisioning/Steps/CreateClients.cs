using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Core.Persistence.Guarded;

namespace Crayon.TenantProvisioning.Steps;

/// <summary>The realm's portal, and the tenant's API clients.</summary>
internal sealed class CreateClients : IProvisioningAction
{
    public string Name => "create-clients";

    public async Task RunAsync(ProvisioningRun run, CancellationToken ct)
    {
        await run.InStoreAsync<PortalClients>(portals => portals.EnsureAsync(run.Id, ct));
        await run.InStoreAsync<RealmClients>(async clients =>
        {
            var known = await clients.ListAsync(run.Id, ct);
            foreach (var wanted in run.Blueprint.Clients)
            {
                // A run that was stopped took a secret with it: nobody has it, so a new one ends the lost one.
                var made = known.Any(client => client.ClientId == wanted.Id)
                    ? await clients.RotateSecretAsync(run.Id, wanted.Id, TimeSpan.Zero, ct)
                    : await clients.AddAsync(run.Id, new NewClient(wanted.Id, wanted.Name, wanted.Scopes), ct);
                run.Credentials.Keep(made.ClientId, made.ClientSecret);
            }
        });
    }

    public Task UndoAsync(ProvisioningRun run, CancellationToken ct) => run.InStoreAsync<IdentityDbContext>(async db =>
    {
        await UnfinishedTenants.RemoveAsync<ClientSecret>(run.Db, db, run.Id, ct);
        await UnfinishedTenants.RemoveAsync<Client>(run.Db, db, run.Id, ct);
    });
}
