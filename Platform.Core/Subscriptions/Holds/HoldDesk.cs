using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions.Renewals;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Subscriptions.Holds;

/// <summary>Takes the renewal of one subscription a step further under its customer's hold, or after it.</summary>
public sealed class HoldDesk(
    PlatformDbContext db, ChangeSubscription changes, DeadlineMail mail, BusinessClock clock)
{
    private const string Held = "credit hold";
    private const string Over = "credit hold is over";

    /// <summary>Does what is next; false when a change is under way, to be asked again.</summary>
    public async Task<bool> AttendAsync(SubscriptionId id, CancellationToken ct)
    {
        var row = await db.Subscriptions.AsNoTracking().SingleAsync(found => found.Id == id, ct);
        if (row.PendingChangeId is not null) return false;
        var since = await db.CustomerCredits.Where(credit => credit.CustomerId == row.CustomerId)
            .Select(credit => credit.HeldSince).FirstOrDefaultAsync(ct);
        var open = await db.HeldRenewals.Where(held => held.SubscriptionId == id
            && held.State != HeldRenewalState.Ended).OrderBy(held => held.HeldSince).FirstOrDefaultAsync(ct);
        if (open is null) await TellAsync(row, since, ct);
        else if (open.TermEnd != row.EndDate || clock.Now >= row.EndDate) End(open, HeldRenewalOutcomes.TermOver);
        else if (open.HeldSince == since) await HoldAsync(open, row, ct);
        else await ReleaseAsync(open, row, ct);
        await db.SaveChangesAsync(ct);
        return true;
    }

    private async Task TellAsync(AccountSubscription row, DateTimeOffset? since, CancellationToken ct)
    {
        var stops = clock.Now + HeldRenewals.Notice;
        if (since is not { } held || !row.AutoRenew || stops >= row.EndDate) return;
        db.HeldRenewals.Add(new HeldRenewal
        {
            TenantId = row.TenantId, CustomerId = row.CustomerId, SubscriptionId = row.Id, HeldSince = held,
            TermEnd = row.EndDate, StopsAt = stops,
        });
        await mail.TellOfHoldAsync(row, stops, ct);
    }

    private async Task HoldAsync(HeldRenewal open, AccountSubscription row, CancellationToken ct)
    {
        if (open.State == HeldRenewalState.Told && clock.Now < open.StopsAt) return;
        if (row.AutoRenew)
        {
            open.State = HeldRenewalState.Stopped;
            await ChangeAsync(open, new ChangeRequest(row.Id, AutoRenew: false) { Reason = Held }, ct);
        }
        else if (open.State == HeldRenewalState.Told)
        {
            End(open, HeldRenewalOutcomes.Decided);
        }
    }

    // What the hold turned off goes on again, and what it deleted from the next term comes back.
    private async Task ReleaseAsync(HeldRenewal open, AccountSubscription row, CancellationToken ct)
    {
        if (open.State == HeldRenewalState.Told)
        {
            End(open, HeldRenewalOutcomes.HoldOver);
        }
        else if (!row.AutoRenew)
        {
            open.State = HeldRenewalState.Resuming;
            await ChangeAsync(open, new ChangeRequest(row.Id, AutoRenew: true) { Reason = Over }, ct);
        }
        else if (open.State == HeldRenewalState.Stopped)
        {
            End(open, HeldRenewalOutcomes.Decided);
        }
        else
        {
            End(open, HeldRenewalOutcomes.Resumed);
            if (row.NextTerm is null && await ScheduledBeforeAsync(open, ct) is { } next)
                await ChangeAsync(open, new ChangeRequest(row.Id)
                {
                    NextTerm = new NextTermWish(next.PlanId, next.Quantity, next.TermEnd), Reason = Over,
                }, ct);
        }
    }

    private async Task<NextTerm?> ScheduledBeforeAsync(HeldRenewal open, CancellationToken ct)
    {
        var stop = await db.SubscriptionChanges.AsNoTracking()
            .Where(change => change.SubscriptionId == open.SubscriptionId && change.ToAutoRenew == false
                && change.Reason == Held && change.Status == SubscriptionChangeStatus.Completed
                && change.AcceptedAt >= open.StopsAt)
            .OrderByDescending(change => change.AcceptedAt).FirstOrDefaultAsync(ct);
        return stop?.Unscheduled;
    }

    // The row is saved with the change or, where that is refused, with the reason why.
    private async Task ChangeAsync(HeldRenewal open, ChangeRequest wish, CancellationToken ct)
    {
        try
        {
            await changes.ChangeAsync(wish, ct);
        }
        catch (DomainRuleException refusal) when (refusal.Code != ChangeRefusals.InProgress)
        {
            End(open, $"{HeldRenewalOutcomes.Refused}: {refusal.Code}");
        }
    }

    private static void End(HeldRenewal open, string outcome) =>
        (open.State, open.Outcome) = (HeldRenewalState.Ended, outcome);
}
