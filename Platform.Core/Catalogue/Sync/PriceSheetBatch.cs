using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Catalogue.Sync;

/// <summary>Applies a bounded number of sheet lines: three reads, then only what differs is written.</summary>
internal sealed class PriceSheetBatch(PlatformDbContext db, TenantId theOperator, string market)
{
    private int opened;
    private int ended;

    public async Task<BatchChanges> ApplyAsync(
        IReadOnlyCollection<CcpPriceLine> lines, DateOnly sheetDate, CancellationToken ct)
    {
        var services = await ServicesAsync(lines, ct);
        var plans = await PlansAsync(lines, ct);
        var ids = plans.Values.Select(plan => plan.Id).ToList();
        var history =
            (await db.PriceSheetLines.Where(row => row.Market == market && ids.Contains(row.PlanId)).ToListAsync(ct))
            .ToLookup(row => row.PlanId);
        var sheetStart = new DateTimeOffset(sheetDate, TimeOnly.MinValue, TimeSpan.Zero);
        foreach (var line in lines)
        {
            if (!services.TryGetValue(line.ProductId, out var service)) continue; // a product of the next catalogue run
            if (!plans.TryGetValue(line.OfferId, out var plan))
            {
                if (line.IsRemoved) continue;
                db.Plans.Add(plan = PlanTerms.ToPlan(line, service));
            }
            PlanTerms.Update(plan, line, service, AddOnOf(line, services));
            if (line.IsRemoved) End(history[plan.Id], line.EffectiveTo ?? sheetStart);
            else Apply(line, plan.Id, history[plan.Id]);
        }
        var touched = db.ChangeTracker.Entries<Plan>()
            .Count(entry => entry.State is EntityState.Added or EntityState.Modified);
        return new BatchChanges(touched, opened, ended);
    }

    private void Apply(CcpPriceLine line, PlanId plan, IEnumerable<PriceSheetLine> history)
    {
        var rows = history.ToList();
        // An announced price that the provider took back never comes into force.
        foreach (var later in rows.Where(row => row.EffectiveFrom > line.EffectiveFrom && line.EffectiveTo is null))
            MoveEnd(later, later.EffectiveFrom);
        foreach (var earlier in rows.Where(
            row => row.EffectiveFrom < line.EffectiveFrom && !(row.EffectiveTo <= line.EffectiveFrom)))
            MoveEnd(earlier, line.EffectiveFrom);
        if (rows.Find(row => row.EffectiveFrom == line.EffectiveFrom) is not { } same)
        {
            opened++;
            db.PriceSheetLines.Add(ToRow(line, plan));
            return;
        }
        if (same.Correct(ToRow(line, plan))) opened++;
        MoveEnd(same, line.EffectiveTo);
    }

    private static string? AddOnOf(CcpPriceLine line, Dictionary<string, ServiceRow> services) =>
        line.AddOnOf is [var product, ..] ? services.GetValueOrDefault(product)?.Slug : null;

    private void End(IEnumerable<PriceSheetLine> history, DateTimeOffset at)
    {
        foreach (var row in history.Where(row => !(row.EffectiveTo <= at)))
            MoveEnd(row, row.EffectiveFrom > at ? row.EffectiveFrom : at);
    }

    private void MoveEnd(PriceSheetLine row, DateTimeOffset? end)
    {
        if (row.EffectiveTo == end) return;
        row.EffectiveTo = end;
        ended++;
    }

    private PriceSheetLine ToRow(CcpPriceLine line, PlanId plan) => new()
    {
        TenantId = theOperator,
        PlanId = plan,
        Market = market,
        UnitCost = line.UnitCost,
        CostCurrency = line.CostCurrency,
        ListPrice = line.ListPrice,
        ListCurrency = line.ListCurrency,
        EffectiveFrom = line.EffectiveFrom,
        EffectiveTo = line.EffectiveTo,
    };

    private async Task<Dictionary<string, ServiceRow>> ServicesAsync(
        IEnumerable<CcpPriceLine> lines, CancellationToken ct)
    {
        var ids = lines.SelectMany(line => line.AddOnOf.Prepend(line.ProductId)).Distinct(StringComparer.Ordinal)
            .ToList();
        return await db.Services.Where(row => ids.Contains(row.ProviderProductId))
            .Select(row => new ServiceRow(row.Id, row.ProviderProductId, row.ServiceName, row.Slug))
            .ToDictionaryAsync(row => row.ProductId, StringComparer.Ordinal, ct);
    }

    private async Task<Dictionary<string, Plan>> PlansAsync(IEnumerable<CcpPriceLine> lines, CancellationToken ct)
    {
        var ids = lines.Select(line => line.OfferId).ToList();
        return await db.Plans.Where(row => ids.Contains(row.ProviderOfferId))
            .ToDictionaryAsync(row => row.ProviderOfferId, StringComparer.Ordinal, ct);
    }
}

/// <summary>What of a service its plans need.</summary>
internal sealed record ServiceRow(ServiceId Id, string ProductId, string Name, string Slug);

/// <summary>How much a batch changed.</summary>
internal sealed record BatchChanges(int Plans, int Opened, int Ended)
{
    public CatalogueSyncResult AddTo(CatalogueSyncResult result) => result with
    {
        Plans = result.Plans + Plans,
        PricesOpened = result.PricesOpened + Opened,
        PricesEnded = result.PricesEnded + Ended,
    };
}
