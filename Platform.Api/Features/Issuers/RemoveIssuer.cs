using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Tenancy.Issuers;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Issuers;

/// <summary>
/// DELETE /v1/issuers/{issuerId}: a tenant takes its word back; tokens of the issuer are refused within seconds.
/// </summary>
internal static class RemoveIssuer
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapDelete("/issuers/{issuerId:guid}", HandleAsync)
        .RequireScope(ApiScopes.IdentityWrite, CallerKind.TenantOnly).WithIfMatch()
        .WithName(nameof(RemoveIssuer)).WithSummary("Removes an external issuer.");

    internal static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid issuerId, HttpContext context, ExternalIssuers issuers, PlatformDbContext db, CancellationToken ct)
    {
        if (await issuers.All.FirstOrDefaultAsync(row => row.Id == issuerId, ct) is not { } issuer)
            return HostProblems.NotFound.Result();
        ETags.Require(context, issuer);
        issuers.Remove(issuer);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
