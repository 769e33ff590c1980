using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crayon.Platform.Core.Subscriptions.Reconciling;

/// <summary>
/// Compares all running subscriptions with the provider's, each hour of real time, customer by customer: what no event
/// told is found here. A run takes so many customers, and the next goes on behind them.
/// </summary>
public sealed partial class ProviderSweep(TenantScopes scopes, JobRuns runs, ILogger<ProviderSweep> log) : IDueWork
{
    private const int AtOnce = 500;
    private const string Feed = "provider-sweep";
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);
    private static readonly Actor By = Actor.System(Feed);

    /// <inheritdoc />
    public string Job => Feed;

    /// <inheritdoc />
    public int Place => DuePlaces.Terms;

    /// <inheritdoc />
    public Task<DateTimeOffset?> NextAsync(DateTimeOffset after, DateTimeOffset upTo, CancellationToken ct) =>
        Task.FromResult<DateTimeOffset?>(null);

    /// <inheritdoc />
    public Task<bool> IsDueAsync(DateTimeOffset now, CancellationToken ct) => runs.IsOlderAsync(Job, Interval, ct);

    /// <inheritdoc />
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken ct) => await scopes.OneByOneAsync(
        By, await NextCustomersAsync(ct), (services, customer) => CompareAsync(services, customer.ProviderId, ct),
        (failure, customer) => LogFailure(failure, customer.Customer));

    // The place is kept with the feeds' own, so that a stopped run does not begin anew each time.
    private async Task<List<SweptCustomer>> NextCustomersAsync(CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.JobScan, By);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var state = await db.SyncStates.FirstOrDefaultAsync(row => row.Feed == Feed, ct);
        if (state is null) db.SyncStates.Add(state = new SyncState { Feed = Feed });
        var (left, after) = (db.Tenants.ThatLeft(), state.Continuation);
        var all = await db.Customers.AsNoTracking()
            .Where(row => row.ProviderCustomerId != null && !left.Any(tenant => tenant.TenantId == row.TenantId))
            .Where(row => after == null || (row.ProviderCustomerId ?? "").CompareTo(after) > 0)
            .OrderBy(row => row.ProviderCustomerId).Take(AtOnce)
            .Select(row => new SweptCustomer(row.TenantId, row.CustomerId, row.ProviderCustomerId ?? ""))
            .ToListAsync(ct);
        state.Continuation = all.Count < AtOnce ? null : all[^1].ProviderId;
        await db.SaveChangesAsync(ct);
        return all;
    }

    private static async Task<int> CompareAsync(IServiceProvider services, string providerId, CancellationToken ct)
    {
        var ours = await services.GetRequiredService<PlatformDbContext>().Subscriptions.Include(row => row.Batches)
            .Where(SubscriptionTransitions.IsRunning).ToListAsync(ct);
        if (ours.Count == 0) return 0;
        var reconciliation = services.GetRequiredService<Reconciliation>();
        var theirs = (await services.GetRequiredService<ICcpClient>().ListSubscriptionsAsync(providerId, ct))
            .ToDictionary(row => row.Id, StringComparer.Ordinal);
        var found = 0;
        foreach (var row in ours)
            if (await reconciliation.RunAsync(row, theirs.GetValueOrDefault(row.ProviderSubscriptionId), ct)) found++;
        return found;
    }

    [LoggerMessage(LogLevel.Warning, "The subscriptions of customer {CustomerId} could not be compared")]
    private partial void LogFailure(Exception failure, CustomerId customerId);

    private sealed record SweptCustomer(TenantId Tenant, CustomerId Customer, string ProviderId) : IDueRow;
}
