namespace Crayon.Platform.Portal.Pages;

/// <summary>What a page may load, and who may know of it.</summary>
internal static class PageHeaders
{
    /// <summary>Writes the headers of a page.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="sources">What it may load, in words of its content security policy; all else is refused.</param>
    public static void Write(HttpResponse response, string sources)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; {sources}; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";
        headers.CacheControl = "no-store";
        // Not no-referrer: browsers would then hide the origin of the page's own calls, which is checked.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(self)";
    }
}
