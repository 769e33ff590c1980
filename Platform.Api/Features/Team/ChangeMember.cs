using System.ComponentModel.DataAnnotations;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Members = Crayon.Identity.Store.Organisations.Team;

namespace Crayon.Platform.Api.Features.Team;

/// <summary>PATCH /v1/team/{memberId}: gives a person another role; their sessions end.</summary>
internal static class ChangeMember
{
    [Example("""{ "role": "customer.admin" }""")]
    internal sealed record Request : IRequestBody
    {
        [StringLength(64, MinimumLength = 1), Required]
        public Patched<string> Role { get; init; }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPatch("/team/{memberId:guid}", HandleAsync)
        .RequireScope(ApiScopes.TeamWrite).TenantWide().WithIfMatch().ProducesProblem(StatusCodes.Status409Conflict)
        .WithName(nameof(ChangeMember)).WithSummary("Changes a person's role.");

    internal static async Task<Results<Ok<MemberView>, ProblemHttpResult>> HandleAsync(
        Guid memberId, Request request, HttpContext context, Members team, CancellationToken ct)
    {
        var scope = TeamPlaces.ScopeOf(Caller.Of(context));
        if (await team.FindAsync(scope, memberId, ct) is not { } member) return HostProblems.NotFound.Result();
        ETags.Require(context, member.Membership);
        if (request.Role.Value is { } role) await team.ChangeRoleAsync(scope, member, role, ct);
        ETags.Show(context, member.Membership);
        return TypedResults.Ok(MemberView.Of(member));
    }
}
