using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Tenancy.Issuers;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Issuers;

/// <summary>GET /v1/issuers and GET /v1/issuers/{issuerId}: the tenant's external issuers and how they stand.</summary>
internal static class ReadIssuers
{
    public static PageOrder<TenantIssuer, Guid> Order { get; } = new(row => row.DateCreated, row => row.Id);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/issuers", HandleAsync).RequireScope(ApiScopes.IdentityRead, CallerKind.TenantOnly)
            .WithName("ListIssuers").WithSummary("Lists the tenant's external issuers.");
        routes.MapGet("/issuers/{issuerId:guid}", HandleOneAsync)
            .RequireScope(ApiScopes.IdentityRead, CallerKind.TenantOnly)
            .WithName("GetIssuer").WithSummary("Reads an external issuer.");
    }

    internal static async Task<Ok<Page<IssuerView>>> HandleAsync(
        [AsParameters] PageQuery page, HttpContext context, ExternalIssuers issuers, CancellationToken ct) =>
        TypedResults.Ok(await issuers.All.AsNoTracking().ReadPlainPageAsync(
            Order, new PageRequest(context, page), IssuerView.Of, ct));

    internal static async Task<Results<Ok<IssuerView>, ProblemHttpResult>> HandleOneAsync(
        Guid issuerId, HttpContext context, ExternalIssuers issuers, CancellationToken ct)
    {
        if (await issuers.All.AsNoTracking().FirstOrDefaultAsync(row => row.Id == issuerId, ct) is not { } issuer)
            return HostProblems.NotFound.Result();
        ETags.Show(context, issuer);
        return TypedResults.Ok(IssuerView.Of(issuer));
    }
}
