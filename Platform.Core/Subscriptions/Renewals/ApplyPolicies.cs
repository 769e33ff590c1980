using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crayon.Platform.Core.Subscriptions.Renewals;

/// <summary>
/// Lets each customer's policy decide on the terms that end within its lead, once for each term: it writes scheduled
/// changes, turns renewals off, or has the customer asked.
/// </summary>
public sealed partial class ApplyPolicies(TenantScopes scopes, ILogger<ApplyPolicies> log) : IDueWork
{
    private const int ShortTermLead = 7;
    private static readonly Actor By = Actor.System("renewal-policy");

    /// <inheritdoc />
    public string Job => "renewal-policies";

    /// <inheritdoc />
    public int Place => DuePlaces.Terms;

    /// <inheritdoc />
    public async Task<DateTimeOffset?> NextAsync(DateTimeOffset after, DateTimeOffset upTo, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.JobScan, By);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        DateTimeOffset? next = null;
        foreach (var lead in await LeadsAsync(db, ct))
        {
            var ahead = TimeSpan.FromDays(lead.Days);
            var end = await Waiting(db, lead).Where(row => row.EndDate > after + ahead && row.EndDate <= upTo + ahead)
                .MinAsync(row => (DateTimeOffset?)row.EndDate, ct);
            if (end - ahead is { } due && (next is null || due < next)) next = due;
        }
        return next;
    }

    /// <inheritdoc />
    public async Task<bool> IsDueAsync(DateTimeOffset now, CancellationToken ct) =>
        (await FindAsync(now, ct)).Count > 0;

    /// <inheritdoc />
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken ct) => await scopes.OneByOneAsync(
        By, await FindAsync(now, ct),
        async (services, due) => await services.GetRequiredService<PolicyDesk>().DecideAsync(due.Id, ct) ? 1 : 0,
        (failure, due) => LogFailure(failure, due.Id));

    private async Task<List<DueDeadline>> FindAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.JobScan, By);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var found = new List<DueDeadline>();
        foreach (var lead in await LeadsAsync(db, ct))
        {
            var until = now + TimeSpan.FromDays(lead.Days);
            found.AddRange(await Waiting(db, lead).Where(row => row.EndDate > now && row.EndDate <= until)
                .OrderBy(row => row.EndDate).Ends().ToListAsync(ct));
        }
        return found;
    }

    // Most customers have no policy that does anything, and few leads are in use: one question for each.
    private static async Task<List<Lead>> LeadsAsync(PlatformDbContext db, CancellationToken ct)
    {
        var leads = await db.RenewalPolicies.AsNoTracking().Where(row => row.Kind != RenewalPolicyKind.RenewAsIs)
            .Select(row => row.LeadDays).Distinct().ToListAsync(ct);
        return [.. leads.SelectMany(days => new[]
        {
            new Lead(days, days, IsShort: false), new Lead(days, Math.Min(days, ShortTermLead), IsShort: true),
        })];
    }

    private static IQueryable<AccountSubscription> Waiting(PlatformDbContext db, Lead lead)
    {
        var policies = db.RenewalPolicies
            .Where(row => row.Kind != RenewalPolicyKind.RenewAsIs && row.LeadDays == lead.Policy);
        var plans = db.Plans.Where(plan => (plan.Term == DueTerms.OneMonth) == lead.IsShort);
        return DueTerms.Running(db)
            .Where(row => policies.Any(policy => policy.CustomerId == row.CustomerId)
                && plans.Any(plan => plan.Id == row.PlanId))
            .NotAttended(db, DeadlineKind.Policy, daysBefore: 0);
    }

    [LoggerMessage(LogLevel.Warning, "The policy could not decide on subscription {SubscriptionId} yet")]
    private partial void LogFailure(Exception failure, SubscriptionId subscriptionId);

    private sealed record Lead(int Policy, int Days, bool IsShort);
}

/// <summary>Decides on one subscription in its customer's scope.</summary>
public sealed class PolicyDesk(
    PlatformDbContext db, RenewalForecasts forecasts, ChangeSubscription changes, DeadlineMail mail,
    BusinessClock clock)
{
    /// <summary>Decides and notes it; false when a change is under way, to be asked again.</summary>
    public async Task<bool> DecideAsync(SubscriptionId id, CancellationToken ct)
    {
        var row = await db.Subscriptions.Include(found => found.Batches).SingleAsync(found => found.Id == id, ct);
        if (row.PendingChangeId is not null) return false;
        var plan = await db.Plans.AsNoTracking().SingleAsync(found => found.Id == row.PlanId, ct);
        var policy = await db.RenewalPolicies.AsNoTracking().FirstOrDefaultAsync(ct)
            ?? RenewalPolicy.UsualOf(row.TenantId, row.CustomerId);
        var decision = PolicyDecision.Of(policy, row, plan, await forecasts.UseOfAsync(row, ct));
        var outcome = decision.Outcome;
        if (decision.Wish is { } wish) outcome = await WriteAsync(wish, outcome, ct);
        if (outcome == PolicyOutcomes.Asked) await mail.AskAsync(row, ct);
        db.SubscriptionDeadlines.Add(new SubscriptionDeadline
        {
            TenantId = row.TenantId, CustomerId = row.CustomerId, SubscriptionId = row.Id, Kind = DeadlineKind.Policy,
            DeadlineAt = row.EndDate, DaysBefore = 0, At = clock.Now, Outcome = outcome,
        });
        await db.SaveChangesAsync(ct);
        return true;
    }

    private async Task<string> WriteAsync(ChangeRequest wish, string outcome, CancellationToken ct)
    {
        try
        {
            await changes.ChangeAsync(wish, ct);
            return outcome;
        }
        catch (DomainRuleException refusal) when (refusal.Code != ChangeRefusals.InProgress)
        {
            return $"{PolicyOutcomes.Refused}: {refusal.Code}";
        }
    }
}
