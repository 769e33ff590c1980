using System.ComponentModel;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing.Calculation.Periods;
using Crayon.Platform.Core.Subscriptions.Plans;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Accounts;

/// <summary>
/// GET /v1/accounts/{accountId}/term-ends?term=: the ends to which a term that starts today may be cut short, so that
/// it
/// ends with a month or with another subscription.
/// </summary>
internal static class ListTermEnds
{
    private const string Usual = "P1Y";

    /// <summary>Which term.</summary>
    internal sealed record Filter([property: Description("P1M, P1Y or P3Y; P1Y without it.")] string? Term);

    /// <summary>An end.</summary>
    internal sealed record TermEndView(DateTimeOffset TermEnd, IReadOnlyList<Guid> Subscriptions);

    /// <summary>All of them, earliest first.</summary>
    [Example("""
        { "items": [ { "termEnd": "2027-03-01T00:00:00Z", "subscriptions": [] },
          { "termEnd": "2027-03-16T00:00:00Z", "subscriptions": [ "0199a3c0-0000-7000-8000-000000000030" ] } ] }
        """)]
    internal sealed record Response(IReadOnlyList<TermEndView> Items);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/accounts/{accountId:guid}/term-ends", HandleAsync)
        .RequireScope(ApiScopes.SubscriptionsRead).WithName(nameof(ListTermEnds))
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .WithSummary("Lists the ends that a new term may have.");

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> HandleAsync(
        Guid accountId, [AsParameters] Filter filter, PlatformDbContext db, TermEndOffers ends, BusinessClock clock,
        CancellationToken ct)
    {
        var id = new AccountId(accountId);
        if (await db.Accounts.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } account)
            return HostProblems.NotFound.Result();
        var offers = await ends.ListAsync(
            account.CustomerId, UtcDay.Of(clock.Now), filter.Term ?? Usual, except: null, ct);
        return TypedResults.Ok(new Response([.. offers.Select(end => new TermEndView(
            end.EndsAt, [.. end.SubscriptionIds.Select(other => other.Value)]))]));
    }
}
