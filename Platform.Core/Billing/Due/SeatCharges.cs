using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Subscriptions.Renewals;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crayon.Platform.Core.Billing.Due;

/// <summary>
/// Charges each further period of running terms when it begins, all that were skipped included, each in the scope of
/// its customer. Finds also what ran before there were charges.
/// </summary>
public sealed partial class SeatCharges(TenantScopes scopes, ILogger<SeatCharges> log) : IDueWork
{
    private const int AtOnce = 1000;
    private static readonly Actor By = Actor.System("seat-charges");

    /// <inheritdoc />
    public string Job => "seat-charges";

    /// <inheritdoc />
    public int Place => DuePlaces.Bills;

    /// <inheritdoc />
    public async Task<DateTimeOffset?> NextAsync(DateTimeOffset after, DateTimeOffset upTo, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.JobScan, By);
        return await Running(scope).Where(row => row.ChargedTo > after && row.ChargedTo <= upTo
            && row.ChargedTo < row.EndDate).MinAsync(row => row.ChargedTo, ct);
    }

    /// <inheritdoc />
    public async Task<bool> IsDueAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.JobScan, By);
        return await Due(scope, now).AnyAsync(ct);
    }

    /// <inheritdoc />
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken ct) => await scopes.OneByOneAsync(
        By, await FindAsync(now, ct),
        async (services, due) =>
        {
            var db = services.GetRequiredService<PlatformDbContext>();
            var row = await db.Subscriptions.Include(found => found.Batches)
                .SingleAsync(found => found.Id == due.Id, ct);
            await services.GetRequiredService<ChargeLedger>().CatchUpAsync(row, now, ct);
            await db.SaveChangesAsync(ct);
            return 1;
        },
        (failure, due) => LogFailure(failure, due.Id));

    private async Task<List<DueCharge>> FindAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.JobScan, By);
        return await Due(scope, now).OrderBy(row => row.ChargedTo).ThenBy(row => row.Id).Take(AtOnce)
            .Select(row => new DueCharge(row.Id, row.TenantId, row.CustomerId)).ToListAsync(ct);
    }

    private static IQueryable<AccountSubscription> Due(AsyncServiceScope scope, DateTimeOffset now) =>
        Running(scope).Where(row => row.ChargedTo == null || (row.ChargedTo <= now && row.ChargedTo < row.EndDate));

    // Not of tenants that left. What a term owes at its end is charged before it passes.
    private static IQueryable<AccountSubscription> Running(AsyncServiceScope scope) =>
        DueTerms.Running(scope.ServiceProvider.GetRequiredService<PlatformDbContext>());

    [LoggerMessage(LogLevel.Warning, "Subscription {SubscriptionId} could not be charged yet")]
    private partial void LogFailure(Exception failure, SubscriptionId subscriptionId);

    private sealed record DueCharge(SubscriptionId Id, TenantId Tenant, CustomerId Customer) : IDueRow;
}
