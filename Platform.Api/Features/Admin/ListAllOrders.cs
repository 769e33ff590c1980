using System.ComponentModel;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Features.Orders;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Admin;

/// <summary>GET /v1/admin/orders and GET /v1/admin/orders/{orderId}: orders of all tenants.</summary>
internal static class ListAllOrders
{
    private static readonly PageOrder<Order, OrderId> Order = new(row => row.DateCreated, row => row.Id);

    /// <summary>An order and whose it is.</summary>
    internal sealed record StaffOrderView(Guid TenantId, OrderView Order);

    /// <summary>An order with lines and history, and whose it is.</summary>
    internal sealed record StaffOrderDetailView(Guid TenantId, OrderDetailView Order);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/admin/orders", HandleAsync).RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName(nameof(ListAllOrders)).WithSummary("Lists orders of all tenants.");
        routes.MapGet("/admin/orders/{orderId:guid}", HandleOneAsync)
            .RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName("GetAnyOrder").WithSummary("Reads an order of any tenant.");
    }

    internal static async Task<Ok<Page<StaffOrderView>>> HandleAsync(
        [Description("Only of this tenant.")] Guid? tenantId, [Description("Only in this state.")] OrderStatus? status,
        [AsParameters] PageQuery page, HttpContext context, PlatformDbContext db, CancellationToken ct)
    {
        TenantId? tenant = tenantId is { } id ? new TenantId(id) : null;
        var rows = db.Orders.AsNoTracking().Where(row => (tenant == null || row.TenantId == tenant)
            && (status == null || row.Status == status));
        return TypedResults.Ok(await rows.ReadPageAsync(Order, new PageRequest(context, page),
            row => new StaffOrderView(row.TenantId.Value, OrderView.Of(row)), ct));
    }

    internal static async Task<Results<Ok<StaffOrderDetailView>, ProblemHttpResult>> HandleOneAsync(
        Guid orderId, HttpContext context, PlatformDbContext db, CancellationToken ct)
    {
        var id = new OrderId(orderId);
        if (await db.Orders.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } order)
            return HostProblems.NotFound.Result();
        ETags.Show(context, order);
        return TypedResults.Ok(new StaffOrderDetailView(order.TenantId.Value,
            await OrderReader.DetailAsync(db, order, Caller.Of(context), ct)));
    }
}
