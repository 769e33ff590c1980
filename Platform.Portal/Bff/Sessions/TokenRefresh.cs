using System.Collections.Concurrent;
using Crayon.Platform.Core.Portal;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Portal.Bff.Realms;

namespace Crayon.Platform.Portal.Bff.Sessions;

/// <summary>What became of a session whose access token was looked at.</summary>
/// <param name="Session">The session, good for a while; null otherwise.</param>
/// <param name="IsOver">Whether it has ended; otherwise the realm did not answer.</param>
internal sealed record FreshSession(CurrentSession? Session, bool IsOver)
{
    public static readonly FreshSession Over = new(null, IsOver: true);

    public static readonly FreshSession NoAnswer = new(null, IsOver: false);
}

/// <summary>
/// Changes a session's tokens for new ones shortly before they run out: once, whatever number of tabs and processes
/// asks. Within a process all wait for the same change; between processes a lease in the session's row says whose turn
/// it is, and the others wait for its outcome. Should the one whose turn it was die, the lease runs out while the realm
/// still gives the same successor to the same token.
/// </summary>
internal sealed class TokenRefresh(TenantScopes scopes, RealmDoor realm, IdTokens idTokens, TimeProvider time)
{
    private static readonly TimeSpan Early = TimeSpan.FromSeconds(30);
    // Longer than the realm is given to answer, shorter than the ten seconds in which it repeats its answer.
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly Actor Portal = Actor.System("portal");
    private readonly ConcurrentDictionary<(Guid Session, int Generation), Lazy<Task<FreshSession>>> underWay = new();

    /// <summary>Whether a session's access token is good for a while.</summary>
    public bool IsGood(CurrentSession current) => current.Row.AccessEndsAt - Early > time.GetUtcNow();

    /// <summary>The session with an access token that is good for a while.</summary>
    public async Task<FreshSession> FreshAsync(RegisteredTenant tenant, CurrentSession current, CancellationToken ct)
    {
        if (IsGood(current)) return new FreshSession(current, IsOver: false);
        var key = (current.Row.Id, current.Row.Generation);
        // It is done to its end whoever goes away meanwhile: tokens that were given out once must be kept.
        var change = underWay.GetOrAdd(key, _ => new Lazy<Task<FreshSession>>(() => ChangeAsync(tenant, current)));
        try
        {
            return await change.Value.WaitAsync(ct);
        }
        finally
        {
            if (change.Value.IsCompleted) underWay.TryRemove(KeyValuePair.Create(key, change));
        }
    }

    private async Task<FreshSession> ChangeAsync(RegisteredTenant tenant, CurrentSession current)
    {
        var started = time.GetTimestamp();
        while (time.GetElapsedTime(started) < Patience)
        {
            await using var scope = scopes.ForTenant(tenant.Id, Portal);
            var sessions = scope.ServiceProvider.GetRequiredService<PortalSessions>();
            if (await sessions.LeaseAsync(current.Row, Lease, CancellationToken.None))
                return await ChangeAsync(tenant, current, sessions);
            if (await sessions.ReadAsync(current.Row.Id, CancellationToken.None) is not { } row)
                return FreshSession.Over;
            if (row.Generation != current.Row.Generation) return Opened(current.Handle, row);
            await Task.Delay(Look, time);
        }
        return FreshSession.NoAnswer;
    }

    private async Task<FreshSession> ChangeAsync(
        RegisteredTenant tenant, CurrentSession current, PortalSessions sessions)
    {
        var ct = CancellationToken.None;
        var outcome = await realm.RefreshAsync(tenant, current.Contents.RefreshToken, ct);
        if (outcome.Tokens is { } tokens && await FitsAsync(tenant, current, tokens))
            return await KeepAsync(tenant, current, tokens, sessions);
        if (outcome.IsRefused || outcome.Tokens is not null)
        {
            await sessions.EndAsync(current.Row.Id, ct);
            return FreshSession.Over;
        }
        await sessions.ReleaseAsync(current.Row, ct);
        return current.Row.AccessEndsAt > time.GetUtcNow()
            ? new FreshSession(current, IsOver: false) : FreshSession.NoAnswer;
    }

    // Section 12.2 of OpenID Connect Core: nobody else may come out of a refresh.
    private async Task<bool> FitsAsync(RegisteredTenant tenant, CurrentSession current, TokenAnswer tokens) =>
        await idTokens.ReadAsync(tenant, tokens, nonce: null, CancellationToken.None) is { } facts
        && facts.Subject == current.Row.Subject && facts.Session == current.Row.IdentitySession;

    private async Task<FreshSession> KeepAsync(
        RegisteredTenant tenant, CurrentSession current, TokenAnswer tokens, PortalSessions sessions)
    {
        var (ct, row) = (CancellationToken.None, current.Row);
        var endsAt = time.GetUtcNow().AddSeconds(tokens.ExpiresIn);
        var person = await realm.PersonAsync(tenant, tokens.AccessToken, row.Subject, ct);
        var contents = current.Contents.With(tokens) with { Person = person ?? current.Contents.Person };
        var box = current.Handle.Seal(row.TenantId, SessionContents.Purpose, contents);
        if (!await sessions.RenewAsync(row, box, endsAt, ct))
        {
            // It was ended meanwhile, and the new tokens with it.
            await realm.RevokeAsync(tenant, tokens.RefreshToken, ct);
            return FreshSession.Over;
        }
        return await sessions.ReadAsync(row.Id, ct) is { } renewed
            ? Opened(current.Handle, renewed) : FreshSession.Over;
    }

    private static FreshSession Opened(BrowserHandle handle, PortalSession row) =>
        handle.Open<SessionContents>(row.TenantId, SessionContents.Purpose, row.Sealed) is { } contents
            ? new FreshSession(new CurrentSession(row, handle, contents), IsOver: false)
            : FreshSession.Over;
}
