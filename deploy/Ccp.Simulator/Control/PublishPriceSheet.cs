using Crayon.Ccp.Simulator.Catalogue;
using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Persistence;
using Crayon.Ccp.Simulator.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Ccp.Simulator.Control;

/// <summary>POST /_sim/pricesheets: publishes a sheet that changes prices, removes plans or brings them back.</summary>
internal static class PublishPriceSheet
{
    internal sealed record Request(DateOnly Effective, IReadOnlyList<Line> Lines);

    internal sealed record Line(
        string SkuId, string Market, decimal? UnitPrice = null, decimal? EstimatedRetailPrice = null,
        bool Removed = false);

    internal sealed record Response(DateOnly Effective, int Changes);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/_sim/pricesheets", HandleAsync);

    private static async Task<IResult> HandleAsync(
        HttpRequest request, ProviderCatalogue catalogue, PriceBook prices, SimulatorClock clock, WriteGate gate,
        CancellationToken ct)
    {
        var (body, problem) = await ControlProblems.ReadAsync<Request>(request, ct);
        if (body is null)
            return problem;
        // Business that was done under an earlier sheet must stay explainable.
        if (body.Effective < clock.Today)
            return ControlProblems.Invalid("price-sheet-date", "A sheet takes effect today or later.");
        if (body.Lines.Count == 0 || body.Lines.FirstOrDefault(line => !IsKnown(line, catalogue)) is not null)
            return ControlProblems.Invalid(
                "price-sheet-line", "Each line names a known skuId and market, and a price of 0 or more or removed.");

        IReadOnlyCollection<PriceChange> all = [];
        await gate.RunAsync(
            async db =>
            {
                foreach (var line in body.Lines)
                    await StoreAsync(db, body.Effective, line, ct);
                await db.SaveChangesAsync(ct);
                all = await db.PriceChanges.AsNoTracking().ToListAsync(ct);
                return true;
            },
            () => prices.Load(all),
            ct);
        return Answer.Created(new Response(body.Effective, body.Lines.Count), "/_sim/pricesheets");
    }

    private static bool IsKnown(Line line, ProviderCatalogue catalogue) =>
        catalogue.FindSku(line.SkuId) is not null && Market.Find(line.Market) is not null
        && line.EstimatedRetailPrice is not < 0
        && (line.Removed ? line.UnitPrice is null : line.UnitPrice is >= 0);

    private static async Task StoreAsync(SimulatorDb db, DateOnly effective, Line line, CancellationToken ct)
    {
        if (await db.PriceChanges.FindAsync([effective, line.SkuId, line.Market], ct) is not { } change)
        {
            change = new PriceChange { Effective = effective, SkuId = line.SkuId, Market = line.Market };
            db.PriceChanges.Add(change);
        }
        (change.UnitPrice, change.RetailPrice, change.Removed) =
            (line.UnitPrice, line.EstimatedRetailPrice, line.Removed);
    }
}
