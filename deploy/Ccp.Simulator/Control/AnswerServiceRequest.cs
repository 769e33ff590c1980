using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Persistence;
using Crayon.Ccp.Simulator.ServiceRequests;
using Crayon.Ccp.Simulator.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Ccp.Simulator.Control;

/// <summary>
/// POST /_sim/servicerequests/{id}: the provider's side of a case: says something and asks for attention or closes it.
/// </summary>
internal static class AnswerServiceRequest
{
    internal sealed record Request(string Note, string Status = ServiceRequestStatus.AttentionNeeded);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/_sim/servicerequests/{id}", HandleAsync);

    private static async Task<IResult> HandleAsync(
        HttpRequest request, string id, WriteGate gate, SimulatorClock clock, CancellationToken ct)
    {
        var (body, problem) = await ControlProblems.ReadAsync<Request>(request, ct);
        if (body is null)
            return problem;
        if (body.Status is not (ServiceRequestStatus.Open or ServiceRequestStatus.AttentionNeeded
            or ServiceRequestStatus.Closed) || string.IsNullOrWhiteSpace(body.Note))
            return ControlProblems.Invalid("service-request", "Give a note, and open, attention_needed or closed.");
        return await gate.RunAsync<IResult>(
            async db =>
            {
                if (await db.ServiceRequests.FirstOrDefaultAsync(r => r.Id == id, ct) is not { } found)
                    return ControlProblems.Invalid("service-request", "There is no such case.");
                var now = clock.Now.ToWholeSecond();
                found.Say(ServiceRequestNote.FromProvider, body.Note, now);
                found.MoveTo(body.Status, now);
                await db.SaveChangesAsync(ct);
                return Answer.Ok(ServiceRequestBody.Of(found));
            },
            afterCommit: null,
            ct);
    }
}
