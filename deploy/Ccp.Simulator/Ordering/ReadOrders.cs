using Crayon.Ccp.Simulator.Customers;
using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Ccp.Simulator.Ordering;

/// <summary>GET /v1/customers/{cid}/orders?alternateId=, one order, and its provisioning status.</summary>
internal static class ReadOrders
{
    internal sealed record ProvisioningStatus(
        int LineItemNumber, string SubscriptionId, string Status, int QuantityProvisioned);

    public static void Map(IEndpointRouteBuilder routes)
    {
        const string path = "/v1/customers/{cid}/orders";
        routes.MapGet(path, (HttpContext http, string cid, string? alternateId, WriteGate gate, CancellationToken ct) =>
            gate.ReadAsync(http, cid, (db, customer) => ListAsync(http.Request, db, customer, alternateId, ct), ct));
        routes.MapGet(
            path + "/{oid}", (HttpContext http, string cid, string oid, WriteGate gate, CancellationToken ct) =>
            gate.ReadAsync(
                http, cid, (db, customer) => OneAsync(db, customer, oid, o => Answer.Ok(OrderBody.Of(o)), ct), ct));
        routes.MapGet(
            path + "/{oid}/provisioningstatus",
            (HttpContext http, string cid, string oid, WriteGate gate, CancellationToken ct) =>
                gate.ReadAsync(
                    http, cid, (db, customer) => OneAsync(db, customer, oid, o => Provisioning(http, o), ct), ct));
    }

    private static async Task<Answer> ListAsync(
        HttpRequest request, SimulatorDb db, Customer customer, string? alternateId, CancellationToken ct)
    {
        var (page, refusal) = Page.Read(request);
        if (page is null)
            return refusal;
        var query = db.Orders.Where(o => o.CustomerId == customer.Id);
        if (alternateId is not null)
            query = query.Where(o => o.AlternateId == alternateId);
        return await page.ShowAsync(request, query, OrderBody.Of, ct);
    }

    private static async Task<Answer> OneAsync(
        SimulatorDb db, Customer customer, string orderId, Func<Order, Answer> answer, CancellationToken ct) =>
        await db.Orders.FirstOrDefaultAsync(o => o.Id == orderId && o.CustomerId == customer.Id, ct) is { } order
            ? answer(order)
            : Refusals.NotFound("order");

    // Seats are there as soon as the order is: the order and its subscriptions commit together.
    private static Answer Provisioning(HttpContext http, Order order)
    {
        var items = order.Lines.OrderBy(l => l.LineItemNumber)
            .Select(l => new ProvisioningStatus(l.LineItemNumber, l.SubscriptionId, "Fulfilled", l.Quantity)).ToList();
        return Answer.Ok(
            new ItemList<ProvisioningStatus>(items.Count, items, new Links(http.Request.Path, Next: null)));
    }
}
