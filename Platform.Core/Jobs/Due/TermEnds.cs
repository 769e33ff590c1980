using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Subscriptions.Renewals;
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
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken ct) => await scopes.OneByOneAsync(
        By, await FindAsync(now, ct),
        async (services, due) => await services.GetRequiredService<TermEnd>().TakeOverAsync(due.Id, ct) ? 1 : 0,
        (failure, due) => LogFailure(failure, due.Id));

    private async Task<List<DueTerm>> FindAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.JobScan, By);
        return await Running(scope).Where(row => row.EndDate <= now).OrderBy(row => row.EndDate)
            .Select(row => new DueTerm(row.Id, row.TenantId, row.CustomerId)).ToListAsync(ct);
    }

    // Nobody reads the provider in the name of a tenant that has left.
    private static IQueryable<AccountSubscription> Running(AsyncServiceScope scope) =>
        DueTerms.Running(scope.ServiceProvider.GetRequiredService<PlatformDbContext>());

    [LoggerMessage(LogLevel.Warning, "The end of subscription {SubscriptionId}'s term could not be taken over yet")]
    private partial void LogFailure(Exception failure, SubscriptionId subscriptionId);

    private sealed record DueTerm(SubscriptionId Id, TenantId Tenant, CustomerId Customer) : IDueRow;
}
