using Crayon.Identity.Host.Pages;
using Crayon.Identity.Host.Protocol.Authorize;
using Crayon.Identity.Host.Sessions;
using Crayon.Identity.Store.People;

namespace Crayon.Identity.Host.SignIn;

/// <summary>Somebody at a page: what they came with, and who they are known to be.</summary>
/// <param name="Context">The request.</param>
/// <param name="Waiting">The authorization request that waits; null for none.</param>
/// <param name="SignedIn">The browser's session; null for none.</param>
internal sealed record Visit(HttpContext Context, PendingRequest? Waiting, SignedIn? SignedIn)
{
    /// <summary>Whether they named a request that is over.</summary>
    public bool IsOver { get; init; }

    /// <summary>The account page they were on the way to; null for none.</summary>
    public string? Then { get; init; }

    /// <summary>The form; empty for a page that is read.</summary>
    public IFormCollection Form { get; init; } = FormCollection.Empty;

    /// <summary>Where they go when they are signed in: the request is judged anew, or the account is shown.</summary>
    public string Onward =>
        Waiting is { } waiting ? $"{Protocol.Routes.Continue}?request={waiting.Handle}" : Then ?? PagePaths.Account;

    /// <summary>Another page, with all that they came with.</summary>
    public string To(string path) => Waiting is { } waiting ? $"{path}?request={waiting.Handle}"
        : Then is { } then ? $"{path}?then={Uri.EscapeDataString(then)}" : path;
}

/// <summary>Opens visits.</summary>
internal sealed class Visits(PageViews views, PendingRequests requests, BrowserSessions sessions)
{
    /// <summary>The account pages that a sign-in may lead to; anything else would be an open redirect.</summary>
    private static readonly string[] Targets =
    [
        PagePaths.Account, PagePaths.Email, PagePaths.Password, PagePaths.Authenticator, PagePaths.RecoveryCodes,
        PagePaths.Passkeys,
        PagePaths.Sessions, PagePaths.Consents, PagePaths.Logins,
    ];

    /// <summary>Reads what came with the request.</summary>
    public async Task<Visit> OpenAsync(HttpContext context, CancellationToken ct)
    {
        var form = HttpMethods.IsPost(context.Request.Method)
            ? await context.Request.ReadFormAsync(ct)
            : FormCollection.Empty;
        var handle = Named("request");
        var waiting = await requests.FindAsync(handle, ct);
        return new Visit(context, waiting, await sessions.FindAsync(context, ct))
        {
            IsOver = handle is not null && waiting is null, Form = form,
            Then = Named("then") is { } then && Targets.Contains(then, StringComparer.Ordinal) ? then : null,
        };

        string? Named(string name) =>
            form[name].ToString() is { Length: > 0 } sent ? sent
            : context.Request.Query[name].ToString() is { Length: > 0 } asked ? asked : null;
    }

    /// <summary>The view of a visit's page.</summary>
    public PageView ViewOf(Visit visit, Person? reader = null) =>
        views.Of(visit.Context, visit.Waiting, reader ?? visit.SignedIn?.Person) with { Then = visit.Then };
}
