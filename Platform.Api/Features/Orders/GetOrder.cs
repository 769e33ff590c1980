using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Orders;

/// <summary>GET /v1/orders/{orderId}: an order with lines, prices and history.</summary>
internal static class GetOrder
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/orders/{orderId:guid}", HandleAsync)
        .RequireScope(ApiScopes.OrdersRead).WithName(nameof(GetOrder)).WithSummary("Reads an order.");

    internal static async Task<Results<Ok<OrderDetailView>, ProblemHttpResult>> HandleAsync(
        Guid orderId, HttpContext context, PlatformDbContext db, CancellationToken ct)
    {
        var id = new OrderId(orderId);
        if (await db.Orders.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } order)
            return HostProblems.NotFound.Result();
        ETags.Show(context, order);
        return TypedResults.Ok(await OrderReader.DetailAsync(db, order, Caller.Of(context), ct));
    }
}
