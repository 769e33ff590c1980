using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Tenancy.Issuers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Issuers;

/// <summary>
/// POST /v1/issuers: a tenant asks that tokens of its own provider be taken; they are once staff approve.
/// </summary>
internal static class AskForIssuer
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/issuers", HandleAsync)
        .RequireScope(ApiScopes.IdentityWrite, CallerKind.TenantOnly)
        .OnceByKey().ProducesProblem(StatusCodes.Status404NotFound)
        .WithName(nameof(AskForIssuer)).WithSummary("Asks for an issuer of access tokens.");

    internal static async Task<Created<IssuerView>> HandleAsync(
        IssuerBody request, HttpContext context, ExternalIssuers issuers, PlatformDbContext db, CancellationToken ct)
    {
        var row = await issuers.AskAsync(Caller.Of(context).Tenant.Id, request.ToDraft(), ct);
        await db.SaveChangesAsync(ct);
        ETags.Show(context, row);
        return TypedResults.Created($"/v1/issuers/{row.Id}", IssuerView.Of(row));
    }
}
