using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Members = Crayon.Identity.Store.Organisations.Team;

namespace Crayon.Platform.Api.Features.Team;

/// <summary>DELETE /v1/team/{memberId}: takes a person out of the team; their sessions end.</summary>
internal static class RemoveMember
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapDelete("/team/{memberId:guid}", HandleAsync)
        .RequireScope(ApiScopes.TeamWrite).TenantWide().WithIfMatch().ProducesProblem(StatusCodes.Status409Conflict)
        .WithName(nameof(RemoveMember)).WithSummary("Removes a person from the team.");

    internal static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid memberId, HttpContext context, Members team, CancellationToken ct)
    {
        var scope = TeamPlaces.ScopeOf(Caller.Of(context));
        if (await team.FindAsync(scope, memberId, ct) is not { } member) return HostProblems.NotFound.Result();
        ETags.Require(context, member.Membership);
        await team.RemoveAsync(scope, member, ct);
        return TypedResults.NoContent();
    }
}
