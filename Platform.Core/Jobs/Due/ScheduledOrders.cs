using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Ordering.Approvals;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crayon.Platform.Core.Jobs.Due;

/// <summary>Lets scheduled orders go at their date, each in the scope of its customer.</summary>
public sealed partial class ScheduledOrders(TenantScopes scopes, ILogger<ScheduledOrders> log) : IDueWork
{
    private static readonly Actor By = Actor.System("scheduled-orders");

    /// <inheritdoc />
    public string Job => "scheduled-orders";

    /// <inheritdoc />
    public int Place => DuePlaces.Terms;

    /// <inheritdoc />
    public async Task<DateTimeOffset?> NextAsync(DateTimeOffset after, DateTimeOffset upTo, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.JobScan, By);
        return await Waiting(scope).Where(row => row.ScheduledFor > after && row.ScheduledFor <= upTo)
            .MinAsync(row => row.ScheduledFor, ct);
    }

    /// <inheritdoc />
    public async Task<bool> IsDueAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.JobScan, By);
        return await Waiting(scope).AnyAsync(row => row.ScheduledFor <= now, ct);
    }

    /// <inheritdoc />
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken ct) => await scopes.OneByOneAsync(
        By, await FindAsync(now, ct), async (services, due) =>
        {
            await services.GetRequiredService<DecideOnOrder>().ReleaseAtDateAsync(due.Id, ct);
            return 1;
        }, (failure, due) => LogFailure(failure, due.Id));

    private async Task<List<DueOrder>> FindAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.JobScan, By);
        return await Waiting(scope).Where(row => row.ScheduledFor <= now).OrderBy(row => row.ScheduledFor)
            .Select(row => new DueOrder(row.Id, row.TenantId, row.CustomerId)).ToListAsync(ct);
    }

    private static IQueryable<Order> Waiting(AsyncServiceScope scope)
    {
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var left = db.Tenants.ThatLeft();
        return db.Orders.AsNoTracking().Where(row => row.Status == OrderStatus.Scheduled
            && !left.Any(tenant => tenant.TenantId == row.TenantId));
    }

    [LoggerMessage(LogLevel.Warning, "Order {OrderId} could not be let go at its date yet")]
    private partial void LogFailure(Exception failure, OrderId orderId);

    private sealed record DueOrder(OrderId Id, TenantId Tenant, CustomerId Customer) : IDueRow;
}
