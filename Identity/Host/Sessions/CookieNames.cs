using Crayon.Platform.Hosting;

namespace Crayon.Identity.Host.Sessions;

/// <summary>
/// Names and flags of the pages' cookies. Over https the names bind them to this host alone (<c>__Host-</c>); over
/// http,
/// in the local run, they are the same without what http cannot have.
/// </summary>
internal sealed class CookieNames(HostSettings settings)
{
    private readonly bool isSecure = settings.Public.Scheme == "https";

    /// <summary>Anti-forgery.</summary>
    public string Forgery => Named("csrf");

    /// <summary>The chosen language.</summary>
    public string Language => Named("lang");

    /// <summary>A sign-in between its first and its second factor.</summary>
    public string Step => Named("step");

    /// <summary>A browser that needs no second factor for a while.</summary>
    public string Device => Named("device");

    /// <summary>Binds a passkey's challenge to the browser that asked for it.</summary>
    public string Passkey => Named("passkey");

    /// <summary>Whether cookies may travel over https only.</summary>
    public bool IsSecure => isSecure;

    /// <summary>Flags of a cookie that lives for so long; null for as long as the browser is open.</summary>
    public CookieOptions Options(TimeSpan? life = null) =>
        new() { HttpOnly = true, Secure = isSecure, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = life,
            IsEssential = true };

    private string Named(string name) => isSecure ? $"__Host-{name}" : name;
}
