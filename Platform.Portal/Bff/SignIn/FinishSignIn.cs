using Crayon.Platform.Core.Portal;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Portal.Bff.Realms;
using Crayon.Platform.Portal.Bff.Sessions;
using Crayon.Platform.Portal.Pages;

namespace Crayon.Platform.Portal.Bff.SignIn;

/// <summary>
/// GET /bff/callback: takes the realm's answer, once, in the browser that asked, and from the realm that was asked
/// (RFC 9207); then a session begins.
/// </summary>
internal sealed partial class FinishSignIn(
    PortalSessions signIns, BrowserSessions sessions, PortalCookies cookies, RealmDoor realm, RealmAddresses addresses,
    IdTokens idTokens, ILogger<FinishSignIn> log)
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        BffPaths.Callback,
        async (HttpContext context, FinishSignIn finish, PlainPages pages) =>
        {
            if (await finish.TakeAsync(context) is { } page)
                await pages.WriteAsync(context, PortalTenants.Of(context), page);
        }).AllowAnonymous();

    // Null when the browser was sent on; otherwise the page that says why not.
    private async Task<PlainPage?> TakeAsync(HttpContext context)
    {
        var (ct, tenant, query) = (context.RequestAborted, PortalTenants.Of(context), context.Request.Query);
        if (await RequestOfAsync(context, tenant) is not { } request) return Refuse("unknown-or-over");
        if (query["iss"].Count != 1 || query["iss"] != addresses.IssuerOf(tenant)) return Refuse("other-issuer");
        if (query["error"].ToString() is { Length: > 0 } error)
            return error == "access_denied" ? PlainPage.Declined : Refuse("realm-refused");
        if (query["code"].Count != 1 || query["code"].ToString() is not { Length: > 0 } code) return Refuse("no-code");
        var outcome = await realm.RedeemAsync(tenant, code, request.RedirectUri, request.Verifier, ct);
        if (outcome.Tokens is not { } tokens) return outcome.IsRefused ? Refuse("bad-code") : PlainPage.NoAnswer;
        if (await idTokens.ReadAsync(tenant, tokens, request.Nonce, ct) is not { } facts
            || await realm.PersonAsync(tenant, tokens.AccessToken, facts.Subject, ct) is not { } person)
        {
            // Nobody uses them any more.
            await realm.RevokeAsync(tenant, tokens.RefreshToken, ct);
            return Refuse("bad-tokens");
        }
        await sessions.StartAsync(context, facts, tokens, person);
        context.Response.Redirect(request.ReturnTo);
        return null;
    }

    // The state names the cookie, the cookie opens the request, and the request must have that state.
    private async Task<SignInRequest?> RequestOfAsync(HttpContext context, RegisteredTenant tenant)
    {
        var query = context.Request.Query;
        if (query["state"].Count != 1 || query["state"].ToString() is not { } state
            || !BrowserHandle.IsWellFormed(state)
            || PortalCookies.Read(context.Request, cookies.SignIn(state)) is not { } handle) return null;
        cookies.Clear(context.Response, cookies.SignIn(state));
        if (await signIns.TakeAsync(handle.Hash, SignInRequest.Life, context.RequestAborted) is not { } row)
            return null;
        return handle.Open<SignInRequest>(tenant.Id, SignInRequest.Purpose, row.Sealed) is { } request
            && request.Fits(state) ? request : null;
    }

    private PlainPage Refuse(string reason)
    {
        LogRefused(reason);
        return PlainPage.Failed;
    }

    [LoggerMessage(LogLevel.Information, "A sign-in did not come about: {Reason}")]
    private partial void LogRefused(string reason);
}
