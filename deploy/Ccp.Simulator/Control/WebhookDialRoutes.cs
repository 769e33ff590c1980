using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Persistence;
using Crayon.Ccp.Simulator.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Ccp.Simulator.Control;

/// <summary>
/// GET and POST /_sim/webhooks: the dial of lost, doubled and shuffled events; GET /_sim/webhooks/deliveries: the last
/// five hundred, youngest first.
/// </summary>
internal static class WebhookDialRoutes
{
    private const int Shown = 500;

    internal sealed record Item(
        string EventId, string PartnerId, string EventName, string Status, int Attempts, int? ResponseStatus,
        string Body);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/_sim/webhooks", (WebhookDial dial) => Answer.Ok(dial.Settings));
        routes.MapPost("/_sim/webhooks", SetAsync);
        routes.MapGet("/_sim/webhooks/deliveries", ListAsync);
    }

    private static async Task<IResult> SetAsync(HttpRequest request, WebhookDial dial, CancellationToken ct)
    {
        var (body, problem) = await ControlProblems.ReadAsync<WebhookDialSettings>(request, ct);
        if (body is null)
            return problem;
        if (body.DropRate is < 0 or > 1 || body.DuplicateRate is < 0 or > 1)
            return ControlProblems.Invalid("webhook-rate", "dropRate and duplicateRate are shares from 0 to 1.");
        dial.Set(body);
        return Answer.Ok(dial.Settings);
    }

    private static Task<Answer> ListAsync(WriteGate gate, CancellationToken ct) => gate.ReadAsync(
        async db =>
        {
            var rows = await db.WebhookDeliveries.OrderByDescending(d => d.Seq).Take(Shown).ToListAsync(ct);
            return Answer.Ok(rows.Select(d => new Item(
                d.EventId, d.PartnerId, d.EventName, d.Status, d.Attempts, d.LastStatus, d.Body)).ToList());
        },
        ct);
}
