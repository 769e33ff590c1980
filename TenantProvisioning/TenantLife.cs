using Crayon.Platform.Core;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.TenantProvisioning;

/// <summary>Stops and restarts tenants; running hosts see it within a second.</summary>
public sealed class TenantLife(TenantScopes scopes, VersionWatch versions)
{
    /// <summary>Stops a tenant: sign-in and API refuse, nothing is lost.</summary>
    public Task SuspendAsync(string slug, Actor by, CancellationToken ct) =>
        MoveAsync(slug, TenantState.Suspended, by, ct);

    /// <summary>Puts a suspended tenant back in business.</summary>
    public Task ResumeAsync(string slug, Actor by, CancellationToken ct) => MoveAsync(slug, TenantState.Active, by, ct);

    private async Task MoveAsync(string slug, TenantState next, Actor by, CancellationToken ct)
    {
        await versions.RefreshClockAsync(ct);
        await using var scope = scopes.ForPlatform(PlatformUse.Provisioning, by);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var tenant = await db.RequireTenantAsync(slug, ct);
        // Without the operator nobody could buy, sell or turn this back.
        if (tenant.Kind == TenantKind.Operator)
            throw new DomainRuleException(TenantStates.Refusal, "The operator cannot be suspended.");
        if (tenant.State is TenantState.Requested or TenantState.Provisioning)
            throw new DomainRuleException(TenantStates.Refusal, $"{slug} is still being made.");
        tenant.MoveTo(next);
        await db.SaveChangesAsync(ct);
    }
}
