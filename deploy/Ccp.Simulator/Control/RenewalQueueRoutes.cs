using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Persistence;
using Crayon.Ccp.Simulator.Subscriptions;

namespace Crayon.Ccp.Simulator.Control;

/// <summary>
/// GET and POST /_sim/renewals: how long renewals wait in the queue after midnight; kept over restarts.
/// </summary>
internal static class RenewalQueueRoutes
{
    internal sealed record Request(int DelayMinutes);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/_sim/renewals", (RenewalQueue queue) => Answer.Ok(Of(queue)));
        routes.MapPost("/_sim/renewals", SetAsync);
    }

    private static async Task<IResult> SetAsync(
        HttpRequest request, RenewalQueue queue, WriteGate gate, CancellationToken ct)
    {
        var (body, problem) = await ControlProblems.ReadAsync<Request>(request, ct);
        if (body is null)
            return problem;
        var delay = TimeSpan.FromMinutes(body.DelayMinutes);
        if (delay < TimeSpan.Zero || delay > RenewalQueue.Longest)
            return ControlProblems.Invalid("renewal-delay", "delayMinutes goes from 0 to 1440.");
        await gate.RunAsync(
            async db =>
            {
                await StoredSettings.WriteAsync(db, StoredSettings.RenewalDelay, delay.Ticks, ct);
                return await db.SaveChangesAsync(ct);
            },
            () => queue.Delay = delay,
            ct);
        return Answer.Ok(Of(queue));
    }

    private static Request Of(RenewalQueue queue) => new((int)queue.Delay.TotalMinutes);
}
