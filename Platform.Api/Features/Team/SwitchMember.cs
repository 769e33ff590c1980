using Crayon.Identity.Store.Organisations;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Members = Crayon.Identity.Store.Organisations.Team;

namespace Crayon.Platform.Api.Features.Team;

/// <summary>
/// POST /v1/team/{memberId}/disable and /enable: stops a person from signing in, and lets them again.
/// </summary>
internal static class SwitchMember
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(
            "/team/{memberId:guid}/disable", (Guid memberId, HttpContext context, Members team, CancellationToken ct) =>
                HandleAsync(memberId, context, team, (scope, member) => team.DisableAsync(scope, member, ct), ct))
            .RequireScope(ApiScopes.TeamWrite).TenantWide().WithOptionalIfMatch()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithName("DisableMember").WithSummary("Stops a person from signing in; their sessions end.");
        routes.MapPost(
            "/team/{memberId:guid}/enable", (Guid memberId, HttpContext context, Members team, CancellationToken ct) =>
                HandleAsync(memberId, context, team, (scope, member) => team.EnableAsync(scope, member, ct), ct))
            .RequireScope(ApiScopes.TeamWrite).TenantWide().WithOptionalIfMatch()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithName("EnableMember").WithSummary("Lets a person sign in again.");
    }

    private static async Task<Results<Ok<MemberView>, ProblemHttpResult>> HandleAsync(
        Guid memberId, HttpContext context, Members team, Func<TeamScope, TeamMember, Task> change,
        CancellationToken ct)
    {
        var scope = TeamPlaces.ScopeOf(Caller.Of(context));
        if (await team.FindAsync(scope, memberId, ct) is not { } member) return HostProblems.NotFound.Result();
        ETags.Accept(context, member.Membership);
        await change(scope, member);
        ETags.Show(context, member.Membership);
        return TypedResults.Ok(MemberView.Of(member));
    }
}
