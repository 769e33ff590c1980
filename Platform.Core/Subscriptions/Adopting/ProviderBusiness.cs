using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Pricing.Book;
using Crayon.Platform.Core.Subscriptions.Changing;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Subscriptions.Adopting;

/// <summary>
/// Finds what a customer has running at the provider and not here, at the prices that it would have here: the one path
/// behind what is shown and what is taken over.
/// </summary>
internal sealed class ProviderBusiness(PlatformDbContext db, ICcpClient ccp, TenantRegistry registry, PriceBook prices)
{
    /// <summary>
    /// Base services first; null while seats of the customer are on their way to another plan, which may just have
    /// made a subscription of their own there.
    /// </summary>
    public async Task<IReadOnlyList<Finding>?> FindAsync(
        CustomerId customerId, AccountId account, CancellationToken ct)
    {
        var customer = await db.Customers.AsNoTracking().SingleAsync(row => row.CustomerId == customerId, ct);
        if (customer is not { ProviderLink: ProviderLinkState.Linked, ProviderCustomerId: { } there }) return [];
        var running = await RunningAsync(there, ct);
        // Asked after the provider was read: whatever made a subscription that was seen is known here by now.
        if (await db.SubscriptionChanges.AnyAsync(row => row.Kind == SubscriptionChangeKind.Upgrade
            && row.Status != SubscriptionChangeStatus.Completed && row.Status != SubscriptionChangeStatus.Failed, ct))
            return null;
        var tenant = await registry.FindAsync(customer.TenantId, ct)
            ?? throw new InvalidOperationException("The customer's tenant is not in the registry.");
        var plans = await PlansAsync([.. running.Select(row => row.OfferId)], ct);
        var findings = new List<Finding>();
        foreach (var theirs in await NotOursAsync(there, running, ct))
        {
            var known = plans.TryGetValue(theirs.OfferId, out var found) ? found : ((Plan, string)?)null;
            var offer = known is { } plan
                ? await prices.RunningAsync(
                    tenant, (plan.Item1.Id, theirs.LockedPrice), new Buyer(customerId) { Account = account }, ct)
                : null;
            if (ProviderStatuses.Read(theirs.Status) is { } status)
                findings.Add(Finding.Of(theirs, status, known, offer, tenant.Settings.Currency));
        }
        return [.. findings.OrderBy(finding => finding.Theirs.ParentId is not null)
            .ThenBy(finding => finding.Theirs.EffectiveStart)
            .ThenBy(finding => finding.Theirs.Id, StringComparer.Ordinal)];
    }

    private async Task<List<CcpSubscription>> RunningAsync(string customer, CancellationToken ct) =>
        [.. (await ccp.ListSubscriptionsAsync(customer, ct)).Where(row =>
            !row.HasEnded && ProviderStatuses.Read(row.Status) is not null)];

    private async Task<List<CcpSubscription>> NotOursAsync(
        string customer, List<CcpSubscription> running, CancellationToken ct)
    {
        var ids = running.Select(row => row.Id).ToList();
        var known = await db.Subscriptions.Where(row => ids.Contains(row.ProviderSubscriptionId))
            .Select(row => row.ProviderSubscriptionId).ToListAsync(ct);
        var others = new List<CcpSubscription>();
        foreach (var theirs in running.Where(row => !known.Contains(row.Id, StringComparer.Ordinal)))
            if (!await IsOrderedHereAsync(customer, theirs, ct)) others.Add(theirs);
        return others;
    }

    // What was ordered here comes by itself, with its line; it may be there already and not yet here.
    private async Task<bool> IsOrderedHereAsync(string customer, CcpSubscription theirs, CancellationToken ct)
    {
        if (theirs.OrderId is not { } id || await ccp.GetOrderAsync(customer, id, ct) is not { } order) return false;
        var number = order.AlternateId;
        var withoutLine = number.LastIndexOf('-') is > 0 and var end ? number[..end] : number;
        return number.Length > 0
            && await db.Orders.AnyAsync(row => row.Number == number || row.Number == withoutLine, ct);
    }

    private async Task<Dictionary<string, (Plan Plan, string Words)>> PlansAsync(
        List<string> offers, CancellationToken ct)
    {
        var plans = await db.Plans.AsNoTracking().Where(row => offers.Contains(row.ProviderOfferId))
            .Join(db.Services, plan => plan.ServiceId, service => service.Id,
                (plan, service) => new { plan, service.ServiceName }).ToListAsync(ct);
        return plans.ToDictionary(
            row => row.plan.ProviderOfferId, row => (row.plan, $"{row.ServiceName}, {row.plan.Name}"),
            StringComparer.Ordinal);
    }
}
