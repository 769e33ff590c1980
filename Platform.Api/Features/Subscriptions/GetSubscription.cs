using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Subscriptions;

/// <summary>GET /v1/subscriptions/{subscriptionId}: one subscription with its seats and windows.</summary>
internal static class GetSubscription
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/subscriptions/{subscriptionId:guid}", HandleAsync)
        .RequireScope(ApiScopes.SubscriptionsRead).WithName(nameof(GetSubscription))
        .WithSummary("Reads a subscription.");

    internal static async Task<Results<Ok<SubscriptionView>, ProblemHttpResult>> HandleAsync(
        Guid subscriptionId, HttpContext context, SubscriptionDesk desk, CancellationToken ct)
    {
        if (await desk.FindAsync(subscriptionId, ct) is not { } found)
            return HostProblems.NotFound.Result();
        ETags.Show(context, found);
        return TypedResults.Ok(await desk.ViewAsync(found, ct));
    }
}
