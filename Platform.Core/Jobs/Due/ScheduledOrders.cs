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
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken ct)
    {
        var handled = 0;
        foreach (var due in await FindAsync(now, ct))
            if (await ReleaseAsync(due, ct)) handled++;
        return handled;
    }

    private async Task<List<DueOrder>> FindAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.JobScan, By);
        return await Waiting(scope).Where(row => row.ScheduledFor <= now).OrderBy(row => row.ScheduledFor)
            .Select(row => new DueOrder(row.Id, row.TenantId, row.CustomerId)).ToListAsync(ct);
    }

    private async Task<bool> ReleaseAsync(DueOrder due, CancellationToken ct)
    {
        await using var scope = scopes.ForTenant(due.Tenant, By, due.Customer);
        try
        {
            await scope.ServiceProvider.GetRequiredService<DecideOnOrder>().ReleaseAtDateAsync(due.Id, ct);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailure(failure, due.Id);
            return false;
        }
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

    private sealed record DueOrder(OrderId Id, TenantId Tenant, CustomerId Customer);
}
