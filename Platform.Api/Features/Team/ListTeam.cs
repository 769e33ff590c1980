using System.ComponentModel;
using Crayon.Identity.Store.Organisations;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Members = Crayon.Identity.Store.Organisations.Team;

namespace Crayon.Platform.Api.Features.Team;

/// <summary>GET /v1/team and GET /v1/team/{memberId}: the people of the tenant, or of the caller's customer.</summary>
internal static class ListTeam
{
    private static readonly PageOrder<TeamMember, Guid> Order = new(
        row => row.Membership.DateCreated, row => row.Membership.Id);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/team", HandleAsync).RequireScope(ApiScopes.TeamRead).TenantWide()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithName(nameof(ListTeam)).WithSummary("Lists people and their roles.");
        routes.MapGet("/team/{memberId:guid}", HandleOneAsync).RequireScope(ApiScopes.TeamRead).TenantWide()
            .WithName("GetMember").WithSummary("Reads a person in a role.");
    }

    internal static async Task<Results<Ok<Page<MemberView>>, ProblemHttpResult>> HandleAsync(
        [AsParameters] TeamFilter filter, [AsParameters] PageQuery page, HttpContext context, TeamQuestion question,
        CancellationToken ct)
    {
        var caller = Caller.Of(context);
        CustomerId? customer = filter.CustomerId is { } id ? new CustomerId(id) : null;
        if (await TeamPlaces.NameAsync(question.Db, caller, customer, ct) is null)
            return HostProblems.NotFound.Result();
        return TypedResults.Ok(
            await question.Team.Members(TeamPlaces.ScopeOf(caller), customer, filter.Q).AsNoTracking()
            .ReadPlainPageAsync(Order, new PageRequest(context, page), MemberView.Of, ct));
    }

    internal static async Task<Results<Ok<MemberView>, ProblemHttpResult>> HandleOneAsync(
        Guid memberId, HttpContext context, Members team, CancellationToken ct)
    {
        if (await team.FindAsync(TeamPlaces.ScopeOf(Caller.Of(context)), memberId, ct) is not { } member)
            return HostProblems.NotFound.Result();
        ETags.Show(context, member.Membership);
        return TypedResults.Ok(MemberView.Of(member));
    }
}

/// <summary>Narrows a list of people.</summary>
internal sealed record TeamFilter(
    [property: Description("Only of this customer.")] Guid? CustomerId,
    [property: Description("Part of a name or mail address.")] string? Q);

/// <summary>What questions about people need.</summary>
internal sealed class TeamQuestion(Members team, PlatformDbContext db)
{
    public Members Team => team;

    public PlatformDbContext Db => db;
}
