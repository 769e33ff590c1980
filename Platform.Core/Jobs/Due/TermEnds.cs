using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Subscriptions.Terms;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crayon.Platform.Core.Jobs.Due;

/// <summary>
/// Takes over renewals and expiry: found over all tenants, done in the scope of each subscription's customer.
/// </summary>
public sealed partial class TermEnds(TenantScopes scopes, ILogger<TermEnds> log) : IDueWork
{
    private static readonly Actor By = Actor.System("term-ends");

    /// <inheritdoc />
    public string Job => "term-ends";

    /// <inheritdoc />
    public int Place => DuePlaces.Terms;

    /// <inheritdoc />
    public async Task<DateTimeOffset?> NextAsync(DateTimeOffset after, DateTimeOffset upTo, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.JobScan, By);
        return await Running(scope).Where(row => row.EndDate > after && row.EndDate <= upTo)
            .MinAsync(row => (DateTimeOffset?)row.EndDate, ct);
    }

    /// <inheritdoc />
    public async Task<bool> IsDueAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.JobScan, By);
        return await Running(scope).AnyAsync(row => row.EndDate <= now, ct);
    }

    /// <inheritdoc />
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken ct)
    {
        var handled = 0;
        foreach (var due in await FindAsync(now, ct))
            if (await TakeOverAsync(due, ct)) handled++;
        return handled;
    }

    private async Task<List<DueTerm>> FindAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.JobScan, By);
        return await Running(scope).Where(row => row.EndDate <= now).OrderBy(row => row.EndDate)
            .Select(row => new DueTerm(row.Id, row.TenantId, row.CustomerId)).ToListAsync(ct);
    }

    // One subscription that cannot be read must not hold up the others; the next scan finds it again.
    private async Task<bool> TakeOverAsync(DueTerm due, CancellationToken ct)
    {
        await using var scope = scopes.ForTenant(due.Tenant, By, due.Customer);
        try
        {
            return await scope.ServiceProvider.GetRequiredService<TermEnd>().TakeOverAsync(due.Id, ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailure(failure, due.Id);
            return false;
        }
    }

    // Nobody reads the provider in the name of a tenant that has left.
    private static IQueryable<AccountSubscription> Running(AsyncServiceScope scope)
    {
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var left = db.Tenants.ThatLeft();
        return db.Subscriptions.AsNoTracking()
            .Where(SubscriptionTransitions.IsRunning)
            .Where(row => !left.Any(tenant => tenant.TenantId == row.TenantId));
    }

    [LoggerMessage(LogLevel.Warning, "The end of subscription {SubscriptionId}'s term could not be taken over yet")]
    private partial void LogFailure(Exception failure, SubscriptionId subscriptionId);

    private sealed record DueTerm(SubscriptionId Id, TenantId Tenant, CustomerId Customer);
}
