using System.ComponentModel.DataAnnotations;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Crayon.TenantProvisioning;
using Crayon.TenantProvisioning.Leaving;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Tenants;

/// <summary>
/// GET /v1/admin/tenants/{tenantId}/leaving: what leaving would do and what stands against it. POST …/offboard: has the
/// tenant leave for good, or goes on where an earlier request stopped; it takes some seconds.
/// </summary>
internal static class OffboardTenant
{
    /// <summary>Why a tenant leaves.</summary>
    [Example("""{ "reason": "Contract ended on 31 March" }""")]
    internal sealed record Request : IRequestBody
    {
        /// <summary>For the tenant's audit log.</summary>
        [StringLength(1000, MinimumLength = 1)]
        public required string Reason { get; init; }
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/admin/tenants/{tenantId:guid}/leaving", ReadAsync)
            .RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .WithName("GetTenantLeaving").WithSummary("Tells what a tenant's leaving does and what stands against it.");
        routes.MapPost("/admin/tenants/{tenantId:guid}/offboard", HandleAsync)
            .RequireScope(ApiScopes.AdminWrite, CallerKind.Staff)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .WithName(nameof(OffboardTenant)).WithSummary("Has a tenant leave for good.");
    }

    internal static async Task<Results<Ok<LeavingView>, ProblemHttpResult>> ReadAsync(
        Guid tenantId, TenantOffboarding offboarding, PlatformDbContext db, CancellationToken ct) =>
        await SlugOfAsync(tenantId, db, ct) is { } slug
            ? TypedResults.Ok(LeavingView.Of(await offboarding.PreviewAsync(slug, ct)))
            : HostProblems.NotFound.Result();

    internal static async Task<Results<Ok<LeavingView>, ProblemHttpResult>> HandleAsync(
        Guid tenantId, Request request, HttpContext context, TenantOffboarding offboarding, PlatformDbContext db,
        CancellationToken ct)
    {
        if (await SlugOfAsync(tenantId, db, ct) is not { } slug) return HostProblems.NotFound.Result();
        // Whoever asked may go away: a tenant is not left half gone for that.
        await offboarding.RunAsync(
            slug, new LeavingWish(Caller.Of(context).Actor, request.Reason), CancellationToken.None);
        return TypedResults.Ok(LeavingView.Of(await offboarding.PreviewAsync(slug, ct)));
    }

    private static Task<string?> SlugOfAsync(Guid tenantId, PlatformDbContext db, CancellationToken ct)
    {
        var id = new TenantId(tenantId);
        return db.Tenants.AsNoTracking().Where(row => row.TenantId == id).Select(row => row.Slug)
            .FirstOrDefaultAsync(ct);
    }
}
