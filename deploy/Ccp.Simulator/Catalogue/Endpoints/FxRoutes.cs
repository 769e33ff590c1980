using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Time;

namespace Crayon.Ccp.Simulator.Catalogue.Endpoints;

/// <summary>GET /v1/fx?from=&amp;to=&amp;date=: the exchange rate of a day.</summary>
internal static class FxRoutes
{
    internal sealed record Response(
        string From, string To, decimal Rate, DateOnly Date, DateOnly ValidFrom, string Source);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/v1/fx", Read);

    private static Answer Read(string? from, string? to, string? date, RateBook rates, SimulatorClock clock)
    {
        if (from is null || to is null)
            return Refusals.InvalidInput("from and to are required.", "from", "to");
        if (!Days.TryRead(date, clock.Today, out var day))
            return Refusals.InvalidInput("date must be a date, YYYY-MM-DD.", "date");
        if (rates.On(from, to, day) is not { } rate)
            return Refusals.NotFound("exchange rate");
        return Answer.Ok(new Response(from, to, rate.Rate, day, rate.Since, "ccp-sandbox"));
    }
}
