using Crayon.Identity.Host.Audit;
using Crayon.Identity.Host.Protocol.Errors;
using Crayon.Identity.Host.Realms;
using Crayon.Identity.Host.Sessions;
using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.Tokens;
using Crayon.Platform.Hosting;

namespace Crayon.Identity.Host.Protocol.Authorize;

/// <summary>Takes a request one step on: a code, an error, or a page that asks the person and comes back.</summary>
internal sealed class AuthorizeTurn(
    AuthorizeJudge judge, AuthorizeRequests reading, PendingRequests pending, AuthorizationCodes codes,
    TokenAudit audit, HostSettings settings)
{
    /// <summary>Answers a request that was read; <paramref name="waiting"/> is the one it was kept as before.</summary>
    public async Task TakeAsync(
        HttpContext context, AuthorizeParameters parameters, KnownClient client, PendingRequest? waiting,
        CancellationToken ct)
    {
        var (decision, person) = await judge.JudgeAsync(context, parameters, client, waiting?.CreatedAt, ct);
        switch (decision)
        {
            case AuthorizeDecision.Issue issue when person is not null:
                var grant = new NewGrant(client, person.Session, issue.Scopes, issue.Organisation);
                if (!await TrySendCodeAsync(context, parameters, grant, waiting, ct))
                    await AuthorizeErrorPage.WriteAsync(context, AuthorizeError.Over);
                break;
            case AuthorizeDecision.Refuse refuse:
                await RefuseAsync(context, ReturnAddress.Of(parameters), client, refuse.Error, waiting, ct);
                break;
            default:
                var kept = waiting ?? await pending.KeepAsync(context, parameters, ct);
                AuthorizeAnswer.ToPage(context.Response, PageOf(decision), kept.Handle);
                break;
        }
    }

    /// <summary>
    /// Gives a code to whoever has just signed in, and saves the sign-in with it; false, with nothing done or saved,
    /// where the request needs more than that or has ended.
    /// </summary>
    public async Task<bool> TryIssueAsync(
        HttpContext context, PendingRequest waiting, SignedIn arriving, CancellationToken ct)
    {
        var parameters = waiting.Parameters;
        if (!arriving.Person.IsEnabled
            || await reading.ClientAsync(CurrentRealm.Of(context).Id, parameters.ClientId, ct) is not { } client
            || await judge.JudgeAsync(arriving, parameters, client, waiting.CreatedAt, ct)
                is not AuthorizeDecision.Issue issue)
            return false;
        var grant = new NewGrant(client, arriving.Session, issue.Scopes, issue.Organisation)
        {
            Arriving = arriving.Person,
        };
        return await TrySendCodeAsync(context, parameters, grant, waiting, ct);
    }

    /// <summary>Sends an error to a client; a request that waited has ended with it.</summary>
    public async Task RefuseAsync(
        HttpContext context, ReturnAddress back, KnownClient client, AuthorizeError error, PendingRequest? waiting,
        CancellationToken ct)
    {
        if (waiting is not null && !await pending.EndAsync(waiting, ct))
        {
            await AuthorizeErrorPage.WriteAsync(context, AuthorizeError.Over);
            return;
        }
        await audit.AddAsync(context, client, "authorization.refused", ct);
        await AuthorizeAnswer.SendErrorAsync(context, back, IssuerOf(context), error);
    }

    /// <summary>Tells the person, because nobody can be relied on; a client that is known is recorded.</summary>
    public async Task RefuseOnPageAsync(
        HttpContext context, KnownClient? client, AuthorizeError error, CancellationToken ct)
    {
        if (client is not null) await audit.AddAsync(context, client, "authorization.refused", ct);
        await AuthorizeErrorPage.WriteAsync(context, error);
    }

    // False, with nothing saved, when the waiting request had ended before.
    private async Task<bool> TrySendCodeAsync(
        HttpContext context, AuthorizeParameters parameters, NewGrant grant, PendingRequest? waiting,
        CancellationToken ct)
    {
        if (waiting is not null) pending.Forget(waiting);
        var code = await codes.IssueAsync(grant,
            new CodeBinding(parameters.RedirectUri, parameters.CodeChallenge, parameters.Nonce),
            waiting is null ? null : OpaqueHandle.HashOf(waiting.Handle), ct);
        if (code is null) return false;
        await AuthorizeAnswer.SendCodeAsync(context, ReturnAddress.Of(parameters), IssuerOf(context), code);
        return true;
    }

    private static string PageOf(AuthorizeDecision decision) => decision switch
    {
        AuthorizeDecision.NeedConsent => Routes.Consent,
        AuthorizeDecision.NeedOrganisation => Routes.Organisation,
        _ => Routes.SignIn,
    };

    private string IssuerOf(HttpContext context) => settings.Public.IssuerOf(CurrentRealm.Of(context).PrimaryHost);
}
