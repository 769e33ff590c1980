using Crayon.Ccp.Simulator.Customers;
using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Idempotency;
using Crayon.Ccp.Simulator.Persistence;
using Crayon.Ccp.Simulator.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Ccp.Simulator.Subscriptions;

/// <summary>GET /v1/customers/{cid}/subscriptions and one subscription.</summary>
internal static class ReadSubscriptions
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        const string path = "/v1/customers/{cid}/subscriptions";
        routes.MapGet(
            path, (HttpContext http, string cid, WriteGate gate, SimulatorClock clock, CancellationToken ct) =>
            gate.ReadAsync(http, cid, (db, customer) => ListAsync(http.Request, db, customer, clock.Now, ct), ct));
        routes.MapGet(
            path + "/{sid}",
            (HttpContext http, string cid, string sid, WriteGate gate, SimulatorClock clock, CancellationToken ct) =>
                gate.ReadAsync(http, cid, (db, customer) => OneAsync(db, customer, sid, clock.Now, ct), ct));
    }

    public static Task<Subscription?> FindAsync(SimulatorDb db, Customer customer, string id, CancellationToken ct) =>
        db.Subscriptions.FirstOrDefaultAsync(s => s.Id == id && s.CustomerId == customer.Id, ct);

    private static async Task<Answer> ListAsync(
        HttpRequest request, SimulatorDb db, Customer customer, DateTimeOffset now, CancellationToken ct)
    {
        var (page, refusal) = Page.Read(request);
        if (page is null)
            return refusal;
        var query = db.Subscriptions.Where(s => s.CustomerId == customer.Id);
        return await page.ShowAsync(request, query, s => SubscriptionBody.Of(s, now), ct);
    }

    private static async Task<Answer> OneAsync(
        SimulatorDb db, Customer customer, string id, DateTimeOffset now, CancellationToken ct) =>
        await FindAsync(db, customer, id, ct) is { } subscription
            ? Answer.Ok(SubscriptionBody.Of(subscription, now), ETags.Of(subscription.Version))
            : Refusals.NotFound("subscription");
}
