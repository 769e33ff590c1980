using System.ComponentModel;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Subscriptions;

/// <summary>
/// GET /v1/subscriptions/{subscriptionId}/history: what happened, by whom, why and under which order or change, the
/// oldest first. With asOf it ends at that instant, and the answer tells how the subscription stood then.
/// </summary>
internal static class ListHistory
{
    private static readonly PageOrder<SubscriptionEvent, Guid> Order = new(row => row.At, row => row.Id);

    /// <summary>Up to when.</summary>
    internal sealed record Filter(
        [property: Description("Only what happened up to this instant, and how it stood then.")] DateTimeOffset? AsOf);

    /// <summary>How it stood: state, seats and price.</summary>
    internal sealed record StandView(
        SubscriptionStatus Status, int Quantity, MoneyView? UnitPrice, RateView? UnitRate, Guid? PlanId,
        bool? AutoRenew, DateTimeOffset? EndDate)
    {
        public static StandView Of(SubscriptionEvent row, string currency) => new(
            row.Status, row.Quantity,
            row.UnitRate is null ? MoneyView.Of(row.UnitPriceMinor, currency) : null,
            RateView.Of(row.UnitRate, currency, unit: null), row.PlanId?.Value, row.AutoRenew, row.EndDate);
    }

    /// <summary>A step, and how the subscription stood after it.</summary>
    internal sealed record StepView(
        DateTimeOffset At, string Kind, string By, string? Reason, Guid? ChangeId, Guid? OrderId, StandView After);

    /// <summary>A page of the history.</summary>
    [Example("""
        { "items": [ { "at": "2026-03-16T09:00:00Z", "kind": "activated", "by": "client:shop", "reason": null,
            "changeId": null, "orderId": "0199a3c0-0000-7000-8000-000000000020",
            "after": { "status": "Active", "quantity": 25,
              "unitPrice": { "amountMinor": 1258, "currency": "EUR", "exponent": 2 }, "unitRate": null,
              "planId": "0199a3c0-0000-7000-8000-000000000002", "autoRenew": true,
              "endDate": "2026-04-16T00:00:00Z" } } ],
          "nextCursor": null, "asOf": null }
        """)]
    internal sealed record Response(IReadOnlyList<StepView> Items, string? NextCursor, StandView? AsOf);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/subscriptions/{subscriptionId:guid}/history", HandleAsync)
        .RequireScope(ApiScopes.SubscriptionsRead).WithName(nameof(ListHistory))
        .WithSummary("Lists what happened to a subscription, and how it stood on a date.");

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> HandleAsync(
        Guid subscriptionId, [AsParameters] Filter filter, [AsParameters] PageQuery page, HttpContext context,
        SubscriptionPast past, CancellationToken ct)
    {
        var db = past.Db;
        var id = new SubscriptionId(subscriptionId);
        var currency = await db.Subscriptions.Where(row => row.Id == id).Select(row => row.Currency)
            .FirstOrDefaultAsync(ct);
        if (currency is null) return HostProblems.NotFound.Result();
        var (rows, stood) = (db.SubscriptionEvents.AsNoTracking().Where(row => row.SubscriptionId == id),
            null as SubscriptionEvent);
        if (filter.AsOf is { } instant)
        {
            rows = rows.Where(row => row.At <= instant);
            stood = await past.AsOfAsync(id, instant, ct);
        }
        var found = await rows.ReadPlainPageAsync(Order, new PageRequest(context, page), row =>
            StepOf(row, currency), ct);
        return TypedResults.Ok(new Response(
            found.Items, found.NextCursor, stood is null ? null : StandView.Of(stood, currency)));
    }

    private static StepView StepOf(SubscriptionEvent row, string currency) => new(
        row.At, row.Kind, row.By, row.Reason, row.ChangeId?.Value, row.OrderId?.Value, StandView.Of(row, currency));
}
