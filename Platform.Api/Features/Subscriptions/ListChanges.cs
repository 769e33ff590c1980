using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Subscriptions;

/// <summary>GET /v1/subscriptions/{subscriptionId}/changes: all that was asked for, the oldest first.</summary>
internal static class ListChanges
{
    private static readonly PageOrder<SubscriptionChange, SubscriptionChangeId> Order =
        new(row => row.DateCreated, row => row.Id);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/subscriptions/{subscriptionId:guid}/changes", HandleAsync)
        .RequireScope(ApiScopes.SubscriptionsRead).WithName(nameof(ListChanges))
        .WithSummary("Lists the changes of a subscription.");

    internal static async Task<Results<Ok<Page<ChangeView>>, ProblemHttpResult>> HandleAsync(
        Guid subscriptionId, [AsParameters] PageQuery page, HttpContext context, PlatformDbContext db,
        CancellationToken ct)
    {
        var id = new SubscriptionId(subscriptionId);
        if (!await db.Subscriptions.AnyAsync(row => row.Id == id, ct)) return HostProblems.NotFound.Result();
        var rows = db.SubscriptionChanges.AsNoTracking().Where(row => row.SubscriptionId == id);
        return TypedResults.Ok(await rows.ReadPageAsync(Order, new PageRequest(context, page), ChangeView.Of, ct));
    }
}
