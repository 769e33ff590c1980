using System.ComponentModel.DataAnnotations;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Subscriptions;

/// <summary>
/// PATCH /v1/subscriptions/{subscriptionId}: adds or returns seats, or switches auto-renew; confirmed behind the
/// answer.
/// </summary>
internal static class ChangeSeats
{
    [Example("""{ "quantity": 30 }""")]
    internal sealed record Request : IRequestBody
    {
        [Range(1, 1_000_000)]
        public int? Quantity { get; init; }

        public bool? AutoRenew { get; init; }

        public Guid? QuoteId { get; init; }
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPatch("/subscriptions/{subscriptionId:guid}", HandleAsync)
        .RequireScope(ApiScopes.SubscriptionsWrite).OnceWhereKeyed().WithIfMatch()
        .ProducesProblem(StatusCodes.Status409Conflict)
        .WithName("ChangeSubscription").WithSummary("Changes seats or auto-renew.");

    internal static async Task<Results<Accepted<SubscriptionView>, ProblemHttpResult>> HandleAsync(
        Guid subscriptionId, Request request, HttpContext context, ChangeSubscription changes, PlatformDbContext db,
            CancellationToken ct)
    {
        if (await SubscriptionReader.FindAsync(db, subscriptionId, ct) is not { } seen)
            return HostProblems.NotFound.Result();
        ETags.Require(context, seen);
        var quote = request.QuoteId is { } named ? new QuoteId(named) : (QuoteId?)null;
        var change = await changes.ChangeAsync(new ChangeRequest(seen.Id, request.Quantity, request.AutoRenew,
            QuoteId: quote), ct);
        return await ChangeAccepted.AnswerAsync(context, db, change, ct);
    }
}
