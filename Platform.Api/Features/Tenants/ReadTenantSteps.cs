using Crayon.Platform.Api.Auth;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Tenants;

/// <summary>GET /v1/admin/tenants/{tenantSlug}/steps: how far a tenant has been made, also while it is.</summary>
internal static class ReadTenantSteps
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/admin/tenants/{tenantSlug}/steps", HandleAsync)
        .RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
        .WithName(nameof(ReadTenantSteps)).WithSummary("Reads the steps in the making of a tenant.");

    internal static async Task<Results<Ok<TenantStepsView>, ProblemHttpResult>> HandleAsync(
        string tenantSlug, PlatformDbContext db, CancellationToken ct)
    {
        if (await db.Tenants.AsNoTracking().FirstOrDefaultAsync(row => row.Slug == tenantSlug, ct) is not { } tenant)
            return HostProblems.NotFound.Result();
        var steps = await db.ProvisioningSteps.AsNoTracking().Where(row => row.TenantId == tenant.TenantId)
            .OrderBy(row => row.Position)
            .Select(row => new TenantStepView(row.Name, row.State, row.Attempts, row.Error)).ToListAsync(ct);
        return TypedResults.Ok(new TenantStepsView(tenant.TenantId.Value, tenant.Slug, tenant.State, steps));
    }
}
