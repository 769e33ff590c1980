using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Catalogue.Sync;

/// <summary>
/// A plan without a current or announced price is not offered, a service without such a plan is not sold. Subscriptions
/// go on.
/// </summary>
internal sealed class OfferFlags(SyncScopes scopes, BusinessClock clock)
{
    private const int BatchSize = 250;

    public async Task<CatalogueSyncResult> RunAsync(CatalogueSyncResult result, CancellationToken ct)
    {
        var plans = await scopes.RunAsync(db => WrongPlansAsync(db, ct));
        foreach (var batch in plans.Chunk(BatchSize)) await scopes.RunAsync(db => FlipPlansAsync(db, batch, ct));
        var services = await scopes.RunAsync(db => WrongServicesAsync(db, ct));
        foreach (var batch in services.Chunk(BatchSize)) await scopes.RunAsync(db => FlipServicesAsync(db, batch, ct));
        return result with { OffersFlipped = plans.Count };
    }

    private Task<List<PlanId>> WrongPlansAsync(PlatformDbContext db, CancellationToken ct)
    {
        var now = clock.Now;
        var priced = db.PriceSheetLines.Where(line =>
            line.EffectiveTo == null || (line.EffectiveTo > now && line.EffectiveTo > line.EffectiveFrom));
        return db.Plans.Where(plan => plan.IsOffered != priced.Any(line => line.PlanId == plan.Id))
            .Select(plan => plan.Id).ToListAsync(ct);
    }

    private static Task<List<ServiceId>> WrongServicesAsync(PlatformDbContext db, CancellationToken ct) =>
        db.Services.Where(service => (service.State == ServiceState.Active)
                != db.Plans.Any(plan => plan.ServiceId == service.Id && plan.IsOffered))
            .Select(service => service.Id).ToListAsync(ct);

    private static async Task<int> FlipPlansAsync(PlatformDbContext db, PlanId[] ids, CancellationToken ct)
    {
        foreach (var plan in await db.Plans.Where(plan => ids.Contains(plan.Id)).ToListAsync(ct))
            plan.IsOffered = !plan.IsOffered;
        return await db.SaveChangesAsync(ct);
    }

    private static async Task<int> FlipServicesAsync(PlatformDbContext db, ServiceId[] ids, CancellationToken ct)
    {
        foreach (var service in await db.Services.Where(service => ids.Contains(service.Id)).ToListAsync(ct))
            service.State = service.State == ServiceState.Active ? ServiceState.Inactive : ServiceState.Active;
        return await db.SaveChangesAsync(ct);
    }
}
