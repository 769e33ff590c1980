using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Tenancy.Issuers;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Issuers;

/// <summary>
/// GET, POST and DELETE under /v1/admin/tenants/{tenantId}/issuers: a tenant's external issuers in the hands of staff.
/// </summary>
internal static class StaffIssuers
{
    private const string Path = "/admin/tenants/{tenantId:guid}/issuers";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ListAsync).RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName("ListTenantIssuers").WithSummary("Lists a tenant's external issuers.");
        routes.MapPost(Path, AddAsync).RequireScope(ApiScopes.AdminWrite, CallerKind.Staff).OnceByKey()
            .WithName("AddTenantIssuer").WithSummary("Asks for an issuer on a tenant's behalf.");
        routes.MapGet($"{Path}/{{issuerId:guid}}", GetAsync).RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName("GetTenantIssuer").WithSummary("Reads a tenant's external issuer.");
        routes.MapDelete($"{Path}/{{issuerId:guid}}", RemoveAsync)
            .RequireScope(ApiScopes.AdminWrite, CallerKind.Staff).WithIfMatch()
            .WithName("RemoveTenantIssuer").WithSummary("Removes a tenant's external issuer.");
    }

    internal static async Task<Results<Ok<Page<IssuerView>>, ProblemHttpResult>> ListAsync(
        Guid tenantId, [AsParameters] PageQuery page, HttpContext context, PlatformDbContext db, CancellationToken ct)
    {
        var id = new TenantId(tenantId);
        if (!await db.Tenants.AnyAsync(row => row.TenantId == id, ct)) return HostProblems.NotFound.Result();
        return TypedResults.Ok(await db.TenantIssuers.AsNoTracking().Where(row => row.IsExternal && row.TenantId == id)
            .ReadPlainPageAsync(ReadIssuers.Order, new PageRequest(context, page), IssuerView.Of, ct));
    }

    internal static async Task<Results<Created<IssuerView>, ProblemHttpResult>> AddAsync(
        Guid tenantId, IssuerBody request, HttpContext context, ExternalIssuers issuers, PlatformDbContext db,
        CancellationToken ct)
    {
        var id = new TenantId(tenantId);
        if (!await db.Tenants.AnyAsync(row => row.TenantId == id, ct)) return HostProblems.NotFound.Result();
        var row = await issuers.AskAsync(id, request.ToDraft(), ct);
        await db.SaveChangesAsync(ct);
        ETags.Show(context, row);
        return TypedResults.Created($"/v1/admin/tenants/{tenantId}/issuers", IssuerView.Of(row));
    }

    internal static async Task<Results<Ok<IssuerView>, ProblemHttpResult>> GetAsync(
        [AsParameters] IssuerPlace place, HttpContext context, ExternalIssuers issuers, CancellationToken ct)
    {
        if (await place.FindAsync(issuers, ct) is not { } issuer) return HostProblems.NotFound.Result();
        ETags.Show(context, issuer);
        return TypedResults.Ok(IssuerView.Of(issuer));
    }

    internal static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(
        [AsParameters] IssuerPlace place, HttpContext context, ExternalIssuers issuers, PlatformDbContext db,
            CancellationToken ct)
    {
        if (await place.FindAsync(issuers, ct) is not { } issuer) return HostProblems.NotFound.Result();
        ETags.Require(context, issuer);
        issuers.Remove(issuer);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}

/// <summary>Which issuer of which tenant a path names.</summary>
internal sealed record IssuerPlace(Guid TenantId, Guid IssuerId)
{
    /// <summary>The issuer; null when the tenant has none of this id.</summary>
    public Task<TenantIssuer?> FindAsync(ExternalIssuers issuers, CancellationToken ct)
    {
        var (tenant, id) = (new TenantId(TenantId), IssuerId);
        return issuers.All.FirstOrDefaultAsync(row => row.TenantId == tenant && row.Id == id, ct);
    }
}
