using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Time;

namespace Crayon.Ccp.Simulator.Control;

/// <summary>GET /_sim/clock and POST /_sim/clock/advance: forward only.</summary>
internal static class ClockRoutes
{
    private const int MaximumDays = 36_500;

    internal sealed record Request(int? Days = null, DateTimeOffset? To = null);

    internal sealed record Response(DateTimeOffset Now);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/_sim/clock", (SimulatorClock clock) => Answer.Ok(new Response(clock.Now)));
        routes.MapPost("/_sim/clock/advance", AdvanceAsync);
    }

    private static async Task<IResult> AdvanceAsync(
        HttpRequest request, SimulatorClock clock, IClockAdvance advance, CancellationToken ct)
    {
        var (body, problem) = await ControlProblems.ReadAsync<Request>(request, ct);
        if (body is null)
            return problem;
        if (body is { Days: null, To: null } or { Days: not null, To: not null })
            return ControlProblems.Invalid("clock-target", "Give either days or to.");
        if (body.Days is < 1 or > MaximumDays)
            return ControlProblems.Invalid("clock-target", $"days must be between 1 and {MaximumDays}.");
        var now = clock.Now;
        var target = body.To ?? now.AddDays(body.Days ?? 0);
        if (target < now || target > now.AddDays(MaximumDays))
            return ControlProblems.Invalid(
                "clock-target", "The clock moves forward only, and at most a hundred years.");
        await advance.AdvanceToAsync(target, ct);
        return Answer.Ok(new Response(clock.Now));
    }
}
