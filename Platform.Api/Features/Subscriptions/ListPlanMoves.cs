using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Features.Services;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Subscriptions.Plans;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Subscriptions;

/// <summary>
/// GET /v1/subscriptions/{subscriptionId}/plans: where its seats may move, at once or with the next term.
/// </summary>
internal static class ListPlanMoves
{
    /// <summary>A plan that seats may move to.</summary>
    internal sealed record MoveView(string ServiceName, bool Now, bool NextTerm, PlanView Plan);

    /// <summary>All of them.</summary>
    [Example("""
        { "items": [ { "serviceName": "Productivity Suite Premium", "now": true, "nextTerm": true,
          "plan": { "id": "0199a3c0-0000-7000-8000-000000000003", "name": "Monthly", "kind": "Seat", "term": "P1M",
            "billingCycle": "monthly", "unit": "seat", "minQuantity": 1, "maxQuantity": 300, "isTrial": false,
            "addOnOf": null, "unitPrice": { "amountMinor": 2384, "currency": "EUR", "exponent": 2 },
            "unitRate": null } } ] }
        """)]
    internal sealed record Response(IReadOnlyList<MoveView> Items);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/subscriptions/{subscriptionId:guid}/plans", HandleAsync)
        .RequireScope(ApiScopes.SubscriptionsRead).WithName(nameof(ListPlanMoves))
        .WithSummary("Lists the plans that seats may move to.");

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> HandleAsync(
        Guid subscriptionId, HttpContext context, SubscriptionDesk desk, PlanMoves moves, CancellationToken ct)
    {
        if (await desk.FindAsync(subscriptionId, ct) is not { } found) return HostProblems.NotFound.Result();
        var caller = Caller.Of(context);
        return TypedResults.Ok(new Response([.. (await moves.OpenAsync(found, ct)).Select(move => new MoveView(
            move.Offer.ServiceName, move.IsOpenNow, move.IsOpenNextTerm, PlanView.Of(move.Offer, caller)))]));
    }
}
