using System.Diagnostics;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Audit;

/// <summary>What was done, for the audit log.</summary>
/// <param name="Action">What was done, such as <c>order.placed</c>.</param>
/// <param name="SubjectType">Kind of the row concerned, such as <c>order</c>.</param>
/// <param name="SubjectId">Id of the row concerned.</param>
/// <param name="Reason">Why, where a reason was asked for.</param>
public sealed record AuditEntry(string Action, string SubjectType, string SubjectId, string? Reason = null)
{
    /// <summary>Whose log it stands in; needed in a platform scope, and the scope's own otherwise.</summary>
    public TenantId? Tenant { get; init; }

    /// <summary>The customer concerned, where the scope is not that customer's own.</summary>
    public CustomerId? Customer { get; init; }
}

/// <summary>Adds to the audit log within the unit of work that does what is recorded.</summary>
public static class AuditLog
{
    /// <summary>Adds an entry; it commits with the work or not at all.</summary>
    /// <param name="db">The unit of work; who acts, and for whom, is read off its scope.</param>
    /// <param name="time">Real time.</param>
    /// <param name="entry">What was done.</param>
    public static void Record(PlatformDbContext db, TimeProvider time, AuditEntry entry)
    {
        var scope = db.Scope;
        db.AuditEvents.Add(new AuditEvent
        {
            TenantId = scope.Kind == ScopeKind.Platform ? OwnerOf(entry) : scope.Tenant,
            CustomerId = scope.Customer ?? entry.Customer,
            At = time.GetUtcNow(),
            Actor = scope.Actor.Id,
            ActorKind = scope.Actor.Kind,
            Action = entry.Action,
            SubjectType = entry.SubjectType,
            SubjectId = entry.SubjectId,
            Reason = entry.Reason,
            TraceId = Activity.Current?.TraceId.ToString(),
        });
    }

    private static TenantId OwnerOf(AuditEntry entry) =>
        entry.Tenant
            ?? throw new ArgumentException("In a platform scope an entry says whose log it belongs to.", nameof(entry));
}
