using Crayon.Identity.Store.Federation;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.Persistence.Guarded;

/// <summary>Takes the answer of another provider once, whichever process gets it first.</summary>
public static class FederatedAnswers
{
    /// <summary>Marks the sign-in as ended; false when that was done before.</summary>
    public static async Task<bool> ConsumeAsync(
        IdentityDbContext db, FederatedSignIn signIn, DateTimeOffset now, CancellationToken ct)
    {
        await using var own = await db.Database.BeginTransactionAsync(ct);
        var taken = await db.FederatedSignIns
            .Where(row => row.TenantId == signIn.TenantId && row.Hash == signIn.Hash && row.ConsumedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ConsumedAt, now), ct);
        await own.CommitAsync(ct);
        return taken == 1;
    }
}
