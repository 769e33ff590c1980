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
        string? portal = null;
        await run.InStoreAsync<PortalClients>(async portals => portal = await portals.EnsureAsync(run.Id, ct));
        await run.InStoreAsync<RealmClients>(async clients =>
        {
            // A run that was stopped took the secret with it: nobody has it, so a new one ends the lost one.
            portal ??= (await clients.RotateSecretAsync(
                run.Id, PortalClients.ClientId, TimeSpan.Zero, ct)).ClientSecret;
            run.Credentials.Keep(PortalClients.ClientId, portal);
            var known = await clients.ListAsync(run.Id, ct);
            foreach (var wanted in run.Blueprint.Clients)
            {
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
