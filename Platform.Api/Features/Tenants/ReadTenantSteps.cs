using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Progress;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Tenants;

/// <summary>
/// GET /v1/admin/tenants/{tenantSlug}/steps and …/events: how far a tenant has been made, also while it is, once or
/// each time that it gets on.
/// </summary>
internal static class ReadTenantSteps
{
    private const string Path = "/admin/tenants/{tenantSlug}/steps";

    private static readonly ProgressKind Kind = new(async (db, ids, ct) =>
    {
        var wanted = ids.Select(id => new TenantId(id)).ToList();
        var tenants = await db.Tenants.AsNoTracking().Where(row => wanted.Contains(row.TenantId)).ToListAsync(ct);
        var steps = await db.ProvisioningSteps.AsNoTracking().Where(row => wanted.Contains(row.TenantId))
            .ToListAsync(ct);
        return tenants.ToDictionary(row => row.TenantId.Value,
            row => VersionOf(row, steps.Where(step => step.TenantId == row.TenantId)));
    });

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, HandleAsync).RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName(nameof(ReadTenantSteps)).WithSummary("Reads the steps in the making of a tenant.");
        routes.MapGet($"{Path}/events", FollowAsync)
            .RequireScope(ApiScopes.AdminRead, CallerKind.Staff).ShowsProgress<TenantStepsView>()
            .WithName("FollowTenantSteps").WithSummary("Tells how the making of a tenant gets on.");
    }

    internal static async Task<Results<Ok<TenantStepsView>, ProblemHttpResult>> HandleAsync(
        string tenantSlug, PlatformDbContext db, CancellationToken ct) =>
        await FindAsync(db, tenantSlug, ct) is { } found
            ? TypedResults.Ok(found.Value)
            : HostProblems.NotFound.Result();

    internal static Task<IResult> FollowAsync(
        string tenantSlug, HttpContext context, PlatformDbContext db, ProgressStreams streams) =>
        streams.OpenAsync(context, Kind, ct => FindAsync(db, tenantSlug, ct));

    private static async Task<ProgressAt<TenantStepsView>?> FindAsync(
        PlatformDbContext db, string slug, CancellationToken ct)
    {
        if (await db.Tenants.AsNoTracking().FirstOrDefaultAsync(row => row.Slug == slug, ct) is not { } tenant)
            return null;
        var steps = await db.ProvisioningSteps.AsNoTracking().Where(row => row.TenantId == tenant.TenantId)
            .OrderBy(row => row.Position).ToListAsync(ct);
        return new ProgressAt<TenantStepsView>(
            tenant.TenantId.Value, VersionOf(tenant, steps),
            tenant.State is not (TenantState.Requested or TenantState.Provisioning),
            new TenantStepsView(tenant.TenantId.Value, tenant.Slug, tenant.State,
                steps.ConvertAll(row => new TenantStepView(row.Name, row.State, row.Attempts, row.Error))));
    }

    private static string VersionOf(Tenant tenant, IEnumerable<ProvisioningStep> steps) =>
        $"{tenant.RowVersion}.{steps.Sum(step => step.RowVersion)}";
}
