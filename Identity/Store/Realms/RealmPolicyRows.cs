using Crayon.Identity.Store.Audit;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.Realms;

/// <summary>Reads and changes a realm's policy for those who look after it.</summary>
public sealed class RealmPolicyRows(IdentityDbContext db, RealmLookup realms, TimeProvider time)
{
    /// <summary>The policy, with the defaults of the realm's kind and version 0 where none was set.</summary>
    public async Task<RealmPolicy> ReadAsync(TenantId realm, CancellationToken ct)
    {
        var kind = await realms.KindOfAsync(realm, ct);
        return await db.RealmPolicies.FirstOrDefaultAsync(row => row.TenantId == realm, ct)
            ?? RealmPolicy.DefaultOf(realm, kind);
    }

    /// <summary>
    /// Stores a policy that was read here and changed since; sessions that it makes too old end by themselves. Throws
    /// <see cref="DbUpdateConcurrencyException"/> where somebody changed it, or was the first to set one, meanwhile.
    /// </summary>
    public async Task SaveAsync(RealmPolicy policy, CancellationToken ct)
    {
        Check(policy);
        if (db.Entry(policy).State == EntityState.Detached) db.RealmPolicies.Add(policy);
        if (db.Entry(policy).State == EntityState.Unchanged) return;
        IdentityAudit.Record(
            db, time, new IdentityAct(policy.TenantId, "realm.policy-changed", "realm", policy.TenantId.ToString()));
        await db.SaveUniqueAsync(
            () => new DbUpdateConcurrencyException("Somebody set the realm's first policy at the same moment."), ct);
    }

    private static void Check(RealmPolicy policy)
    {
        Within(policy.ShortestPassword, 12, 64, "The shortest password has 12 to 64 characters.");
        Within(policy.SessionIdleMinutes, 5, 1_440, "An unused session ends after 5 to 1,440 minutes.");
        Within(policy.SessionHours, 1, 720, "A session ends after 1 to 720 hours.");
    }

    private static void Within(int value, int least, int most, string message)
    {
        if (value < least || value > most) throw new DomainRuleException(IdentityRefusals.InvalidPolicy, message);
    }
}
