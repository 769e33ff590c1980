using Crayon.Identity.Store.Elevations;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Problems;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Elevations;

/// <summary>
/// DELETE /v1/admin/elevations/{elevationId}: ends one's own work in a tenant; with admin.write anybody's.
/// </summary>
internal static class EndElevation
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapDelete("/admin/elevations/{elevationId:guid}", HandleAsync)
        .RequireScope(ApiScopes.AdminElevate, CallerKind.Staff).WithIfMatch()
        .WithName(nameof(EndElevation)).WithSummary("Ends staff's work in a tenant; its tokens are refused.");

    internal static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid elevationId, HttpContext context, IdentityDbContext db, StaffElevations elevations, CancellationToken ct)
    {
        if (await db.Elevations.FirstOrDefaultAsync(row => row.ElevationId == elevationId, ct) is not { } elevation)
            return HostProblems.NotFound.Result();
        var caller = Caller.Of(context);
        if (elevation.StaffId != caller.Person?.PersonId && !caller.Scopes.Contains(ApiScopes.AdminWrite))
            return ApiProblems.InsufficientScope.Result();
        ETags.Require(context, elevation);
        await elevations.EndAsync(elevation, ct);
        return TypedResults.NoContent();
    }
}
