using System.ComponentModel;
using Crayon.Identity.Store.Organisations;
using Crayon.Identity.Store.People;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Team;

/// <summary>
/// GET /v1/team/invitations and GET /v1/team/invitations/{invitationId}: invitations without an answer.
/// </summary>
internal static class ListInvitations
{
    private static readonly PageOrder<Invitation, Guid> Order = new(row => row.DateCreated, row => row.Id);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/team/invitations", HandleAsync).RequireScope(ApiScopes.TeamRead).TenantWide()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithName(nameof(ListInvitations)).WithSummary("Lists invitations that wait for an answer.");
        routes.MapGet("/team/invitations/{invitationId:guid}", HandleOneAsync).RequireScope(ApiScopes.TeamRead)
            .TenantWide()
            .WithName("GetInvitation").WithSummary("Reads an invitation.");
    }

    internal static async Task<Results<Ok<Page<InvitationView>>, ProblemHttpResult>> HandleAsync(
        [Description("Only of this customer.")] Guid? customerId, [AsParameters] PageQuery page, HttpContext context,
        InvitationDesk desk, CancellationToken ct)
    {
        var caller = Caller.Of(context);
        CustomerId? customer = customerId is { } id ? new CustomerId(id) : null;
        if (await TeamPlaces.NameAsync(desk.Db, caller, customer, ct) is null) return HostProblems.NotFound.Result();
        return TypedResults.Ok(await desk.Invitations.Open(TeamPlaces.ScopeOf(caller), customer).AsNoTracking()
            .ReadPlainPageAsync(Order, new PageRequest(context, page), InvitationView.Of, ct));
    }

    internal static async Task<Results<Ok<InvitationView>, ProblemHttpResult>> HandleOneAsync(
        Guid invitationId, HttpContext context, TeamInvitations invitations, CancellationToken ct)
    {
        if (await invitations.FindAsync(TeamPlaces.ScopeOf(Caller.Of(context)), invitationId, ct) is not { } invitation)
            return HostProblems.NotFound.Result();
        ETags.Show(context, invitation);
        return TypedResults.Ok(InvitationView.Of(invitation));
    }
}
