using System.ComponentModel.DataAnnotations;
using Crayon.Identity.Store.Organisations;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Team;

/// <summary>POST /v1/team/invitations: invites somebody by mail to the tenant or to a customer.</summary>
internal static class AddInvitation
{
    [Example("""{ "email": "ada@acme.example", "role": "customer.buyer", "customerId": "0199a3c0-0000-7000-8000-000000000010" }""")]
    internal sealed record Request : IRequestBody
    {
        [MailRule]
        public required string Email { get; init; }

        [StringLength(64, MinimumLength = 1)]
        public required string Role { get; init; }

        /// <summary>The customer of a customer.* role; left out by a customer's own people.</summary>
        public Guid? CustomerId { get; init; }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/team/invitations", HandleAsync)
        .RequireScope(ApiScopes.TeamWrite).TenantWide().OnceByKeyInIdentity()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .WithName(nameof(AddInvitation)).WithSummary("Invites a person by mail.");

    internal static async Task<Results<Created<InvitationView>, ProblemHttpResult>> HandleAsync(
        Request request, HttpContext context, InvitationDesk desk, CancellationToken ct)
    {
        var caller = Caller.Of(context);
        var customer = request.CustomerId is { } id ? new CustomerId(id) : caller.Customer;
        if (await TeamPlaces.NameAsync(desk.Db, caller, customer, ct) is not { } place)
            return HostProblems.NotFound.Result();
        var invitation = await desk.Invitations.InviteAsync(TeamPlaces.ScopeOf(caller),
            new NewInvitation(request.Email, request.Role, customer), await desk.Inviter.LetterAsync(caller, place, ct),
            ct);
        ETags.Show(context, invitation);
        return TypedResults.Created($"/v1/team/invitations/{invitation.Id}", InvitationView.Of(invitation));
    }
}

/// <summary>What inviting needs.</summary>
internal sealed class InvitationDesk(TeamInvitations invitations, Inviter inviter, PlatformDbContext db)
{
    public TeamInvitations Invitations => invitations;

    public Inviter Inviter => inviter;

    public PlatformDbContext Db => db;
}
