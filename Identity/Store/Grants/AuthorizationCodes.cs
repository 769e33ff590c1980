using Crayon.Identity.Store.Audit;
using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Persistence.Guarded;
using Crayon.Identity.Store.Sessions;
using Crayon.Identity.Store.Tokens;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.Grants;

/// <summary>What a person granted a client, for which a code is to be made.</summary>
/// <param name="Client">To whom.</param>
/// <param name="Session">Who, and how they signed in.</param>
/// <param name="Scopes">What was granted.</param>
/// <param name="Organisation">The customer that the person acts for; null for the tenant itself.</param>
public sealed record NewGrant(KnownClient Client, Session Session, IReadOnlyList<string> Scopes,
    CustomerId? Organisation)
{
    /// <summary>Who signs in with the same unit of work; null for one who is signed in.</summary>
    public Person? Arriving { get; init; }
}

/// <summary>What the request bound its code to.</summary>
/// <param name="RedirectUri">Where the code is sent.</param>
/// <param name="CodeChallenge">The S256 challenge (RFC 7636).</param>
/// <param name="Nonce">The nonce for the ID token; null when none was sent.</param>
public sealed record CodeBinding(string RedirectUri, string CodeChallenge, string? Nonce);

/// <summary>Makes authorization codes and changes each into tokens once (RFC 6749 section 4.1).</summary>
public sealed class AuthorizationCodes(IdentityDbContext db, RefreshTokens refreshTokens, GrantEnds ends,
    TimeProvider time)
{
    // All that a code stands for, and whether it still may, at one look.
    private static readonly SettledQuery<IdentityDbContext, byte[], IssuedCode?> ByHash = new((db, hash, _) => (
        from code in db.AuthorizationCodes.AsNoTracking()
        join grant in db.Grants.AsNoTracking() on code.GrantId equals grant.GrantId
        where code.Hash == hash
        select new IssuedCode(
            code, grant,
            db.SessionClients.Any(row => row.SessionId == grant.SessionId && row.ClientId == grant.ClientId),
            db.People.Any(row => row.PersonId == grant.PersonId && row.IsEnabled),
            new GrantPerson(
                db.Sessions.Any(row => row.SessionId == grant.SessionId && row.EndedAt == null),
                db.Memberships.Where(row => row.PersonId == grant.PersonId).ToList()))).FirstOrDefault());

    /// <summary>How long a code works.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(60);

    /// <summary>How long what was granted beyond the session works, whatever happens.</summary>
    public static readonly TimeSpan OfflineLife = TimeSpan.FromDays(30);

    /// <summary>Makes a code.</summary>
    /// <param name="draft">What was granted.</param>
    /// <param name="binding">What the request bound it to.</param>
    /// <param name="waiting">Hash of the waiting request that this ends; null when none waited.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The code; null when the waiting request had ended before.</returns>
    public async Task<string?> IssueAsync(NewGrant draft, CodeBinding binding, byte[]? waiting, CancellationToken ct)
    {
        var (code, now) = (OpaqueHandle.New(), time.GetUtcNow());
        await using var own = await db.BeginSingleSaveAsync(ct);
        if (waiting is not null && !await OneTimeUse.TakeRequestAsync(db, waiting, now, ct)) return null;
        if (draft.Arriving is { } person) await PersonUpdates.ForgetFailuresAsync(db, person, now, ct);
        var grant = GrantOf(draft, now);
        db.Grants.Add(grant);
        db.AuthorizationCodes.Add(new AuthorizationCode
        {
            TenantId = grant.TenantId, Hash = OpaqueHandle.HashOf(code), GrantId = grant.GrantId,
            RedirectUri = binding.RedirectUri,
            CodeChallenge = binding.CodeChallenge, Nonce = binding.Nonce, ExpiresAt = now + Life,
        });
        IdentityAudit.Record(db, time, GrantActs.Of(grant, "code.issued"));
        await db.SaveChangesAsync(ct);
        await own.CommitAsync(ct);
        return code;
    }

    /// <summary>
    /// Changes a code into what it stands for, once. A second use ends all that came of the first (RFC 6749 section
    /// 4.1.2).
    /// </summary>
    public async Task<GrantOutcome> RedeemAsync(KnownClient client, CodeProof proof, CancellationToken ct)
    {
        db.HoldConnection();
        // Another client's code is left as it is: whoever holds it by accident cannot burn it.
        if (await ByHash.AskAsync(db, OpaqueHandle.HashOf(proof.Code), ct) is not { } issued
            || issued.Grant.ClientId != client.ClientId)
            return GrantOutcome.Refused(GrantRefusal.Invalid);
        if (issued.Code.ConsumedAt is not null) return await EndAsync(issued.Grant, ct);
        if (!proof.Fits(issued.Code) || issued.Grant.RevokedAt is not null || !issued.IsPersonEnabled
            || issued.Person.StandingOf(issued.Grant, issued.Grant.Scopes) is not { } standing)
            return GrantOutcome.Refused(GrantRefusal.Invalid);
        if (await TakeAsync(client, issued, standing, ct) is { } outcome) return outcome;
        // Another code of the session was changed at the same moment and noted the client; of this nothing was kept.
        db.ChangeTracker.Clear();
        return await TakeAsync(client, issued with { IsClientNoted = true }, standing, ct)
            ?? throw new InvalidOperationException("The change of a code met a row that it does not add.");
    }

    // Null when the client was noted with the session meanwhile.
    private async Task<GrantOutcome?> TakeAsync(KnownClient client, IssuedCode issued, GrantStanding standing,
        CancellationToken ct)
    {
        var (code, grant, now) = (issued.Code, issued.Grant, time.GetUtcNow());
        await using (var own = await db.BeginSingleSaveAsync(ct))
        {
            if (await OneTimeUse.TakeCodeAsync(db, code, now, ct))
            {
                var refreshToken = grant.IsOffline && client.GrantTypes.Contains(Clients.Grants.RefreshToken)
                    ? refreshTokens.Add(grant, now)
                    : null;
                if (!issued.IsClientNoted && standing.Scopes.Contains(OpenIdScopes.OpenId, StringComparer.Ordinal))
                    db.SessionClients.Add(ClientOf(grant, now));
                IdentityAudit.Record(db, time, GrantActs.Of(grant, "code.redeemed"));
                if (!await db.TrySaveUniqueAsync(ct)) return null;
                await own.CommitAsync(ct);
                return new GrantOutcome(new HonouredGrant(grant, standing.Scopes, code.Nonce, refreshToken), null);
            }
        }
        return code.ExpiresAt <= now ? GrantOutcome.Refused(GrantRefusal.Invalid) : await EndAsync(grant, ct);
    }

    private async Task<GrantOutcome> EndAsync(Grant grant, CancellationToken ct)
    {
        IdentityAudit.Record(db, time, GrantActs.Of(grant, "code.reused"));
        await ends.EndFamilyAsync(grant.TenantId, grant.GrantId, ct);
        return GrantOutcome.Refused(GrantRefusal.Reused);
    }

    private static SessionClient ClientOf(Grant grant, DateTimeOffset now) => new()
    {
        TenantId = grant.TenantId, SessionId = grant.SessionId, ClientId = grant.ClientId, FirstAt = now,
    };

    private static Grant GrantOf(NewGrant draft, DateTimeOffset now)
    {
        var isOffline = draft.Scopes.Contains(OpenIdScopes.OfflineAccess, StringComparer.Ordinal);
        return new Grant
        {
            TenantId = draft.Client.Realm, ClientId = draft.Client.ClientId, PersonId = draft.Session.PersonId,
            SessionId = draft.Session.SessionId, Scopes = [.. draft.Scopes], OrganisationId = draft.Organisation?.Value,
            Authentication = draft.Session.Authentication with { }, CreatedAt = now, IsOffline = isOffline,
            ExpiresAt = now + (isOffline ? OfflineLife : Life + AccessTokens.Life + AccessTokens.Skew),
        };
    }
}

/// <summary>A code with what it stands for.</summary>
/// <param name="Code">The code.</param>
/// <param name="Grant">What was granted.</param>
/// <param name="IsClientNoted">Whether it is noted that the session's relying parties include the client.</param>
/// <param name="IsPersonEnabled">Whether there still is a person who may sign in.</param>
/// <param name="Person">What else is known of them.</param>
internal sealed record IssuedCode(
    AuthorizationCode Code, Grant Grant, bool IsClientNoted, bool IsPersonEnabled, GrantPerson Person);

/// <summary>What a token request says of its code.</summary>
/// <param name="Code">The code.</param>
/// <param name="RedirectUri">Where it was sent, as the client says.</param>
/// <param name="Verifier">The verifier of the challenge (RFC 7636).</param>
public sealed record CodeProof(string Code, string? RedirectUri, string? Verifier)
{
    internal bool Fits(AuthorizationCode code) =>
        RedirectUri == code.RedirectUri && Pkce.Matches(code.CodeChallenge, Verifier);
}
