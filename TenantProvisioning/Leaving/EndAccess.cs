using Crayon.Identity.Store.Realms;

namespace Crayon.TenantProvisioning.Leaving;

/// <summary>Ends everybody's sessions, and whatever would let them in again.</summary>
internal sealed class EndAccess : ILeavingStep
{
    public string Name => "end-access";

    public string Effect => "sessions, grants, links, invitations and leave of staff end; no notices are sent";

    public Task RunAsync(LeavingRun run, CancellationToken ct) =>
        run.InStoreAsync<RealmClosing>(realm => realm.EndAccessAsync(run.Id, ct));
}
