using Crayon.Ccp.Simulator.Catalogue.Endpoints;
using Crayon.Ccp.Simulator.Customers;
using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Persistence;
using Crayon.Ccp.Simulator.Pricing;
using Crayon.Ccp.Simulator.Time;

namespace Crayon.Ccp.Simulator.Subscriptions;

/// <summary>
/// GET /v1/customers/{cid}/subscriptions/customTermEndDates?termDuration=&amp;termStartDate=: the ends that an order's
/// customTermEndDate may name.
/// </summary>
internal static class ReadCustomTermEnds
{
    internal sealed record Item(DateTimeOffset CustomTermEndDate, string Type, IReadOnlyList<string> SubscriptionIds);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        "/v1/customers/{cid}/subscriptions/customTermEndDates",
        (HttpContext http, string cid, WriteGate gate, SimulatorClock clock, CancellationToken ct) => gate.ReadAsync(
            http, cid, (db, customer) => ListAsync(http.Request, db, customer, clock.Today, ct), ct));

    private static async Task<Answer> ListAsync(
        HttpRequest request, SimulatorDb db, Customer customer, DateOnly today, CancellationToken ct)
    {
        var term = request.Query["termDuration"].ToString();
        if (!Terms.All.Contains(term, StringComparer.Ordinal))
            return Refusals.InvalidInput("termDuration is P1M, P1Y or P3Y.", "termDuration");
        var start = request.Query.TryGetValue("termStartDate", out var given) ? given.ToString() : null;
        if (!Days.TryRead(start, today, out var day) || day < today)
            return Refusals.InvalidInput("termStartDate must be a date, today or later.", "termStartDate");
        var anchors = await CustomTermEnds.AnchorsAsync(db, customer.Id, ct);
        var items = CustomTermEnds.Of(day, Terms.Months(term), anchors)
            .Select(e => new Item(e.EndsAt, e.Type, e.SubscriptionIds)).ToList();
        var self = request.Path + request.QueryString.ToUriComponent();
        return Answer.Ok(new ItemList<Item>(items.Count, items, new Links(self, Next: null)));
    }
}
