using System.ComponentModel;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Orders;

/// <summary>GET /v1/orders: orders, the oldest first.</summary>
internal static class ListOrders
{
    private static readonly PageOrder<Order, OrderId> Order = new(row => row.DateCreated, row => row.Id);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/orders", HandleAsync)
        .RequireScope(ApiScopes.OrdersRead).ProducesProblem(StatusCodes.Status404NotFound).WithName(nameof(ListOrders))
        .WithSummary("Lists orders.");

    internal static async Task<Results<Ok<Page<OrderView>>, ProblemHttpResult>> HandleAsync(
        [AsParameters] OwnerFilter owner, [Description("Only in this state.")] OrderStatus? status,
            [AsParameters] PageQuery page,
        HttpContext context, PlatformDbContext db, CancellationToken ct)
    {
        if (!await owner.IsVisibleAsync(db, ct)) return HostProblems.NotFound.Result();
        var (customer, account) = (owner.Customer, owner.Account);
        var rows = db.Orders.AsNoTracking().Where(row => (customer == null || row.CustomerId == customer)
            && (account == null || row.AccountId == account) && (status == null || row.Status == status));
        return TypedResults.Ok(await rows.ReadPageAsync(Order, new PageRequest(context, page), OrderView.Of, ct));
    }
}
