using System.Text;
using System.Text.Encodings.Web;
using Crayon.Identity.Host.Protocol.Errors;

namespace Crayon.Identity.Host.Protocol.Authorize;

/// <summary>Sends the browser on: back to the client with an answer, or to a page of ours.</summary>
internal static class AuthorizeAnswer
{
    private const string Submit = "document.forms[0].submit()";

    // The SHA-256 of the one script that a form_post page runs; without scripts the person presses the button.
    private static readonly string SubmitHash =
        Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Submit)));

    /// <summary>Sends the browser to a page of ours that asks the person; 303, so that no form is sent on.</summary>
    public static void ToPage(HttpResponse response, string page, string handle) =>
        SeeOther(response, $"{page}?request={handle}");

    /// <summary>Sends a code back.</summary>
    public static Task SendCodeAsync(HttpContext context, ReturnAddress back, string issuer, string code) =>
        SendAsync(context, back, issuer, [("code", code)]);

    /// <summary>Sends an error back (RFC 6749 section 4.1.2.1).</summary>
    public static Task SendErrorAsync(HttpContext context, ReturnAddress back, string issuer, AuthorizeError error) =>
        SendAsync(context, back, issuer, [("error", error.Code), ("error_description", error.Description)]);

    private static Task SendAsync(HttpContext context, ReturnAddress back, string issuer,
        List<(string Name, string Value)> answer)
    {
        if (back.State is { } state) answer.Add(("state", state));
        // RFC 9207: whoever is answered can tell from whom.
        answer.Add(("iss", issuer));
        if (back.Mode == "form_post") return PostAsync(context, back.RedirectUri, answer);
        var query = string.Join('&', answer.Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"));
        SeeOther(context.Response,
            $"{back.RedirectUri}{(back.RedirectUri.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}");
        return Task.CompletedTask;
    }

    private static void SeeOther(HttpResponse response, string location)
    {
        response.StatusCode = StatusCodes.Status303SeeOther;
        response.Headers.Location = location;
        response.Headers.CacheControl = "no-store";
    }

    private static async Task PostAsync(HttpContext context, string target, List<(string Name, string Value)> answer)
    {
        static string Safe(string value) => HtmlEncoder.Default.Encode(value);
        var html = new StringBuilder(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Signing in</title></head><body>");
        html.Append("<form method=\"post\" action=\"").Append(Safe(target)).Append("\">");
        foreach (var (name, value) in answer)
            html.Append("<input type=\"hidden\" name=\"").Append(name).Append("\" value=\"").Append(Safe(value))
                .Append("\">");
        html.Append("<noscript><button>Continue</button></noscript></form><script>").Append(Submit)
            .Append("</script></body></html>");
        var (response, body) = (context.Response, Encoding.UTF8.GetBytes(html.ToString()));
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'sha256-{SubmitHash}'; form-action {OriginOf(target)}; frame-ancestors 'none'; base-uri 'none'";
        await response.BodyWriter.WriteAsync(body, context.RequestAborted);
    }

    /// <summary>The source by which a content security policy names a redirect URI.</summary>
    public static string OriginOf(string redirectUri)
    {
        var uri = new Uri(redirectUri);
        return uri.Scheme is "http" or "https" ? uri.GetLeftPart(UriPartial.Authority) : $"{uri.Scheme}:";
    }
}
