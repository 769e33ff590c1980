using Crayon.Ccp.Simulator.Faults;
using Crayon.Ccp.Simulator.Http;

namespace Crayon.Ccp.Simulator.Control;

/// <summary>GET and POST /_sim/faults: the fault dial.</summary>
internal static class FaultRoutes
{
    internal sealed record Request(
        decimal Rate = 0, IReadOnlyList<string>? Kinds = null, int LatencyMs = 0, int Next = 0);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/_sim/faults", (FaultDial dial) => Answer.Ok(dial.Settings));
        routes.MapPost("/_sim/faults", SetAsync);
    }

    private static async Task<IResult> SetAsync(HttpRequest request, FaultDial dial, CancellationToken ct)
    {
        var (body, problem) = await ControlProblems.ReadAsync<Request>(request, ct);
        if (body is null)
            return problem;
        if (body.Rate is < 0 or > 1)
            return ControlProblems.Invalid("fault-rate", "rate is a share from 0 to 1.");
        if (body.LatencyMs is < 0 or > 600_000 || body.Next is < 0 or > 1_000_000)
            return ControlProblems.Invalid("fault-range", "latencyMs goes up to 600000, next up to 1000000.");
        var kinds = body.Kinds is { Count: > 0 } given ? given : FaultSettings.AllKinds;
        if (kinds.FirstOrDefault(kind => !FaultSettings.AllKinds.Contains(kind, StringComparer.Ordinal)) is { } unknown)
            return ControlProblems.Invalid(
                "fault-kind", $"{unknown} is none of {string.Join(", ", FaultSettings.AllKinds)}.");
        dial.Set(new FaultSettings { Rate = body.Rate, Kinds = kinds, LatencyMs = body.LatencyMs, Next = body.Next });
        return Answer.Ok(dial.Settings);
    }
}
