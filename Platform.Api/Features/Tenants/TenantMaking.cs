using Crayon.Identity.Store.Organisations;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.People;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Crayon.TenantProvisioning;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Tenants;

/// <summary>
/// Makes a reseller by the same steps as the command line, then invites its first owner: no password passes through
/// anybody's hands.
/// </summary>
internal sealed class TenantMaking(
    TenantProvisioner provisioner, TenantScopes scopes, PublicEndpoint endpoint, BusinessClock clock)
{
    private const string OwnerRole = "reseller.owner";

    public async Task<TenantStepsView> MakeAsync(string slug, TenantBody wanted, Caller caller, CancellationToken ct)
    {
        var blueprint = wanted.ToBlueprint(slug, DateOnly.FromDateTime(clock.Now.UtcDateTime));
        // Whoever asked may go away: a tenant is not left half made for that.
        var report = await provisioner.CreateAsync(blueprint, new TenantCredentials(), CancellationToken.None);
        await InviteAsync(report.Id, wanted, caller, ct);
        return new TenantStepsView(report.Id.Value, report.Slug, report.State,
            [.. report.Steps.Select(step => new TenantStepView(step.Name, step.State, step.Attempts, step.Error))]);
    }

    // Once: a tenant that has people, or has invited somebody, invites for itself.
    private async Task InviteAsync(TenantId tenant, TenantBody wanted, Caller caller, CancellationToken ct)
    {
        await using var scope = scopes.ForTenant(tenant, caller.Actor);
        var invitations = scope.ServiceProvider.GetRequiredService<TeamInvitations>();
        var team = new TeamScope(tenant, TenantKind.Reseller, Within: null, RoleScopes.Of(OwnerRole));
        if (await scope.ServiceProvider.GetRequiredService<IdentityDbContext>().Memberships.AnyAsync(ct)
            || await invitations.Open(team).AnyAsync(ct)) return;
        await invitations.InviteAsync(team, new NewInvitation(wanted.OwnerEmail, OwnerRole, CustomerId: null),
            new InvitationLetter(wanted.Name, wanted.Name, endpoint.OriginOf(wanted.Hosts[0])), ct);
    }
}
