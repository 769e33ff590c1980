using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Costs;

/// <summary>
/// Finds whose lines are: by the subscription, else by the customer. What was found is kept for the run.
/// </summary>
internal sealed class CostOwners
{
    private readonly Dictionary<string, OwnedSubscription?> subscriptions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OwnedCustomer?> customers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OwnedPlan?> plans = new(StringComparer.Ordinal);

    /// <summary>Looks up what a page names and was not looked up before.</summary>
    public async Task LearnAsync(PlatformDbContext db, IReadOnlyList<CcpInvoiceLine> lines, CancellationToken ct)
    {
        if (New(lines, line => line.SubscriptionId, subscriptions) is [_, ..] ids)
            Keep(ids, subscriptions, await db.Subscriptions.AsNoTracking()
                .Where(row => ids.Contains(row.ProviderSubscriptionId)).ToDictionaryAsync(
                    row => row.ProviderSubscriptionId,
                    row => new OwnedSubscription(new OwnedCustomer(row.TenantId, row.CustomerId), row.Id),
                    StringComparer.Ordinal, ct));
        if (New(lines, line => line.CustomerId, customers) is [_, ..] names)
            Keep(names, customers, (await db.Customers.AsNoTracking()
                .Where(row => row.ProviderCustomerId != null && names.Contains(row.ProviderCustomerId)).ToListAsync(ct))
                .ToDictionary(
                    row => row.ProviderCustomerId ?? "",
                    row => new OwnedCustomer(row.TenantId, row.CustomerId), StringComparer.Ordinal));
        if (New(lines, line => line.OfferId, plans) is [_, ..] offers)
            Keep(offers, plans, await db.Plans.AsNoTracking().Where(row => offers.Contains(row.ProviderOfferId))
                .ToDictionaryAsync(
                    row => row.ProviderOfferId,
                    row => new OwnedPlan(row.Id, row.ServiceId, row.Kind == PlanKind.Usage),
                    StringComparer.Ordinal, ct));
    }

    public OwnedSubscription? SubscriptionOf(CcpInvoiceLine line) =>
        line.SubscriptionId is { } id ? subscriptions.GetValueOrDefault(id) : null;

    public OwnedCustomer? CustomerOf(CcpInvoiceLine line) =>
        SubscriptionOf(line) is { } subscription ? subscription.Owner
        : line.CustomerId is { } id ? customers.GetValueOrDefault(id) : null;

    public OwnedPlan? PlanOf(CcpInvoiceLine line) =>
        line.OfferId is { } id ? plans.GetValueOrDefault(id) : null;

    private static List<string> New<T>(
        IEnumerable<CcpInvoiceLine> lines, Func<CcpInvoiceLine, string?> name, Dictionary<string, T> known) =>
        [.. lines.Select(name).OfType<string>().Where(id => !known.ContainsKey(id)).Distinct(StringComparer.Ordinal)];

    private static void Keep<T>(List<string> asked, Dictionary<string, T?> known, Dictionary<string, T> found)
    {
        foreach (var id in asked) known[id] = found.TryGetValue(id, out var value) ? value : default;
    }
}

/// <summary>A customer of ours, and whose it is.</summary>
internal sealed record OwnedCustomer(TenantId Tenant, CustomerId Id);

/// <summary>A subscription of ours, and whose it is.</summary>
internal sealed record OwnedSubscription(OwnedCustomer Owner, SubscriptionId Id);

/// <summary>A plan of ours.</summary>
internal sealed record OwnedPlan(PlanId Id, ServiceId Service, bool IsUsage);
