using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Persistence.Guarded;

/// <summary>
/// Marks charges by the thousand within the transaction of the caller: as rated, and as standing on a document. Each
/// mark is set once, and whoever comes second undoes his transaction. Only platform use cases mark, since they bill for
/// all tenants; into another month charges are put in the scope of whoever decides on them, as far as it sees.
/// </summary>
internal static class ChargeMarks
{
    // Asked in a way that no index answers: rows are found by their ids, never by what they all have in common.
    private static readonly DocumentId None = new(Guid.Empty);

    /// <summary>Marks charges whose halves were made.</summary>
    public static async Task RateAsync(
        PlatformDbContext db, IReadOnlyList<ChargeId> ids, DateTimeOffset now, CancellationToken ct)
    {
        var by = ActorOf(db);
        Check(ids, await db.Charges.Where(row => ids.Contains(row.Id) && !row.IsRated)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.IsRated, true)
                .SetProperty(row => row.RowVersion, row => row.RowVersion + 1)
                .SetProperty(row => row.DateModified, now).SetProperty(row => row.ModifiedBy, by), ct));
    }

    /// <summary>Puts charges to customers on a document.</summary>
    public static async Task PutOnAsync(
        PlatformDbContext db, DocumentId document, IReadOnlyList<ChargeId> ids, DateTimeOffset now,
        CancellationToken ct)
    {
        var by = ActorOf(db);
        Check(ids, await db.Charges.Where(row => ids.Contains(row.Id) && (row.DocumentId ?? None) == None)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.DocumentId, document)
                .SetProperty(row => row.RowVersion, row => row.RowVersion + 1)
                .SetProperty(row => row.DateModified, now).SetProperty(row => row.ModifiedBy, by), ct));
    }

    /// <summary>Puts the halves of resellers on a document.</summary>
    public static async Task PutWholesaleOnAsync(
        PlatformDbContext db, DocumentId document, IReadOnlyList<ChargeId> ids, DateTimeOffset now,
        CancellationToken ct)
    {
        var by = ActorOf(db);
        Check(ids, await db.WholesaleCharges
            .Where(row => ids.Contains(row.ChargeId) && (row.DocumentId ?? None) == None)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.DocumentId, document)
                .SetProperty(row => row.RowVersion, row => row.RowVersion + 1)
                .SetProperty(row => row.DateModified, now).SetProperty(row => row.ModifiedBy, by), ct));
    }

    /// <summary>Puts charges to customers into another month; those on a document stay.</summary>
    public static Task<int> MoveAsync(
        PlatformDbContext db, IQueryable<Charge> rows, int month, DateTimeOffset now, CancellationToken ct)
    {
        var by = db.Scope.Actor.Id;
        return rows.Where(row => row.DocumentId == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Month, month)
                .SetProperty(row => row.RowVersion, row => row.RowVersion + 1)
                .SetProperty(row => row.DateModified, now).SetProperty(row => row.ModifiedBy, by), ct);
    }

    /// <summary>Puts the halves of resellers into another month; those on a document stay.</summary>
    public static Task<int> MoveAsync(
        PlatformDbContext db, IQueryable<WholesaleCharge> rows, int month, DateTimeOffset now, CancellationToken ct)
    {
        var by = db.Scope.Actor.Id;
        return rows.Where(row => row.DocumentId == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Month, month)
                .SetProperty(row => row.RowVersion, row => row.RowVersion + 1)
                .SetProperty(row => row.DateModified, now).SetProperty(row => row.ModifiedBy, by), ct);
    }

    private static string ActorOf(PlatformDbContext db) => db is { Scope.Kind: ScopeKind.Platform }
        && db.Database.CurrentTransaction is not null
        ? db.Scope.Actor.Id
        : throw new InvalidOperationException("Charges are marked by platform use cases, within a transaction.");

    private static void Check(IReadOnlyList<ChargeId> ids, int marked)
    {
        if (marked != ids.Count)
            throw new DbUpdateConcurrencyException($"Of {ids.Count} charges {ids.Count - marked} were marked before.");
    }
}
