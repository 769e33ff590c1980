using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Features.Services;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Orders;

/// <summary>Reads an order with everything that the caller may see of it.</summary>
internal static class OrderReader
{
    /// <summary>An order that this unit of work has just placed: all of it is at hand.</summary>
    public static Task<OrderDetailView> PlacedAsync(
        PlatformDbContext db, Order order, Caller caller, CancellationToken ct) => DetailAsync(
        db, (order, [.. order.Lines.OrderBy(line => line.LineNumber)],
            [.. db.OrderEvents.Local.Where(step => step.OrderId == order.Id).OrderBy(step => step.At)]), caller, ct);

    public static async Task<OrderDetailView> DetailAsync(PlatformDbContext db, Order order, Caller caller,
        CancellationToken ct)
    {
        var lines = await db.OrderLines.AsNoTracking().Where(row => row.OrderId == order.Id).OrderBy(row =>
            row.LineNumber).ToListAsync(ct);
        var steps = await db.OrderEvents.AsNoTracking().Where(row => row.OrderId == order.Id).OrderBy(row =>
            row.At).ThenBy(row => row.Id).ToListAsync(ct);
        return await DetailAsync(db, (order, lines, steps), caller, ct);
    }

    private static async Task<OrderDetailView> DetailAsync(
        PlatformDbContext db, (Order Order, List<OrderLine> Lines, List<OrderEvent> Steps) found, Caller caller,
        CancellationToken ct)
    {
        var (order, lines, steps) = found;
        var buying = caller.SeesWholesale ? await BuyingAsync(db, lines, ct) : [];
        return new OrderDetailView(
            OrderView.Of(order),
            [.. lines.Select(line => OrderLineView.Of(
                line, buying.GetValueOrDefault(line.BuyingPriceId), caller.Customer is null))],
            [.. steps.Select(OrderStepView.Of)]);
    }

    private static async Task<Dictionary<BuyingPriceId, WholesaleView>> BuyingAsync(
        PlatformDbContext db, List<OrderLine> lines, CancellationToken ct)
    {
        var ids = lines.Select(line => line.BuyingPriceId).Distinct().ToList();
        var rows = await db.BuyingPrices.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(ct);
        return rows.ToDictionary(row => row.Id, row => new WholesaleView(
            row.UnitRate is null ? MoneyView.Of(row.UnitPriceMinor, row.Currency) : null,
                RateView.Of(row.UnitRate, row.Currency, unit: null)));
    }
}
