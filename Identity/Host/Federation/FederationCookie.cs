using Crayon.Platform.Hosting;

namespace Crayon.Identity.Host.Federation;

/// <summary>
/// Binds a sign-in at another provider to the browser that began it: the answer counts in that browser alone, so that
/// nobody can be signed in as somebody else by a link.
/// </summary>
internal sealed class FederationCookie(HostSettings settings)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);
    private readonly bool isSecure = settings.Public.Scheme == "https";

    private string Name => isSecure ? "__Host-fed" : "fed";

    /// <summary>The handle of this browser; null for none.</summary>
    public string? Read(HttpRequest request) =>
        request.Cookies[Name] is { Length: > 0 and <= 100 } handle ? handle : null;

    /// <summary>Gives the browser its handle.</summary>
    public void Write(HttpResponse response, string handle) => response.Cookies.Append(Name, handle, new CookieOptions
    {
        // Lax: the answer comes as a link from the other provider.
        HttpOnly = true, Secure = isSecure, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = Life,
    });
}
