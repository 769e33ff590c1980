using Crayon.Identity.Store.Federation;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Providers;

/// <summary>
/// GET /v1/identity/providers and GET /v1/identity/providers/{providerId}: where the tenant's people sign in, or those
/// of the caller's customer.
/// </summary>
internal static class ReadProviders
{
    private static readonly PageOrder<ExternalProvider, Guid> Order =
        new(row => row.DateCreated, row => row.ProviderId);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/identity/providers", HandleAsync).RequireScope(ApiScopes.IdentityRead)
            .WithName("ListProviders").WithSummary("Lists the providers at which people sign in.");
        routes.MapGet("/identity/providers/{providerId:guid}", HandleOneAsync).RequireScope(ApiScopes.IdentityRead)
            .WithName("GetProvider").WithSummary("Reads a provider.");
    }

    internal static async Task<Ok<Page<ProviderView>>> HandleAsync(
        [AsParameters] PageQuery page, HttpContext context, ProviderDesk desk, IdentityDbContext db,
        CancellationToken ct) =>
        TypedResults.Ok(await db.ExternalProviders.AsNoTracking().ReadPlainPageAsync(
            Order, new PageRequest(context, page), row => desk.View(row, Caller.Of(context)), ct));

    internal static async Task<Ok<ProviderView>> HandleOneAsync(
        Guid providerId, HttpContext context, ProviderDesk desk, CancellationToken ct) =>
        TypedResults.Ok(desk.Show(
            await desk.Providers.RequireAsync(Caller.Of(context).Tenant.Id, providerId, ct), context));
}
