using Crayon.Identity.Store.Federation;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Domains;

/// <summary>
/// GET /v1/identity/domains and GET /v1/identity/domains/{domainId}: the mail domains of the tenant and its customers,
/// or of the caller's customer.
/// </summary>
internal static class ReadDomains
{
    private static readonly PageOrder<ClaimedDomain, Guid> Order = new(row => row.DateCreated, row => row.Id);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/identity/domains", HandleAsync).RequireScope(ApiScopes.IdentityRead)
            .WithName("ListDomains").WithSummary("Lists claimed mail domains.");
        routes.MapGet("/identity/domains/{domainId:guid}", HandleOneAsync).RequireScope(ApiScopes.IdentityRead)
            .WithName("GetDomain").WithSummary("Reads a claimed mail domain.");
    }

    internal static async Task<Ok<Page<DomainView>>> HandleAsync(
        [AsParameters] PageQuery page, HttpContext context, IdentityDbContext db, CancellationToken ct) =>
        TypedResults.Ok(await db.ClaimedDomains.AsNoTracking()
            .ReadPlainPageAsync(Order, new PageRequest(context, page), DomainView.Of, ct));

    internal static async Task<Ok<DomainView>> HandleOneAsync(
        Guid domainId, HttpContext context, ClaimedDomains domains, CancellationToken ct)
    {
        var row = await domains.RequireAsync(Caller.Of(context).Tenant.Id, domainId, ct);
        ETags.Show(context, row);
        return TypedResults.Ok(DomainView.Of(row));
    }
}
