using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crayon.Platform.Core.Payments.Dunning;

/// <summary>
/// Finds the buyers about whose invoices something is due or has changed: what fell due, what is next in a case, and
/// what was paid, disputed, taken back or suspended since a case was last looked at.
/// </summary>
public sealed partial class DunningWork(TenantScopes scopes, ILogger<DunningWork> log) : IDueWork
{
    private static readonly Actor By = Actor.System("dunning");

    /// <inheritdoc />
    public string Job => "dunning";

    /// <inheritdoc />
    public int Place => DuePlaces.Dunning;

    /// <inheritdoc />
    public async Task<DateTimeOffset?> NextAsync(DateTimeOffset after, DateTimeOffset upTo, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.JobScan, By);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var due = await Unattended(db).Where(row => row.DueAt > after && row.DueAt <= upTo)
            .MinAsync(row => (DateTimeOffset?)row.DueAt, ct);
        var step = await Open(db).Where(row => row.NextAt > after && row.NextAt <= upTo)
            .MinAsync(row => row.NextAt, ct);
        return due is null || step < due ? step : due;
    }

    /// <inheritdoc />
    public async Task<bool> IsDueAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.JobScan, By);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        return await Unattended(db).AnyAsync(row => row.DueAt <= now, ct)
            || await News(db, now).AnyAsync(ct) || await Unsettled(db).AnyAsync(ct);
    }

    /// <inheritdoc />
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken ct)
    {
        var handled = 0;
        foreach (var buyer in await FindAsync(now, ct))
        {
            await using var scope = scopes.ForTenant(buyer.Seller, By);
            try
            {
                await scope.ServiceProvider.GetRequiredService<DunningDesk>().AttendAsync(buyer, ct);
                handled++;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailure(failure, buyer.Seller, buyer.Customer?.Value ?? buyer.Tenant.Value);
            }
        }
        return handled;
    }

    private async Task<IReadOnlyList<DunnedBuyer>> FindAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.JobScan, By);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var fallen = await Unattended(db).Where(row => row.DueAt <= now)
            .Select(row => new { row.SellerTenantId, row.BuyerTenantId, row.CustomerId }).Distinct().ToListAsync(ct);
        var news = await News(db, now)
            .Select(row => new { row.SellerTenantId, row.BuyerTenantId, row.CustomerId }).Distinct().ToListAsync(ct);
        var unsettled = await Unsettled(db).Select(row => new { row.TenantId, row.CustomerId }).Distinct()
            .ToListAsync(ct);
        return
        [
            .. fallen.Concat(news).Select(row => new DunnedBuyer(row.SellerTenantId, row.BuyerTenantId, row.CustomerId))
                .Concat(unsettled.Select(row => new DunnedBuyer(row.TenantId, row.TenantId, row.CustomerId)))
                .Distinct(),
        ];
    }

    // Owed, without a case, of a seller that has not turned this off.
    private static IQueryable<Invoice> Unattended(PlatformDbContext db)
    {
        var left = db.Tenants.ThatLeft();
        return db.Invoices.AsNoTracking().Where(row =>
            (row.Status == InvoiceStatus.Issued || row.Status == InvoiceStatus.PartiallyPaid)
            && !db.DunningCases.Any(found => found.InvoiceId == row.Id && found.State == DunningCaseState.Open)
            && !db.DunningSettings.Any(found => found.TenantId == row.SellerTenantId && !found.IsOn)
            && !left.Any(tenant => tenant.TenantId == row.SellerTenantId || tenant.TenantId == row.BuyerTenantId));
    }

    private static IQueryable<DunningCase> Open(PlatformDbContext db)
    {
        var left = db.Tenants.ThatLeft();
        return db.DunningCases.AsNoTracking().Where(row => row.State == DunningCaseState.Open
            && !left.Any(tenant => tenant.TenantId == row.SellerTenantId || tenant.TenantId == row.BuyerTenantId));
    }

    private static IQueryable<DunningCase> News(PlatformDbContext db, DateTimeOffset now) => Open(db)
        .Join(db.Invoices, row => row.InvoiceId, invoice => invoice.Id, (row, invoice) => new { row, invoice })
        .Where(pair => pair.row.NextAt <= now || pair.row.SeenBalanceMinor != pair.invoice.BalanceMinor
            || pair.row.SeenDisputedMinor != pair.invoice.DisputedMinor
            || pair.row.SeenUnallocatedMinor != db.Payments.Where(paid =>
                paid.SellerTenantId == pair.row.SellerTenantId && paid.BuyerTenantId == pair.row.BuyerTenantId
                && paid.CustomerId == pair.row.CustomerId && paid.Currency == pair.invoice.Currency)
                .Sum(paid => paid.UnallocatedMinor))
        .Select(pair => pair.row);

    // To be suspended or to run again, or no longer as it was left.
    private static IQueryable<DunningSuspension> Unsettled(PlatformDbContext db)
    {
        var left = db.Tenants.ThatLeft();
        return db.DunningSuspensions.AsNoTracking()
            .Where(row => row.State != DunningSuspensionState.Ended
                && !left.Any(tenant => tenant.TenantId == row.TenantId))
            .Join(db.Subscriptions, row => row.SubscriptionId, found => found.Id,
                (row, found) => new { row, found })
            .Where(pair => pair.found.PendingChangeId == null
                && (pair.row.State != DunningSuspensionState.Suspended
                    || pair.found.Status != SubscriptionStatus.Suspended))
            .Select(pair => pair.row);
    }

    [LoggerMessage(LogLevel.Error, "The overdue invoices of {Buyer} at {Seller} could not be attended to yet")]
    private partial void LogFailure(Exception failure, TenantId seller, Guid buyer);
}
