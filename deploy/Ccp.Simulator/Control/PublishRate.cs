using System.Globalization;
using Crayon.Ccp.Simulator.Catalogue;
using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Persistence;
using Crayon.Ccp.Simulator.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Ccp.Simulator.Control;

/// <summary>POST /_sim/fx: publishes an exchange rate that holds from a day on.</summary>
internal static class PublishRate
{
    internal sealed record Request(string From, string To, decimal Rate, DateOnly Effective);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/_sim/fx", HandleAsync);

    private static async Task<IResult> HandleAsync(
        HttpRequest request, RateBook rates, SimulatorClock clock, WriteGate gate, CancellationToken ct)
    {
        var (body, problem) = await ControlProblems.ReadAsync<Request>(request, ct);
        if (body is null)
            return problem;
        // What was billed at an earlier rate must stay explainable.
        if (body.Effective < clock.Today || body.Rate <= 0 || !RateBook.IsKnown(body.From, body.To))
            return ControlProblems.Invalid(
                "exchange-rate", "Name two currencies that are exchanged, a rate above 0, and today or a later day.");
        List<StoredSetting> all = [];
        await gate.RunAsync(
            async db =>
            {
                var name = RateBook.NameOf(body.From, body.To, body.Effective);
                var value = body.Rate.ToString(CultureInfo.InvariantCulture);
                if (await db.Settings.FindAsync([name], ct) is { } row)
                    row.Value = value;
                else
                    db.Settings.Add(new StoredSetting { Name = name, Value = value });
                await db.SaveChangesAsync(ct);
                all = await db.Settings.AsNoTracking().ToListAsync(ct);
                return true;
            },
            () => rates.Load(all),
            ct);
        return Answer.Created(body, "/_sim/fx");
    }
}
