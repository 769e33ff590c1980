using System.Security.Cryptography;

namespace Crayon.Local.Pages;

/// <summary>Headers and frame of the pages that the gateway writes itself.</summary>
internal static class PageHead
{
    // A frame written into a page is under that page's policy, and mails have their styles at each element.
    private const string Mail = "style-src 'unsafe-inline'; ";

    /// <summary>A nonce for the one style and script of a page.</summary>
    public static string NewNonce() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));

    public static async Task WriteAsync(HttpContext http, Page page)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy =
            (page.FramesMail ? Mail : $"style-src 'nonce-{page.Nonce}'; script-src 'nonce-{page.Nonce}'; "
            + "connect-src 'self'; ") + "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        http.Response.StatusCode = page.Status;
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync($"""
            <!doctype html>
            <html lang="{page.Language}">
            <head>
            <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
            <title>{Html.Text(page.Title)}</title>
            <style nonce="{page.Nonce}">{PageStyle.Css}</style>
            </head>
            <body>
            {page.Body}
            </body>
            </html>
            """, http.RequestAborted);
    }
}

/// <summary>A page to be written.</summary>
internal sealed record Page(string Title, string Nonce, string Body)
{
    public string Language { get; init; } = "en";

    /// <summary>Whether it shows a mail in a frame; it then has no script.</summary>
    public bool FramesMail { get; init; }

    public int Status { get; init; } = StatusCodes.Status200OK;
}
