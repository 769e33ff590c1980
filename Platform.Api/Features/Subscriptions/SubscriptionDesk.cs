using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Time;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Subscriptions;

/// <summary>Reads subscriptions with what hangs on them, and accepts their changes.</summary>
internal sealed class SubscriptionDesk(PlatformDbContext db, ChangeSubscription changes, BusinessClock clock)
{
    public PlatformDbContext Db => db;

    public Task<AccountSubscription?> FindAsync(Guid id, CancellationToken ct)
    {
        var wanted = new SubscriptionId(id);
        return db.Subscriptions.AsNoTracking().Include(row => row.Batches)
            .FirstOrDefaultAsync(row => row.Id == wanted, ct);
    }

    public async Task<SubscriptionView> ViewAsync(AccountSubscription row, CancellationToken ct) =>
        (await ViewAsync([row], ct))[0];

    public async Task<IReadOnlyList<SubscriptionView>> ViewAsync(
        IReadOnlyList<AccountSubscription> rows, CancellationToken ct)
    {
        var plans = await PlansAsync(rows, ct);
        var pending = await PendingAsync(rows, ct);
        return [.. rows.Select(row => SubscriptionView.Of(
            row, plans[row.PlanId], row.PendingChangeId is { } id ? pending.GetValueOrDefault(id) : null, clock.Now))];
    }

    /// <summary>Accepts a change, and answers with the subscription and where the change can be followed.</summary>
    public async Task<Accepted<SubscriptionView>> ChangeAsync(
        HttpContext context, ChangeRequest request, CancellationToken ct)
    {
        var change = await changes.ChangeAsync(request, ct);
        var row = await db.Subscriptions.AsNoTracking().Include(found => found.Batches)
            .SingleAsync(found => found.Id == change.SubscriptionId, ct);
        ETags.Show(context, row);
        return TypedResults.Accepted(
            $"/v1/subscriptions/{change.SubscriptionId}/changes/{change.Id}", await ViewAsync(row, ct));
    }

    private Task<Dictionary<PlanId, Plan>> PlansAsync(IReadOnlyList<AccountSubscription> rows, CancellationToken ct)
    {
        var ids = rows.Select(row => row.PlanId).Distinct().ToList();
        return db.Plans.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, ct);
    }

    private async Task<Dictionary<SubscriptionChangeId, SubscriptionChange>> PendingAsync(
        IReadOnlyList<AccountSubscription> rows, CancellationToken ct)
    {
        var ids = rows.Select(row => row.PendingChangeId).OfType<SubscriptionChangeId>().ToList();
        return ids.Count == 0
            ? []
            : await db.SubscriptionChanges.AsNoTracking().Where(row => ids.Contains(row.Id))
                .ToDictionaryAsync(row => row.Id, ct);
    }
}
