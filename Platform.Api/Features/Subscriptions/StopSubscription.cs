using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Subscriptions;

/// <summary>
/// POST /v1/subscriptions/{subscriptionId}/suspend and …/resume: stops it for a time, and lets it run again. The
/// supplier goes on charging meanwhile. Confirmed behind the answer.
/// </summary>
internal static class StopSubscription
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "suspend", suspends: true).WithName("SuspendSubscription")
            .WithSummary("Suspends a subscription; it goes on being charged.");
        Map(routes, "resume", suspends: false).WithName("ResumeSubscription").WithSummary("Resumes a subscription.");
    }

    private static RouteHandlerBuilder Map(IEndpointRouteBuilder routes, string verb, bool suspends) => routes
        .MapPost($"/subscriptions/{{subscriptionId:guid}}/{verb}",
            (Guid subscriptionId, ReasonBody? request, HttpContext context, SubscriptionDesk desk,
                CancellationToken ct) => HandleAsync(
                    new ChangeRequest(new SubscriptionId(subscriptionId)) { Suspend = suspends,
                        Reason = request?.Reason },
                    context, desk, ct))
        .RequireScope(ApiScopes.SubscriptionsWrite).OnceWhereKeyed().WithOptionalIfMatch()
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Accepted<SubscriptionView>, ProblemHttpResult>> HandleAsync(
        ChangeRequest request, HttpContext context, SubscriptionDesk desk, CancellationToken ct)
    {
        if (await desk.FindAsync(request.SubscriptionId.Value, ct) is not { } seen)
            return HostProblems.NotFound.Result();
        ETags.Accept(context, seen);
        return await desk.ChangeAsync(context, request, ct);
    }
}
