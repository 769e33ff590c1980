using Crayon.Ccp.Simulator.Billing;
using Crayon.Ccp.Simulator.Catalogue;
using Crayon.Ccp.Simulator.Faults;
using Crayon.Ccp.Simulator.Persistence;
using Crayon.Ccp.Simulator.Promotions;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Ccp.Simulator.Control;

/// <summary>
/// POST /_sim/reset: forgets all business, published sheets and rates, and faults. The clock stays: it never goes back.
/// </summary>
internal static class ResetRoute
{
    internal sealed record Books(PriceBook Prices, RateBook Rates, PromotionBook Promotions);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/_sim/reset", HandleAsync);

    private static async Task<IResult> HandleAsync(
        WriteGate gate, [AsParameters] Books books, FaultDial dial, BillingDial billing, CancellationToken ct)
    {
        await gate.RunAsync(
            async db =>
            {
                await db.Orders.ExecuteDeleteAsync(ct);
                await db.Subscriptions.ExecuteDeleteAsync(ct);
                await db.History.ExecuteDeleteAsync(ct);
                await db.Transitions.ExecuteDeleteAsync(ct);
                await db.Promotions.ExecuteDeleteAsync(ct);
                await db.ServiceRequests.ExecuteDeleteAsync(ct);
                await db.WebhookDeliveries.ExecuteDeleteAsync(ct);
                await db.BillingInvoices.ExecuteDeleteAsync(ct);
                await db.BilledLines.ExecuteDeleteAsync(ct);
                await db.BillingAdjustments.ExecuteDeleteAsync(ct);
                await db.UsageReadings.ExecuteDeleteAsync(ct);
                await db.Carts.ExecuteDeleteAsync(ct);
                await db.Customers.ExecuteDeleteAsync(ct);
                await db.PriceChanges.ExecuteDeleteAsync(ct);
                await db.Settings.Where(row => row.Name.StartsWith(RateBook.Setting)).ExecuteDeleteAsync(ct);
                return await db.Requests.ExecuteDeleteAsync(ct);
            },
            () =>
            {
                books.Prices.Load([]);
                books.Rates.Load([]);
                books.Promotions.Load([]);
            },
            ct);
        dial.Set(new FaultSettings());
        billing.Set(new BillingFaults());
        return TypedResults.NoContent();
    }
}
