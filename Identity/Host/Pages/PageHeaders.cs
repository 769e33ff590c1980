namespace Crayon.Identity.Host.Pages;

/// <summary>What a page may load, and who may know of it.</summary>
internal static class PageHeaders
{
    /// <summary>Writes the headers of a page.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="hasScript">Whether it runs a script of ours.</param>
    /// <param name="redirectUri">Where its forms may end, because browsers hold redirects after a form to the policy as
    /// well.</param>
    public static void Write(HttpResponse response, bool hasScript, string? redirectUri)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            + (hasScript ? "script-src 'self'; " : "")
            + $"form-action 'self'{SourceOf(redirectUri)}; frame-ancestors 'none'; base-uri 'none'";
        headers.CacheControl = "no-store";
        // Not no-referrer: browsers would then hide the origin of our own forms, which is checked.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), "
            + (hasScript ? "publickey-credentials-get=(self), publickey-credentials-create=(self)"
                : "publickey-credentials-get=(), publickey-credentials-create=()");
    }

    private static string SourceOf(string? redirectUri) =>
        !Uri.TryCreate(redirectUri, UriKind.Absolute, out var uri) ? ""
        : uri.Scheme is "http" or "https" ? $" {uri.GetLeftPart(UriPartial.Authority)}"
        : $" {uri.Scheme}:";
}
