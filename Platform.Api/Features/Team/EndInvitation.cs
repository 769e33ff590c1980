using Crayon.Identity.Store.Organisations;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Team;

/// <summary>
/// POST /v1/team/invitations/{invitationId}/resend: sends a new link, the former one ends. DELETE of the invitation:
/// takes
/// it back.
/// </summary>
internal static class EndInvitation
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/team/invitations/{invitationId:guid}/resend", ResendAsync)
            .RequireScope(ApiScopes.TeamWrite).TenantWide().WithOptionalIfMatch()
            .WithName("ResendInvitation").WithSummary("Sends an invitation again.");
        routes.MapDelete("/team/invitations/{invitationId:guid}", WithdrawAsync)
            .RequireScope(ApiScopes.TeamWrite).TenantWide().WithIfMatch()
            .WithName("WithdrawInvitation").WithSummary("Takes an invitation back.");
    }

    internal static async Task<Results<Ok<InvitationView>, ProblemHttpResult>> ResendAsync(
        Guid invitationId, HttpContext context, InvitationDesk desk, CancellationToken ct)
    {
        var caller = Caller.Of(context);
        var scope = TeamPlaces.ScopeOf(caller);
        if (await desk.Invitations.FindAsync(scope, invitationId, ct) is not { } invitation
            || await TeamPlaces.NameAsync(desk.Db, caller, invitation.CustomerId, ct) is not { } place)
            return HostProblems.NotFound.Result();
        ETags.Accept(context, invitation);
        await desk.Invitations.ResendAsync(scope, invitation, await desk.Inviter.LetterAsync(caller, place, ct), ct);
        ETags.Show(context, invitation);
        return TypedResults.Ok(InvitationView.Of(invitation));
    }

    internal static async Task<Results<NoContent, ProblemHttpResult>> WithdrawAsync(
        Guid invitationId, HttpContext context, TeamInvitations invitations, CancellationToken ct)
    {
        if (await invitations.FindAsync(TeamPlaces.ScopeOf(Caller.Of(context)), invitationId, ct) is not { } invitation)
            return HostProblems.NotFound.Result();
        ETags.Require(context, invitation);
        await invitations.WithdrawAsync(invitation, ct);
        return TypedResults.NoContent();
    }
}
