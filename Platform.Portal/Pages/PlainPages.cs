using System.Net;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Portal.Bff;

namespace Crayon.Platform.Portal.Pages;

/// <summary>A page that the server draws itself.</summary>
/// <param name="Key">Its words.</param>
/// <param name="Status">Its status.</param>
internal sealed record PlainPage(string Key, int Status)
{
    /// <summary>The tenant is suspended.</summary>
    public static readonly PlainPage Closed = new("closed", StatusCodes.Status403Forbidden);

    /// <summary>A sign-in did not come about.</summary>
    public static readonly PlainPage Failed = new("failed", StatusCodes.Status400BadRequest) { LeadsToSignIn = true };

    /// <summary>The person said no.</summary>
    public static readonly PlainPage Declined = new("declined", StatusCodes.Status200OK) { LeadsToSignIn = true };

    /// <summary>The realm does not answer.</summary>
    public static readonly PlainPage NoAnswer =
        new("no-answer", StatusCodes.Status503ServiceUnavailable) { LeadsToSignIn = true };

    /// <summary>The built pages are not there.</summary>
    public static readonly PlainPage NoPages = new("no-pages", StatusCodes.Status200OK) { LeadsToSignIn = true };

    /// <summary>Whether it offers to sign in.</summary>
    public bool LeadsToSignIn { get; init; }
}

/// <summary>Draws them in the tenant's theme and the reader's language, without any script.</summary>
internal sealed class PlainPages(PortalLook look)
{
    /// <summary>Writes a page.</summary>
    public Task WriteAsync(HttpContext context, RegisteredTenant tenant, PlainPage page)
    {
        var (words, theme, response) =
            (PageWords.For(context, tenant.Settings.Language), look.Of(tenant), context.Response);
        var name = WebUtility.HtmlEncode(tenant.BrandName);
        var signIn = WebUtility.HtmlEncode(words["sign-in"]);
        var link = page.LeadsToSignIn
            ? $"<p><a class=\"button\" href=\"{BffPaths.Login}?returnUrl=%2F\">{signIn}</a></p>" : "";
        PageHeaders.Write(response, "style-src 'self'; img-src 'self'; font-src 'self'");
        response.StatusCode = page.Status;
        response.ContentType = "text/html; charset=utf-8";
        return response.WriteAsync($"""
            <!doctype html>
            <html lang="{words.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{name}</title>
            <link rel="icon" href="{theme.Mark}" type="image/svg+xml">
            <link rel="stylesheet" href="{theme.Stylesheet}">
            <link rel="stylesheet" href="{look.PlainStylesheet}">
            </head>
            <body><main>
            <p class="brand">{name}</p>
            <h1>{WebUtility.HtmlEncode(words[$"{page.Key}.title"])}</h1>
            <p>{WebUtility.HtmlEncode(words[$"{page.Key}.text"])}</p>
            {link}
            </main></body>
            </html>

            """, context.RequestAborted);
    }
}
