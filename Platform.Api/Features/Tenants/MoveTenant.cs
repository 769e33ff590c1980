using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Features.Admin;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Crayon.TenantProvisioning;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Tenants;

/// <summary>
/// POST /v1/admin/tenants/{tenantId}/suspend and …/resume: sign-in and API of the tenant refuse, or answer again;
/// nothing is lost. Asked twice, it is done once.
/// </summary>
internal static class MoveTenant
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        Conventions(routes.MapPost("/admin/tenants/{tenantId:guid}/suspend", SuspendAsync))
            .WithName("SuspendTenant").WithSummary("Stops a tenant.");
        Conventions(routes.MapPost("/admin/tenants/{tenantId:guid}/resume", ResumeAsync))
            .WithName("ResumeTenant").WithSummary("Puts a suspended tenant back in business.");
    }

    internal static Task<Results<Ok<ListTenants.TenantView>, ProblemHttpResult>> SuspendAsync(
        Guid tenantId, HttpContext context, TenantLife life, PlatformDbContext db, CancellationToken ct) =>
        MoveAsync(new Move(tenantId, TenantState.Suspended), context, life.SuspendAsync, db, ct);

    internal static Task<Results<Ok<ListTenants.TenantView>, ProblemHttpResult>> ResumeAsync(
        Guid tenantId, HttpContext context, TenantLife life, PlatformDbContext db, CancellationToken ct) =>
        MoveAsync(new Move(tenantId, TenantState.Active), context, life.ResumeAsync, db, ct);

    private static async Task<Results<Ok<ListTenants.TenantView>, ProblemHttpResult>> MoveAsync(
        Move move, HttpContext context, Func<string, Actor, CancellationToken, Task> doAsync, PlatformDbContext db,
        CancellationToken ct)
    {
        var id = new TenantId(move.Tenant);
        var rows = db.Tenants.AsNoTracking().Where(row => row.TenantId == id);
        if (await rows.FirstOrDefaultAsync(ct) is not { } tenant) return HostProblems.NotFound.Result();
        if (tenant.State != move.To) await doAsync(tenant.Slug, Caller.Of(context).Actor, ct);
        var moved = await rows.SingleAsync(ct);
        ETags.Show(context, moved);
        return TypedResults.Ok(ListTenants.TenantView.Of(moved));
    }

    private static RouteHandlerBuilder Conventions(RouteHandlerBuilder endpoint) => endpoint
        .RequireScope(ApiScopes.AdminWrite, CallerKind.Staff)
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    private sealed record Move(Guid Tenant, TenantState To);
}
