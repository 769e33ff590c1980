using Crayon.Platform.Hosting;

namespace Crayon.Identity.Host.Sessions;

/// <summary>
/// The cookie that holds a session's handle. Over https its name binds it to this host alone (<c>__Host-</c>); over
/// http,
/// in the local run, it is the same without what http cannot have.
/// </summary>
internal sealed class SessionCookie(HostSettings settings)
{
    private readonly bool isSecure = settings.Public.Scheme == "https";

    private string Name => isSecure ? "__Host-sid" : "sid";

    /// <summary>The handle that the browser sent; null for none.</summary>
    public string? Read(HttpRequest request) =>
        request.Cookies[Name] is { Length: > 0 and <= 100 } handle ? handle : null;

    /// <summary>Gives the browser a handle, for as long as it stays open.</summary>
    public void Write(HttpResponse response, string handle) => response.Cookies.Append(Name, handle, Options());

    /// <summary>Takes the handle away.</summary>
    public void Clear(HttpResponse response) => response.Cookies.Delete(Name, Options());

    // Lax: people come from the relying party's site by a link, and must be found signed in.
    private CookieOptions Options() =>
        new() { HttpOnly = true, Secure = isSecure, SameSite = SameSiteMode.Lax, Path = "/" };
}
