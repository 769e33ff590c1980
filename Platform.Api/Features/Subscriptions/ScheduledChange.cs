using System.ComponentModel.DataAnnotations;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Subscriptions;

/// <summary>
/// GET, PUT and DELETE /v1/subscriptions/{subscriptionId}/scheduled-change: what is to be different from the next term
/// on. Its version is the subscription's; PUT and DELETE are confirmed behind the answer.
/// </summary>
internal static class ScheduledChange
{
    private const string Path = "/subscriptions/{subscriptionId:guid}/scheduled-change";

    [Example("""{ "quantity": 20 }""")]
    internal sealed record Request : IRequestBody
    {
        public Guid? PlanId { get; init; }

        [Range(1, 1_000_000)]
        public int? Quantity { get; init; }

        /// <summary>First instant after a next term that is cut short: one of the term-ends.</summary>
        public DateTimeOffset? TermEnd { get; init; }

        public Guid? QuoteId { get; init; }

        [NoteRule]
        public string? Reason { get; init; }

        public ChangeRequest ToChange(SubscriptionId id) =>
            new(id, QuoteId: QuoteId is { } quote ? new QuoteId(quote) : null)
            {
                NextTerm = new NextTermWish(PlanId is { } plan ? new PlanId(plan) : null, Quantity, TermEnd),
                Reason = Reason,
            };
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ReadAsync).RequireScope(ApiScopes.SubscriptionsRead)
            .WithName("GetScheduledChange").WithSummary("Reads what is scheduled for the next term.");
        routes.MapPut(Path, PutAsync).RequireScope(ApiScopes.SubscriptionsWrite).OnceWhereKeyed()
            .WithOptionalIfMatch().ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired)
            .WithName("PutScheduledChange").WithSummary("Schedules a change for the next term.");
        routes.MapDelete(Path, DeleteAsync).RequireScope(ApiScopes.SubscriptionsWrite).OnceWhereKeyed()
            .WithIfMatch().ProducesProblem(StatusCodes.Status409Conflict)
            .WithName("DeleteScheduledChange").WithSummary("Takes a scheduled change back.");
    }

    private static async Task<Results<Ok<NextTermView>, ProblemHttpResult>> ReadAsync(
        Guid subscriptionId, HttpContext context, SubscriptionDesk desk, CancellationToken ct)
    {
        if (await desk.FindAsync(subscriptionId, ct) is not { } seen) return HostProblems.NotFound.Result();
        if (NextTermView.Of(seen.NextTerm) is not { } next) return HostProblems.NotFound.Result();
        ETags.Show(context, seen);
        return TypedResults.Ok(next);
    }

    private static async Task<Results<Accepted<SubscriptionView>, ProblemHttpResult>> PutAsync(
        Guid subscriptionId, Request request, HttpContext context, SubscriptionDesk desk, CancellationToken ct)
    {
        if (await desk.FindAsync(subscriptionId, ct) is not { } seen) return HostProblems.NotFound.Result();
        // What does not exist yet has no version to be named.
        if (seen.NextTerm is null) ETags.Accept(context, seen);
        else ETags.Require(context, seen);
        return await desk.ChangeAsync(context, request.ToChange(seen.Id), ct);
    }

    private static async Task<Results<Accepted<SubscriptionView>, ProblemHttpResult>> DeleteAsync(
        Guid subscriptionId, HttpContext context, SubscriptionDesk desk, CancellationToken ct)
    {
        if (await desk.FindAsync(subscriptionId, ct) is not { } seen) return HostProblems.NotFound.Result();
        ETags.Require(context, seen);
        return seen.NextTerm is null
            ? HostProblems.NotFound.Result()
            : await desk.ChangeAsync(context, new ChangeRequest(seen.Id) { ClearsNextTerm = true }, ct);
    }
}
