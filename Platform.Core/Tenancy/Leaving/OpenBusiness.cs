using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Tenancy.Leaving;

/// <summary>Something that stands against a tenant's leaving.</summary>
/// <param name="What">What it is, such as <c>running-subscriptions</c>.</param>
/// <param name="Count">How many.</param>
/// <param name="Examples">The first of them: numbers of orders, ids, short names.</param>
public sealed record Obstacle(string What, int Count, IReadOnlyList<string> Examples);

/// <summary>
/// What a tenant has under way with its customers and the provider. While there is any it cannot leave: seats would
/// run on at the provider, and be charged to the operator, with nobody who may end them.
/// </summary>
public static class OpenBusiness
{
    /// <summary>Orders that were accepted and have not ended.</summary>
    public const string Orders = "open-orders";

    /// <summary>Changes of subscriptions that the provider has not confirmed.</summary>
    public const string Changes = "changes-under-way";

    /// <summary>Subscriptions that run, or that the provider has not confirmed yet.</summary>
    public const string Subscriptions = "running-subscriptions";

    /// <summary>Tenants that sell below this one.</summary>
    public const string Tenants = "tenants-below";

    private const int Shown = 5;

    /// <summary>All that stands against it; empty when nothing does. Runs in a platform scope.</summary>
    public static async Task<IReadOnlyList<Obstacle>> FindAsync(
        PlatformDbContext db, TenantId tenant, CancellationToken ct)
    {
        var orders = db.Orders.Where(row => row.TenantId == tenant && (row.Status == OrderStatus.PendingApproval
            || row.Status == OrderStatus.Approved || row.Status == OrderStatus.Submitted
            || row.Status == OrderStatus.Provisioning || row.Status == OrderStatus.Unknown
            || row.Status == OrderStatus.Scheduled));
        var changes = db.SubscriptionChanges.Where(row => row.TenantId == tenant
            && row.Status != SubscriptionChangeStatus.Completed && row.Status != SubscriptionChangeStatus.Failed);
        var running = db.Subscriptions.Where(row => row.TenantId == tenant
            && (row.Status == SubscriptionStatus.Pending || row.Status == SubscriptionStatus.Active
                || row.Status == SubscriptionStatus.Suspended || row.Status == SubscriptionStatus.ExtendedTerm));
        var below = db.Tenants.Where(row => row.ParentId == tenant && row.State != TenantState.Deleted);
        Obstacle[] all =
        [
            await CountAsync(Orders, orders.OrderBy(row => row.Number).Select(row => row.Number), ct),
            await CountAsync(Changes, changes.OrderBy(row => row.CustomerId).ThenBy(row => row.SubscriptionId)
                .Select(row => row.Id), ct),
            await CountAsync(Subscriptions, running.OrderBy(row => row.DateCreated).ThenBy(row => row.Id)
                .Select(row => row.Id), ct),
            // Any of them: by name they would all be sorted for five.
            await CountAsync(Tenants, below.OrderBy(row => row.ParentId).Select(row => row.Slug), ct),
        ];
        return [.. all.Where(one => one.Count > 0)];
    }

    private static async Task<Obstacle> CountAsync<T>(string what, IQueryable<T> names, CancellationToken ct)
        where T : notnull =>
        new(what, await names.CountAsync(ct),
            [.. (await names.Take(Shown).ToListAsync(ct)).Select(name => name.ToString() ?? "")]);
}
