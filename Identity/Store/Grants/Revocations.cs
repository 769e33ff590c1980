using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Tokens;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.Grants;

/// <summary>
/// Refuses access tokens before their time: at once in this process, within two seconds in the others.
/// </summary>
public sealed class Revocations(IdentityDbContext db, TimeProvider time)
{
    // No token issued before can still be honoured then, wherever clocks stand.
    private static readonly TimeSpan Needed = AccessTokens.Life + (2 * AccessTokens.Skew);

    /// <summary>
    /// Refuses the tokens of a subject that were issued up to now. Saves what the unit of work holds, in its
    /// transaction if it has one.
    /// </summary>
    /// <param name="realm">Whose tokens.</param>
    /// <param name="kind">What the subject names.</param>
    /// <param name="subject">Id of the token, grant, session, person or elevation, as tokens carry it.</param>
    /// <param name="ct">Cancels.</param>
    public async Task AddAsync(TenantId realm, RevocationKind kind, string subject, CancellationToken ct)
    {
        Add(realm, kind, subject);
        await db.SaveChangesAsync(ct);
    }

    internal void Add(TenantId realm, RevocationKind kind, string subject)
    {
        var now = time.GetUtcNow();
        db.Revocations.Add(new Revocation { TenantId = realm, Kind = kind, Subject = subject, At = now,
            ExpiresAt = now + Needed });
    }
}
