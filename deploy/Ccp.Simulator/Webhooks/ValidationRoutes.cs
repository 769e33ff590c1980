using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Idempotency;
using Crayon.Ccp.Simulator.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Ccp.Simulator.Webhooks;

/// <summary>
/// POST /v1/webhooks/registration/validationEvents sends a test-created event; GET …/{eventId} tells what became of
/// it.
/// </summary>
internal static class ValidationRoutes
{
    private const string Path = "/v1/webhooks/registration/validationEvents";

    internal sealed record Created(string CorrelationId);

    internal sealed record Result(string CorrelationId, string Status, int Attempts, int? ResponseStatus);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(
            Path, (HttpContext http, IdempotentWrites writes, WebhookOutbox outbox, CancellationToken ct) =>
            writes.ExecuteAsync<Empty>(http, (_, scope) => SendAsync(scope, outbox, ct), ct));
        routes.MapGet(
            Path + "/{eventId}", (HttpContext http, string eventId, WriteGate gate, CancellationToken ct) =>
            gate.ReadAsync(db => ReadAsync(db, ApiCall.Of(http), eventId, ct), ct));
    }

    private static async Task<Answer> SendAsync(WriteScope scope, WebhookOutbox outbox, CancellationToken ct)
    {
        var body = new WebhookBody(
            Guid.CreateVersion7().ToString(), WebhookEvents.Test, "test", "/v1/webhooks/registration", AuditUri: null,
            scope.Now);
        if (outbox.Add(scope.Db, scope.Call.PartnerId, body) == 0)
            return Refusals.InvalidInput("The registration does not ask for test-created.", "webhookEvents");
        await scope.Db.SaveChangesAsync(ct);
        return Answer.Created(new Created(body.EventId), $"{Path}/{body.EventId}");
    }

    private static async Task<Answer> ReadAsync(
        SimulatorDb db, ApiCall call, string eventId, CancellationToken ct) =>
        await db.WebhookDeliveries.OrderBy(d => d.Seq)
            .FirstOrDefaultAsync(d => d.EventId == eventId && d.PartnerId == call.PartnerId, ct) is { } found
            ? Answer.Ok(new Result(found.EventId, found.Status, found.Attempts, found.LastStatus))
            : Refusals.NotFound("validation event");
}
