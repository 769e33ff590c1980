using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Orders;

/// <summary>POST /v1/orders/{orderId}/cancel: calls an order back that has not been sent yet.</summary>
internal static class PostCancelOrder
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/orders/{orderId:guid}/cancel", HandleAsync)
        .RequireScope(ApiScopes.OrdersWrite).OnceWhereKeyed().WithOptionalIfMatch()
        .ProducesProblem(StatusCodes.Status409Conflict)
        .WithName("CancelOrder").WithSummary("Cancels an order that has not been sent yet.");

    internal static async Task<Results<Ok<OrderDetailView>, ProblemHttpResult>> HandleAsync(
        Guid orderId, HttpContext context, CancelOrder orders, PlatformDbContext db, CancellationToken ct)
    {
        var id = new OrderId(orderId);
        if (await db.Orders.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } seen)
            return HostProblems.NotFound.Result();
        ETags.Accept(context, seen);
        var order = await orders.CancelAsync(id, ct);
        ETags.Show(context, order);
        return TypedResults.Ok(await OrderReader.DetailAsync(db, order, Caller.Of(context), ct));
    }
}
