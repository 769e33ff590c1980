using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Core.Persistence.Guarded;

namespace Crayon.TenantProvisioning.Steps;

/// <summary>The first person who may do everything.</summary>
internal sealed class AddFirstOwner : IProvisioningAction
{
    public string Name => "add-first-owner";

    public async Task RunAsync(ProvisioningRun run, CancellationToken ct)
    {
        if (run.Blueprint.Owner is not { } owner) return;
        await run.InStoreAsync<RealmPeople>(async people =>
        {
            var known = await people.ListAsync(run.Id, ct);
            if (known.Any(person =>
                string.Equals(person.Email, owner.Email, StringComparison.OrdinalIgnoreCase))) return;
            await people.AddAsync(run.Id,
                new NewPerson(owner.Email, run.Credentials.PasswordOf(owner.Email), owner.Role) { IsConfirmed = true },
                ct);
        });
    }

    public Task UndoAsync(ProvisioningRun run, CancellationToken ct) => run.InStoreAsync<IdentityDbContext>(async db =>
    {
        await UnfinishedTenants.RemoveAsync<Membership>(run.Db, db, run.Id, ct);
        await UnfinishedTenants.RemoveAsync<Person>(run.Db, db, run.Id, ct);
    });
}
