using Crayon.Platform.Core.Portal;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Portal.Bff.Realms;

namespace Crayon.Platform.Portal.Bff.Sessions;

/// <summary>The session of the browser that sends a request, in the tenant of its host alone.</summary>
internal sealed class BrowserSessions(
    PortalSessions sessions, PortalCookies cookies, TokenRefresh refresh, RealmDoor realm, TimeProvider time)
{
    private const int LongestAgent = 400;

    /// <summary>Who is signed in; null for nobody, and for a session that is over.</summary>
    public async Task<CurrentSession?> FindAsync(HttpContext context, CancellationToken ct)
    {
        if (PortalCookies.Read(context.Request, cookies.Session) is not { } handle
            || await sessions.FindAsync(handle.Hash, ct) is not { } row) return null;
        return handle.Open<SessionContents>(row.TenantId, SessionContents.Purpose, row.Sealed) is { } contents
            ? new CurrentSession(row, handle, contents)
            : null;
    }

    /// <summary>Who is signed in, where nothing has to be done for the session first; null otherwise.</summary>
    public async Task<CurrentSession?> FindGoodAsync(HttpContext context, CancellationToken ct) =>
        await FindAsync(context, ct) is { } found && refresh.IsGood(found) ? found : null;

    /// <summary>
    /// Who is signed in, with an access token that is good for a while. What the request cannot go on with is answered,
    /// and null returned: no session, or a realm that does not answer.
    /// </summary>
    public async Task<CurrentSession?> RequireAsync(HttpContext context, CancellationToken ct)
    {
        var fresh = await FindAsync(context, ct) is { } found
            ? await refresh.FreshAsync(PortalTenants.Of(context), found, ct)
            : FreshSession.Over;
        if (fresh.Session is { } session) return session;
        if (fresh.IsOver)
        {
            if (context.Request.Cookies.ContainsKey(cookies.Session)) cookies.Clear(context.Response, cookies.Session);
            await PortalProblems.SignInNeeded.WriteAsync(context);
        }
        else
        {
            context.Response.Headers.RetryAfter = "2";
            await Hosting.Problems.HostProblems.Unavailable.WriteAsync(context);
        }
        return null;
    }

    /// <summary>
    /// Begins a session. The browser gets a new handle, so that one that was planted before is worth nothing; what it
    /// had before ends.
    /// </summary>
    public async Task StartAsync(HttpContext context, IdTokenFacts facts, TokenAnswer tokens, PersonAnswer person)
    {
        var (ct, tenant, now) = (context.RequestAborted, PortalTenants.Of(context), time.GetUtcNow());
        if (await FindAsync(context, ct) is { } before) await LeaveAsync(tenant, before, ct);
        var (handle, limits) = (BrowserHandle.New(), SessionLimits.Of(tenant));
        var agent = context.Request.Headers.UserAgent.ToString();
        var contents = new SessionContents(
            tokens.AccessToken, tokens.RefreshToken, tokens.Scope.Split(' '), person, facts.AuthenticatedAt,
            facts.Level);
        await sessions.AddAsync(new PortalSession
        {
            TenantId = tenant.Id, HandleHash = handle.Hash, Subject = facts.Subject, IdentitySession = facts.Session,
            Sealed = handle.Seal(tenant.Id, SessionContents.Purpose, contents),
            AccessEndsAt = now.AddSeconds(tokens.ExpiresIn), StartedAt = now, LastSeenAt = now,
            IdleMinutes = limits.IdleMinutes, EndsAt = now + limits.Longest,
            Address = context.Connection.RemoteIpAddress?.ToString(),
            UserAgent = agent[..Math.Min(agent.Length, LongestAgent)],
        }, ct);
        cookies.WriteSession(context.Response, handle);
    }

    /// <summary>
    /// Ends a session and all that came of the same sign-in, here and at the realm, and takes the handle away. What the
    /// realm does not hear now it hears when the tokens run out.
    /// </summary>
    public async Task EndAsync(HttpContext context, CurrentSession current, CancellationToken ct)
    {
        var tenant = PortalTenants.Of(context);
        await LeaveAsync(tenant, current, ct);
        await sessions.EndIdentitySessionAsync(current.Row.IdentitySession, ct);
        await realm.EndSessionAsync(tenant, current.Row.IdentitySession, ct);
        cookies.Clear(context.Response, cookies.Session);
    }

    // The tokens end, the session at the realm does not: the person goes on in another of their organisations.
    private async Task LeaveAsync(RegisteredTenant tenant, CurrentSession current, CancellationToken ct)
    {
        await sessions.EndAsync(current.Row.Id, ct);
        await realm.RevokeAsync(tenant, current.Contents.RefreshToken, ct);
    }
}
