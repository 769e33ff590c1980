using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.Features.Orders;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Api.Problems;
using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using CoreQuotes = Crayon.Platform.Core.Ordering.Quotes;

namespace Crayon.Platform.Api.Features.Quotes;

/// <summary>
/// POST /v1/quotes: what an order or a change would cost, with proration and tax; nothing is changed.
/// </summary>
internal static class AddQuote
{
    [Example("""
        { "accountId": "0199a3c0-0000-7000-8000-000000000011",
          "lines": [ { "planId": "0199a3c0-0000-7000-8000-000000000002", "quantity": 25 } ] }
        """)]
    internal sealed record Request : IRequestBody
    {
        public Guid? AccountId { get; init; }

        [Length(1, 50)]
        public IReadOnlyList<OrderLineBody>? Lines { get; init; }

        public Guid? SubscriptionId { get; init; }

        public ChangeBody? Change { get; init; }
    }

    /// <summary>Exactly one of quantity, planId, cancel and nextTerm.</summary>
    internal sealed record ChangeBody : IRequestBody
    {
        [Range(1, 1_000_000)]
        public int? Quantity { get; init; }

        public Guid? PlanId { get; init; }

        /// <summary>How many seats move to the plan; all without it.</summary>
        [Range(1, 1_000_000)]
        public int? Seats { get; init; }

        public bool? Cancel { get; init; }

        public NextTermBody? NextTerm { get; init; }

        [JsonIgnore]
        public bool IsSingle =>
            new[] { Quantity is not null, PlanId is not null, Cancel == true, NextTerm is not null }
                .Count(given => given) == 1;

        public ChangeRequest ToChange(Guid subscription) =>
            new(new SubscriptionId(subscription), Quantity, Cancel: Cancel == true)
            {
                PlanId = PlanId is { } plan ? new PlanId(plan) : null,
                Seats = Seats,
                NextTerm = NextTerm?.ToWish(),
            };
    }

    /// <summary>What is to be different from the next term on.</summary>
    internal sealed record NextTermBody : IRequestBody
    {
        public Guid? PlanId { get; init; }

        [Range(1, 1_000_000)]
        public int? Quantity { get; init; }

        public DateTimeOffset? TermEnd { get; init; }

        public NextTermWish ToWish() => new(PlanId is { } plan ? new PlanId(plan) : null, Quantity, TermEnd);
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/quotes", HandleAsync)
        .RequireScope(ApiScopes.OrdersRead).OnceWhereKeyed().ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .WithName(nameof(AddQuote)).WithSummary("Quotes an order or a change.");

    internal static async Task<Ok<QuoteView>> HandleAsync(Request request, HttpContext context, CoreQuotes quotes,
        CancellationToken ct)
    {
        var answer = request switch
        {
            { AccountId: { } account, Lines: { } lines, SubscriptionId: null, Change: null } =>
                await quotes.QuoteOrderAsync(new QuoteOrderRequest(new AccountId(account),
                    [.. lines.Select(line => line.ToRequest())]), ct),
            { AccountId: null, Lines: null, SubscriptionId: { } subscription, Change: { IsSingle: true } change } =>
                await quotes.QuoteChangeAsync(change.ToChange(subscription), ct),
            _ => throw new RefusedException(ApiProblems.InvalidBody,
                "Either accountId and lines, or subscriptionId and a change: quantity, planId, cancel or nextTerm."),
        };
        return TypedResults.Ok(QuoteView.Of(answer, Caller.Of(context).SeesWholesale));
    }
}
