using System.Globalization;
using Crayon.Ccp.Simulator.Customers;
using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Ccp.Simulator.Subscriptions;

/// <summary>
/// GET /v1/customers/{cid}/subscriptions/{sid}/history?requestId=&amp;type=, oldest first, and …/history/{entryId}.
/// </summary>
internal static class ReadHistory
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        const string path = "/v1/customers/{cid}/subscriptions/{sid}/history";
        routes.MapGet(
            path, (HttpContext http, string cid, string sid, WriteGate gate, CancellationToken ct) =>
            gate.ReadAsync(http, cid, (db, customer) => ListAsync(http.Request, db, customer, sid, ct), ct));
        routes.MapGet(
            path + "/{entryId}",
            (HttpContext http, string cid, string sid, string entryId, WriteGate gate, CancellationToken ct) =>
                gate.ReadAsync(http, cid, (db, customer) => OneAsync(db, customer, sid, entryId, ct), ct));
    }

    private static async Task<Answer> ListAsync(
        HttpRequest request, SimulatorDb db, Customer customer, string id, CancellationToken ct)
    {
        var (page, refusal) = Page.Read(request);
        if (page is null)
            return refusal;
        if (await ReadSubscriptions.FindAsync(db, customer, id, ct) is null)
            return Refusals.NotFound("subscription");
        var query = db.History.Where(h => h.SubscriptionId == id);
        if (request.Query["requestId"].ToString() is { Length: > 0 } asked)
        {
            if (!Guid.TryParse(asked, out var requestId))
                return Refusals.InvalidInput("requestId must be a GUID.", "requestId");
            query = query.Where(h => h.RequestId == requestId.ToString());
        }
        if (request.Query["type"].ToString() is { Length: > 0 } type)
            query = query.Where(h => h.Type == type);
        return await page.ShowAsync(request, query, HistoryBody.Of, ct);
    }

    private static async Task<Answer> OneAsync(
        SimulatorDb db, Customer customer, string id, string entryId, CancellationToken ct) =>
        await ReadSubscriptions.FindAsync(db, customer, id, ct) is not null
        && long.TryParse(entryId, NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
        && await db.History.FirstOrDefaultAsync(h => h.Seq == seq && h.SubscriptionId == id, ct) is { } entry
            ? Answer.Ok(HistoryBody.Of(entry))
            : Refusals.NotFound("history entry");
}
