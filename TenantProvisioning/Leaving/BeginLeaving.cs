using System.Globalization;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Tenancy.Leaving;

namespace Crayon.TenantProvisioning.Leaving;

/// <summary>
/// Makes sure that no business is under way, and passes the point of no return. Before it looks it waits until every
/// process knows that the tenant is stopped, and what they had begun has ended: nothing can begin behind its back.
/// </summary>
/// <param name="settling">How long it waits (real time).</param>
internal sealed class BeginLeaving(TimeSpan settling) : ILeavingStep
{
    public string Name => "begin-leaving";

    public string Effect => "no open business is left, and there is no way back from here";

    public async Task RunAsync(LeavingRun run, CancellationToken ct)
    {
        await Task.Delay(settling, run.Time, ct);
        var open = await OpenBusiness.FindAsync(run.Db, run.Id, ct);
        if (open.Count > 0)
            throw new DomainRuleException(ProvisioningRefusals.InBusiness,
                $"{run.Tenant.Slug} cannot leave yet: {string.Join("; ", open.Select(Words))}. It stays suspended.");
        run.MoveTo(TenantState.Offboarding, "tenant.offboarding");
    }

    private static string Words(Obstacle obstacle) => string.Create(
        CultureInfo.InvariantCulture, $"{obstacle.Count} {obstacle.What} ({string.Join(", ", obstacle.Examples)})");
}
