using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Subscriptions.Renewals;

/// <summary>A deadline of a subscription, found over all tenants.</summary>
internal sealed record DueDeadline : IDueRow
{
    public required SubscriptionId Id { get; init; }

    public required TenantId Tenant { get; init; }

    public required CustomerId Customer { get; init; }

    /// <summary>When it falls due.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>The subscriptions whose terms are running, of tenants that are here.</summary>
internal static class DueTerms
{
    /// <summary>The shortest term, as plans have it.</summary>
    public const string OneMonth = "P1M";

    public static IQueryable<AccountSubscription> Running(PlatformDbContext db)
    {
        var left = db.Tenants.ThatLeft();
        return db.Subscriptions.AsNoTracking().Where(SubscriptionTransitions.IsRunning)
            .Where(row => !left.Any(tenant => tenant.TenantId == row.TenantId));
    }

    /// <summary>Those to which nobody has attended yet.</summary>
    public static IQueryable<AccountSubscription> NotAttended(
        this IQueryable<AccountSubscription> rows, PlatformDbContext db, DeadlineKind kind, int daysBefore) =>
        rows.Where(row => !db.SubscriptionDeadlines.Any(done => done.SubscriptionId == row.Id && done.Kind == kind
            && done.DeadlineAt == row.EndDate && done.DaysBefore == daysBefore));

    public static IQueryable<DueDeadline> Ends(this IQueryable<AccountSubscription> rows) =>
        rows.Select(row => new DueDeadline
        {
            Id = row.Id, Tenant = row.TenantId, Customer = row.CustomerId, At = row.EndDate,
        });
}
