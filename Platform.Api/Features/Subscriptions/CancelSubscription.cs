using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Subscriptions;

/// <summary>
/// POST /v1/subscriptions/{subscriptionId}/cancel: cancels within the window; confirmed behind the answer.
/// </summary>
internal static class CancelSubscription
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/subscriptions/{subscriptionId:guid}/cancel", HandleAsync)
        .RequireScope(ApiScopes.SubscriptionsWrite).OnceWhereKeyed().WithOptionalIfMatch()
        .ProducesProblem(StatusCodes.Status409Conflict)
        .WithName(nameof(CancelSubscription)).WithSummary("Cancels a subscription within its window.");

    internal static async Task<Results<Accepted<SubscriptionView>, ProblemHttpResult>> HandleAsync(
        Guid subscriptionId, ReasonBody? request, HttpContext context, SubscriptionDesk desk, CancellationToken ct)
    {
        if (await desk.FindAsync(subscriptionId, ct) is not { } seen) return HostProblems.NotFound.Result();
        ETags.Accept(context, seen);
        return await desk.ChangeAsync(
            context, new ChangeRequest(seen.Id, Cancel: true) { Reason = request?.Reason }, ct);
    }
}
