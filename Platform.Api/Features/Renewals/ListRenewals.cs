using System.ComponentModel;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Subscriptions.Renewals;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Renewals;

/// <summary>
/// GET /v1/renewals: what renews or ends when, at what price, with which change; the nearest end first. GET
/// /v1/subscriptions/{subscriptionId}/renewal: the same of one.
/// </summary>
internal static class ListRenewals
{
    private static readonly PageOrder<AccountSubscription, SubscriptionId> Order =
        new(row => row.EndDate, row => row.Id);

    /// <summary>Which ones.</summary>
    internal sealed record Filter(
        [property: Description("Only terms that end before this instant.")] DateTimeOffset? Before,
        [property: Description("Only those that do not renew by themselves, or only those that do.")] bool? AutoRenew);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/renewals", HandleAsync)
            .RequireScope(ApiScopes.SubscriptionsRead).ProducesProblem(StatusCodes.Status404NotFound)
            .WithName(nameof(ListRenewals)).WithSummary("Lists what renews when.");
        routes.MapGet("/subscriptions/{subscriptionId:guid}/renewal", HandleOneAsync)
            .RequireScope(ApiScopes.SubscriptionsRead).ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("GetRenewal").WithSummary("Tells what becomes of a subscription at the end of its term.");
    }

    internal static async Task<Results<Ok<Page<RenewalView>>, ProblemHttpResult>> HandleAsync(
        [AsParameters] OwnerFilter owner, [AsParameters] Filter filter, [AsParameters] PageQuery page,
        HttpContext context, RenewalForecasts forecasts, CancellationToken ct)
    {
        var db = forecasts.Db;
        if (!await owner.IsVisibleAsync(db, ct)) return HostProblems.NotFound.Result();
        var (customer, account) = (owner.Customer, owner.Account);
        var (before, renews) = (filter.Before, filter.AutoRenew);
        var rows = db.Subscriptions.AsNoTracking().Where(SubscriptionTransitions.IsRunning)
            .Where(row => (customer == null || row.CustomerId == customer)
                && (account == null || row.AccountId == account))
            .Where(row => (before == null || row.EndDate < before) && (renews == null || row.AutoRenew == renews));
        var found = await rows.ReadPageAsync(Order, new PageRequest(context, page), row => row, ct);
        var views = await forecasts.OfAsync(found.Items, draft: null, ct);
        return TypedResults.Ok(new Page<RenewalView>([.. views.Select(RenewalView.Of)], found.NextCursor));
    }

    // One that has ended has nothing ahead of it.
    internal static async Task<Results<Ok<RenewalView>, ProblemHttpResult>> HandleOneAsync(
        Guid subscriptionId, RenewalForecasts forecasts, CancellationToken ct)
    {
        var id = new SubscriptionId(subscriptionId);
        var found = await forecasts.Db.Subscriptions.AsNoTracking().Where(SubscriptionTransitions.IsRunning)
            .FirstOrDefaultAsync(row => row.Id == id, ct);
        return found is null
            ? HostProblems.NotFound.Result()
            : TypedResults.Ok(RenewalView.Of((await forecasts.OfAsync([found], draft: null, ct))[0]));
    }
}
