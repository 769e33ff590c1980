using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Conventions.Progress;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Orders;

/// <summary>
/// GET /v1/orders/{orderId} and GET /v1/orders/{orderId}/events: an order with lines, prices and history, once or each
/// time that it moves.
/// </summary>
internal static class GetOrder
{
    private static readonly ProgressKind Kind = ProgressKind.OfRows((db, ids) =>
    {
        var wanted = ids.Select(id => new OrderId(id)).ToList();
        return db.Orders.AsNoTracking().Where(row => wanted.Contains(row.Id))
            .Select(row => new FollowedRow(row.Id.Value, row.RowVersion));
    });

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/orders/{orderId:guid}", HandleAsync)
            .RequireScope(ApiScopes.OrdersRead).WithName(nameof(GetOrder)).WithSummary("Reads an order.");
        routes.MapGet("/orders/{orderId:guid}/events", FollowAsync)
            .RequireScope(ApiScopes.OrdersRead).ShowsProgress<OrderDetailView>()
            .WithName("FollowOrder").WithSummary("Tells how an order gets on.");
    }

    internal static async Task<Results<Ok<OrderDetailView>, ProblemHttpResult>> HandleAsync(
        Guid orderId, HttpContext context, PlatformDbContext db, CancellationToken ct)
    {
        var id = new OrderId(orderId);
        if (await db.Orders.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } order)
            return HostProblems.NotFound.Result();
        ETags.Show(context, order);
        return TypedResults.Ok(await OrderReader.DetailAsync(db, order, Caller.Of(context), ct));
    }

    internal static Task<IResult> FollowAsync(
        Guid orderId, HttpContext context, PlatformDbContext db, ProgressStreams streams) =>
        streams.OpenAsync(context, Kind, async ct =>
        {
            var id = new OrderId(orderId);
            if (await db.Orders.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } order)
                return null;
            return new ProgressAt<OrderDetailView>(orderId, order, OrderTransitions.IsFinal(order.Status),
                await OrderReader.DetailAsync(db, order, Caller.Of(context), ct));
        });
}
