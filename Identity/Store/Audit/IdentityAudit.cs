using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.Audit;

/// <summary>What was done in a realm.</summary>
/// <param name="Realm">In whose log it stands.</param>
/// <param name="Action">Such as <c>client.added</c>.</param>
/// <param name="SubjectType">Kind of the row concerned.</param>
/// <param name="SubjectId">Its id; never an address or a secret.</param>
/// <param name="Customer">The customer concerned, who then sees the entry.</param>
public sealed record IdentityAct(TenantId Realm, string Action, string SubjectType, string SubjectId,
    CustomerId? Customer = null)
{
    /// <summary>Who did it, where that is not the scope's own actor: a person at the protocol's endpoints.</summary>
    public Actor? By { get; init; }

    /// <summary>Through what, or why: names of clients, a reason that was asked for.</summary>
    public string? Note { get; init; }
}

/// <summary>
/// Adds entries to the audit log in the transaction of what they tell of; what a request caused names its address.
/// </summary>
public static class IdentityAudit
{
    /// <summary>Adds an entry to the unit of work; the caller saves.</summary>
    public static void Record(IdentityDbContext db, TimeProvider time, IdentityAct act)
    {
        var by = act.By ?? db.Scope.Actor;
        db.AuditEvents.Add(new AuditEvent
        {
            TenantId = act.Realm, CustomerId = act.Customer, At = time.GetUtcNow(), Actor = by.Id,
            ActorKind = by.Kind, Action = act.Action, SubjectType = act.SubjectType, SubjectId = act.SubjectId,
            Reason = NoteOf(db, act), TraceId = System.Diagnostics.Activity.Current?.TraceId.ToHexString(),
        });
    }

    private static string? NoteOf(IdentityDbContext db, IdentityAct act) => db.Scope.CallerAddress is { } address
        ? $"address {address}{(act.Note is null ? "" : $" {act.Note}")}"
        : act.Note;
}
