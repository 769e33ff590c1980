using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crayon.Platform.Core.Books;

/// <summary>
/// Looks at the last month's books, and at those before that are not closed, an hour after drafts close: by then all is
/// in that comes in time. A month is looked at again with the next, because late lines fill it.
/// </summary>
public sealed partial class BooksDue(
    ProviderBooks provider, RetailBooks retail, TenantRegistry registry, TenantScopes scopes, JobRuns runs,
    ILogger<BooksDue> log) : IDueWork
{
    private static readonly Actor By = Actor.System("reconciliation");
    private static readonly TimeSpan After = TimeSpan.FromHours(1);

    /// <inheritdoc />
    public string Job => "reconciliation";

    /// <inheritdoc />
    public int Place => DuePlaces.Bills;

    /// <inheritdoc />
    public Task<DateTimeOffset?> NextAsync(DateTimeOffset after, DateTimeOffset upTo, CancellationToken ct)
    {
        var month = BillingMonth.LastClosed(after - After).Next;
        var next = month.ClosesAt + After;
        return Task.FromResult<DateTimeOffset?>(next <= upTo ? next : null);
    }

    /// <inheritdoc />
    public async Task<bool> IsDueAsync(DateTimeOffset now, CancellationToken ct) =>
        await runs.LastDueAsync(Job, ct) is not { } last
        || last < BillingMonth.LastClosed(now - After).ClosesAt + After;

    /// <inheritdoc />
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken ct)
    {
        var (last, looked) = (BillingMonth.LastClosed(now - After), 0);
        foreach (var month in await MonthsAsync((await registry.OperatorAsync(ct)).Id, last, ct))
            looked += await provider.AuditAsync(month, ct) is null ? 0 : 1;
        foreach (var seller in (await registry.AllAsync(ct)).Where(tenant =>
            tenant.Kind != TenantKind.Operator && !tenant.State.HasLeft()))
            foreach (var month in await MonthsAsync(seller.Id, last, ct))
                looked += await TryAsync(seller, month, ct);
        return looked;
    }

    private async Task<int> TryAsync(RegisteredTenant seller, BillingMonth month, CancellationToken ct)
    {
        try
        {
            return await retail.AuditAsync(seller, month, ct) is null ? 0 : 1;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailure(failure, seller.Id, month); // one seller's books must not hold up the others'
            return 0;
        }
    }

    private async Task<List<BillingMonth>> MonthsAsync(TenantId owner, BillingMonth last, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.JobScan, By);
        var open = await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().AuditedMonths
            .Where(row => row.TenantId == owner && row.ClosedAt == null && row.Month < last.Number)
            .Select(row => row.Month).ToListAsync(ct);
        return [.. open.Order().Select(number => new BillingMonth(number)), last];
    }

    [LoggerMessage(LogLevel.Error, "The books of {Tenant} for {Month} could not be compared")]
    private partial void LogFailure(Exception failure, TenantId tenant, BillingMonth month);
}
