using Crayon.Platform.Hosting;

namespace Crayon.Platform.Portal.Bff.Sessions;

/// <summary>
/// The portal's cookies. Over https the names bind them to this host alone (<c>__Host-</c>); over http, in the local
/// run, they are the same without what http cannot have.
/// </summary>
internal sealed class PortalCookies(HostSettings settings)
{
    private static readonly TimeSpan SignInLife = TimeSpan.FromMinutes(10);

    private readonly bool isSecure = settings.Public.Scheme == "https";

    /// <summary>The cookie of the session.</summary>
    public string Session => Named("portal");

    /// <summary>The cookie of a sign-in: each has its own, so that two tabs do not cross.</summary>
    public string SignIn(string state) => Named($"signin-{state}");

    /// <summary>The handle in a cookie; null for none.</summary>
    public static BrowserHandle? Read(HttpRequest request, string name) => BrowserHandle.Read(request.Cookies[name]);

    /// <summary>Gives the browser a session's handle, for as long as it stays open.</summary>
    public void WriteSession(HttpResponse response, BrowserHandle handle) =>
        response.Cookies.Append(Session, handle.Text, Options());

    /// <summary>Gives the browser a sign-in's handle, for ten minutes.</summary>
    public void WriteSignIn(HttpResponse response, string state, BrowserHandle handle) =>
        response.Cookies.Append(SignIn(state), handle.Text, Options(SignInLife));

    /// <summary>Takes a cookie away.</summary>
    public void Clear(HttpResponse response, string name) => response.Cookies.Delete(name, Options());

    // Lax: people come by links from mails and from the realm, and must be found signed in.
    private CookieOptions Options(TimeSpan? life = null) => new()
    {
        HttpOnly = true, Secure = isSecure, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = life, IsEssential = true,
    };

    private string Named(string name) => isSecure ? $"__Host-{name}" : name;
}
