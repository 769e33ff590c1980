using Crayon.Platform.Api.Auth;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Subscriptions;

/// <summary>GET /v1/subscriptions/{subscriptionId}/changes/{changeId}: how a change stands.</summary>
internal static class GetChange
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/subscriptions/{subscriptionId:guid}/changes/{changeId:guid}", HandleAsync)
        .RequireScope(ApiScopes.SubscriptionsRead).WithName(nameof(GetChange))
        .WithSummary("Reads a change of a subscription.");

    internal static async Task<Results<Ok<ChangeView>, ProblemHttpResult>> HandleAsync(
        Guid subscriptionId, Guid changeId, PlatformDbContext db, CancellationToken ct)
    {
        var (subscription, change) = (new SubscriptionId(subscriptionId), new SubscriptionChangeId(changeId));
        return await db.SubscriptionChanges.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == change && row.SubscriptionId == subscription, ct) is { } found
                ? TypedResults.Ok(ChangeView.Of(found))
                : HostProblems.NotFound.Result();
    }
}
