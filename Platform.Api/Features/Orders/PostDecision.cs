using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Problems;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Ordering.Approvals;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Orders;

/// <summary>
/// POST /v1/orders/{orderId}/approve and …/reject: decides on an order that passed a spend limit. Of a customer's own
/// people those decide who look after the customer; a buyer does not approve what buyers order.
/// </summary>
internal static class PostDecision
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "approve", (decide, id, reason, ct) => decide.ApproveAsync(id, reason, ct))
            .WithName("ApproveOrder").WithSummary("Approves an order that waits for it.");
        Map(routes, "reject", (decide, id, reason, ct) => decide.RejectAsync(id, reason, ct))
            .WithName("RejectOrder").WithSummary("Rejects an order that waits for approval.");
    }

    private static RouteHandlerBuilder Map(IEndpointRouteBuilder routes, string verb, Decision decision) => routes
        .MapPost($"/orders/{{orderId:guid}}/{verb}",
            (Guid orderId, ReasonBody? request, HttpContext context, DecideOnOrder decide, PlatformDbContext db,
                CancellationToken ct) => HandleAsync(
                    orderId, context, db, id => decision(decide, id, request?.Reason, ct), ct))
        .RequireScope(ApiScopes.OrdersWrite).OnceWhereKeyed().WithOptionalIfMatch()
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<OrderDetailView>, ProblemHttpResult>> HandleAsync(
        Guid orderId, HttpContext context, PlatformDbContext db, Func<OrderId, Task<Order>> decide,
            CancellationToken ct)
    {
        var (id, caller) = (new OrderId(orderId), Caller.Of(context));
        if (await db.Orders.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } seen)
            return HostProblems.NotFound.Result();
        if (caller.Customer is not null && !caller.Scopes.Contains(ApiScopes.CustomersWrite))
            return ApiProblems.InsufficientScope.Result();
        ETags.Accept(context, seen);
        var order = await decide(id);
        ETags.Show(context, order);
        return TypedResults.Ok(await OrderReader.DetailAsync(db, order, caller, ct));
    }

    private delegate Task<Order> Decision(DecideOnOrder decide, OrderId id, string? reason, CancellationToken ct);
}
