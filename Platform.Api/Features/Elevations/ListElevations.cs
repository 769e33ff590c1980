using System.ComponentModel;
using Crayon.Identity.Store.Elevations;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Elevations;

/// <summary>
/// GET /v1/elevations: when and why Crayon's staff worked in the tenant. GET /v1/admin/elevations and
/// GET /v1/admin/elevations/{elevationId}: the same of all tenants, for staff.
/// </summary>
internal static class ListElevations
{
    private static readonly PageOrder<Elevation, Guid> Order = new(row => row.DateCreated, row => row.ElevationId);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/elevations", HandleOwnAsync).RequireScope(ApiScopes.IdentityRead, CallerKind.TenantOnly)
            .WithName(nameof(ListElevations)).WithSummary("Lists when the operator's staff worked here, and why.");
        routes.MapGet("/admin/elevations", HandleAllAsync).RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName("ListAllElevations").WithSummary("Lists staff's work in tenants.");
        routes.MapGet("/admin/elevations/{elevationId:guid}", HandleOneAsync)
            .RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName("GetElevation").WithSummary("Reads an elevation.");
    }

    internal static async Task<Ok<Page<ElevationView>>> HandleOwnAsync(
        [AsParameters] PageQuery page, HttpContext context, IdentityDbContext db, CancellationToken ct) =>
        TypedResults.Ok(await db.Elevations.AsNoTracking()
            .ReadPlainPageAsync(Order, new PageRequest(context, page), ElevationView.Of, ct));

    internal static async Task<Ok<Page<StaffElevationView>>> HandleAllAsync(
        [Description("Only in this tenant.")] Guid? tenantId, [AsParameters] PageQuery page, HttpContext context,
        IdentityDbContext db,
        CancellationToken ct)
    {
        TenantId? tenant = tenantId is { } id ? new TenantId(id) : null;
        return TypedResults.Ok(await db.Elevations.AsNoTracking().Where(row => tenant == null || row.TenantId == tenant)
            .ReadPlainPageAsync(Order, new PageRequest(context, page), StaffElevationView.Of, ct));
    }

    internal static async Task<Results<Ok<StaffElevationView>, ProblemHttpResult>> HandleOneAsync(
        Guid elevationId, HttpContext context, IdentityDbContext db, CancellationToken ct)
    {
        if (await db.Elevations.AsNoTracking()
            .FirstOrDefaultAsync(row => row.ElevationId == elevationId, ct) is not { } elevation)
            return HostProblems.NotFound.Result();
        ETags.Show(context, elevation);
        return TypedResults.Ok(StaffElevationView.Of(elevation));
    }
}
