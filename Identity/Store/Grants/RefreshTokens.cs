using System.Text;
using Crayon.Identity.Store.Audit;
using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Persistence.Guarded;
using Crayon.Identity.Store.Tokens;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.Grants;

/// <summary>
/// Refresh tokens that work once and are followed by another. Of two that come at the same moment a client that proves
/// itself gets the same successor for ten seconds; any other second use ends the family (RFC 9700 section 4.14.2).
/// </summary>
public sealed class RefreshTokens(IdentityDbContext db, GrantEnds ends, IDataProtectionProvider protection,
    TimeProvider time)
{
    /// <summary>How long an unused token works.</summary>
    public static readonly TimeSpan IdleLife = TimeSpan.FromDays(14);

    /// <summary>
    /// How long a confidential client may ask again with a token that was just used: tabs, lost answers.
    /// </summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <summary>Adds a token to a family; it is saved with the unit of work.</summary>
    internal string Add(Grant grant, DateTimeOffset now)
    {
        var token = OpaqueHandle.New();
        db.RefreshTokens.Add(new RefreshToken
        {
            TenantId = grant.TenantId, GrantId = grant.GrantId, Hash = OpaqueHandle.HashOf(token), IssuedAt = now,
            ExpiresAt = now + IdleLife < grant.ExpiresAt ? now + IdleLife : grant.ExpiresAt,
        });
        return token;
    }

    /// <summary>Changes a token into its successor.</summary>
    /// <param name="client">Who asks, proven.</param>
    /// <param name="token">The token.</param>
    /// <param name="narrowed">The scopes asked for; null for all that were granted.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<GrantOutcome> RotateAsync(
        KnownClient client, string token, IReadOnlyList<string>? narrowed, CancellationToken ct)
    {
        db.HoldConnection();
        if (await FindAsync(token, ct) is not { } found || found.Grant.ClientId != client.ClientId
            || !Stands(found.Grant))
            return GrantOutcome.Refused(GrantRefusal.Invalid);
        if (narrowed is not null && !narrowed.All(scope => found.Grant.Scopes.Contains(scope)))
            return GrantOutcome.Refused(GrantRefusal.Scope);
        if (found.Token.UsedAt is not null) return await AgainAsync(client, found, narrowed, ct);
        if (found.Token.ExpiresAt <= time.GetUtcNow()) return GrantOutcome.Refused(GrantRefusal.Invalid);
        if (await StandingAsync(found.Grant, narrowed, ct) is not { } standing)
            return await EndAsync(found.Grant, "refresh.refused", ct);
        var successor = await TakeAsync(client, found, ct);
        if (successor is not null) return Honoured(found.Grant, standing, successor);
        // Somebody was quicker by a moment: what they did is there to be read.
        return await FindAsync(token, ct) is { } seen
            ? await AgainAsync(client, seen, narrowed, ct)
            : GrantOutcome.Refused(GrantRefusal.Invalid);
    }

    /// <summary>The family of a token of this client, whether or not it still works; null for none.</summary>
    public async Task<IssuedRefreshToken?> FindOwnAsync(KnownClient client, string token, CancellationToken ct) =>
        await FindAsync(token, ct) is { } found && found.Grant.ClientId == client.ClientId ? found : null;

    /// <summary>Whether a token would be honoured now.</summary>
    public bool Works(IssuedRefreshToken issued) =>
        issued.Token.UsedAt is null && issued.Token.ExpiresAt > time.GetUtcNow() && Stands(issued.Grant);

    private bool Stands(Grant grant) => grant.RevokedAt is null && grant.ExpiresAt > time.GetUtcNow();

    private Task<IssuedRefreshToken?> FindAsync(string token, CancellationToken ct)
    {
        var hash = OpaqueHandle.HashOf(token);
        return (
            from row in db.RefreshTokens.AsNoTracking()
            join grant in db.Grants.AsNoTracking() on row.GrantId equals grant.GrantId
            where row.Hash == hash
            select new IssuedRefreshToken(row, grant)).FirstOrDefaultAsync(ct);
    }

    private Task<GrantStanding?> StandingAsync(Grant grant, IReadOnlyList<string>? narrowed, CancellationToken ct) =>
        GrantStanding.FindAsync(db, grant, narrowed ?? grant.Scopes, ct);

    private async Task<string?> TakeAsync(KnownClient client, IssuedRefreshToken found, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var successor = Add(found.Grant, now);
        // Before the transaction: Data Protection may have to write a key of its own.
        var kept = client.IsConfidential ? Protector(found.Grant).Protect(Encoding.ASCII.GetBytes(successor)) : null;
        await using var own = await db.BeginSingleSaveAsync(ct);
        if (!await OneTimeUse.TakeRefreshTokenAsync(db, found.Token, kept, now, ct))
        {
            db.ChangeTracker.Clear();
            return null;
        }
        IdentityAudit.Record(db, time, GrantActs.Of(found.Grant, "token.refreshed"));
        await db.SaveChangesAsync(ct);
        await own.CommitAsync(ct);
        return successor;
    }

    private async Task<GrantOutcome> AgainAsync(
        KnownClient client, IssuedRefreshToken found, IReadOnlyList<string>? narrowed, CancellationToken ct)
    {
        if (!Stands(found.Grant)) return GrantOutcome.Refused(GrantRefusal.Invalid);
        var isRecent = found.Token.UsedAt is { } used && time.GetUtcNow() - used <= Grace;
        if (!isRecent || !client.IsConfidential || await SuccessorAsync(found, ct) is not { } successor)
            return await EndAsync(found.Grant, "refresh.reused", ct);
        return await StandingAsync(found.Grant, narrowed, ct) is { } standing
            ? Honoured(found.Grant, standing, successor)
            : GrantOutcome.Refused(GrantRefusal.Invalid);
    }

    // A successor that was used itself is not given again: then the former token has no business any more.
    private async Task<string?> SuccessorAsync(IssuedRefreshToken found, CancellationToken ct)
    {
        if (found.Token.ProtectedSuccessor is not { } kept) return null;
        var successor = Encoding.ASCII.GetString(Protector(found.Grant).Unprotect(kept));
        var hash = OpaqueHandle.HashOf(successor);
        return await db.RefreshTokens.AnyAsync(row => row.Hash == hash && row.UsedAt == null, ct) ? successor : null;
    }

    private async Task<GrantOutcome> EndAsync(Grant grant, string action, CancellationToken ct)
    {
        IdentityAudit.Record(db, time, GrantActs.Of(grant, action));
        await ends.EndFamilyAsync(grant.TenantId, grant.GrantId, ct);
        return GrantOutcome.Refused(action == "refresh.reused" ? GrantRefusal.Reused : GrantRefusal.Invalid);
    }

    private static GrantOutcome Honoured(Grant grant, GrantStanding standing, string successor) =>
        new(new HonouredGrant(grant, standing.Scopes, null, successor), null);

    private IDataProtector Protector(Grant grant) =>
        protection.CreateProtector("Crayon.Identity.RefreshSuccessor", grant.TenantId.ToString(),
            grant.GrantId.ToString());
}

/// <summary>A refresh token and its family.</summary>
/// <param name="Token">The token.</param>
/// <param name="Grant">The family.</param>
public sealed record IssuedRefreshToken(RefreshToken Token, Grant Grant);
