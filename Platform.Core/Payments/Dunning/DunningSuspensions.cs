using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Payments.Dunning;

/// <summary>
/// Suspends the subscriptions of a customer that owes, by changes like anybody's, and lets those run again that it has
/// suspended. What a person suspends or resumes meanwhile stays as that person wants it.
/// </summary>
public sealed class DunningSuspensions(PlatformDbContext db, ChangeSubscription changes, BusinessClock clock)
{
    private const int MostAttempts = 5;
    private const string Owed = "overdue invoices";
    private const string Settled = "overdue invoices are paid";

    /// <summary>Has all that runs suspended; the provider suspends add-ons with their bases.</summary>
    internal async Task BeginAsync(CustomerId customer, CancellationToken ct)
    {
        var running = await db.Subscriptions.AsNoTracking()
            .Where(row => row.CustomerId == customer && row.ParentId == null
                && row.Status == SubscriptionStatus.Active
                && !db.DunningSuspensions.Any(open => open.SubscriptionId == row.Id
                    && open.State != DunningSuspensionState.Ended))
            .ToListAsync(ct);
        db.DunningSuspensions.AddRange(running.Select(row => new DunningSuspension
        {
            TenantId = row.TenantId, CustomerId = row.CustomerId, SubscriptionId = row.Id, Since = clock.Now,
        }));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Takes each a step further; answers whether any began to run again.</summary>
    internal async Task<bool> AttendAsync(CustomerId customer, bool isOwed, CancellationToken ct)
    {
        var open = await db.DunningSuspensions
            .Where(row => row.CustomerId == customer && row.State != DunningSuspensionState.Ended)
            .OrderBy(row => row.Id).ToListAsync(ct);
        if (open.Count == 0) return false;
        var subscriptions = await db.Subscriptions.AsNoTracking()
            .Where(row => db.DunningSuspensions.Any(
                found => found.SubscriptionId == row.Id && found.State != DunningSuspensionState.Ended))
            .ToDictionaryAsync(row => row.Id, ct);
        var resumes = false;
        foreach (var row in open) resumes |= await AttendAsync(row, subscriptions[row.SubscriptionId], isOwed, ct);
        return resumes;
    }

    private async Task<bool> AttendAsync(
        DunningSuspension row, AccountSubscription subscription, bool isOwed, CancellationToken ct)
    {
        var before = row.State;
        Judge(row, subscription, isOwed);
        var asks = row.State is DunningSuspensionState.Suspending or DunningSuspensionState.Resuming;
        if (asks && subscription.PendingChangeId is null) await AskAsync(row, ct);
        return row.State == DunningSuspensionState.Resuming && before != row.State;
    }

    // A change that is under way may yet turn out either way.
    private void Judge(DunningSuspension row, AccountSubscription subscription, bool isOwed)
    {
        var isStopped = subscription.Status == SubscriptionStatus.Suspended;
        if (SubscriptionTransitions.IsFinal(subscription.Status))
        {
            row.End(DunningOutcomes.TermOver, clock.Now);
        }
        else if (row.State == DunningSuspensionState.Suspending)
        {
            if (isStopped) Enter(row, isOwed ? DunningSuspensionState.Suspended : DunningSuspensionState.Resuming);
            else if (!isOwed && subscription.PendingChangeId is null) row.End(DunningOutcomes.PaidBefore, clock.Now);
        }
        else if (!isStopped)
        {
            row.End(row.State == DunningSuspensionState.Resuming ? DunningOutcomes.Resumed : DunningOutcomes.Decided,
                clock.Now);
        }
        else if (!isOwed && row.State == DunningSuspensionState.Suspended)
        {
            Enter(row, DunningSuspensionState.Resuming);
        }
    }

    private static void Enter(DunningSuspension row, DunningSuspensionState state) =>
        (row.State, row.Attempts) = (state, 0);

    private async Task AskAsync(DunningSuspension row, CancellationToken ct)
    {
        if (row.Attempts >= MostAttempts)
        {
            row.End(DunningOutcomes.Refused, clock.Now);
            return;
        }
        var suspends = row.State == DunningSuspensionState.Suspending;
        try
        {
            row.Attempts++;
            await changes.ChangeAsync(
                new ChangeRequest(row.SubscriptionId) { Suspend = suspends, Reason = suspends ? Owed : Settled }, ct);
        }
        catch (DomainRuleException refusal) when (refusal.Code == ChangeRefusals.RenewalInProgress)
        {
            row.Attempts--; // the next term begins any moment
        }
        catch (DomainRuleException refusal) when (refusal.Code != ChangeRefusals.InProgress)
        {
            row.End($"{DunningOutcomes.Refused}: {refusal.Code}", clock.Now);
        }
    }
}
