using System.Diagnostics;
using Crayon.Identity.Host.Protocol.Authorize;
using Crayon.Identity.Host.Realms;
using Crayon.Identity.Store.People;
using Crayon.Platform.Hosting;
using Microsoft.AspNetCore.Antiforgery;

namespace Crayon.Identity.Host.Pages;

/// <summary>Gathers what every page knows.</summary>
internal sealed class PageViews(PageLanguage language, PageAssets assets, IAntiforgery forgery, HostSettings settings)
{
    /// <summary>The view of a request's page.</summary>
    /// <param name="context">The request.</param>
    /// <param name="waiting">The authorization request that waits; null for none.</param>
    /// <param name="reader">The person who reads, where known.</param>
    public PageView Of(HttpContext context, PendingRequest? waiting = null, Person? reader = null)
    {
        var realm = CurrentRealm.Of(context);
        var words = language.Of(context, waiting?.Parameters.UiLocales ?? [], reader?.Language);
        return new PageView(realm, words, assets.LookOf(realm))
        {
            Forgery = forgery.GetAndStoreTokens(context).RequestToken ?? "", Request = waiting?.Handle,
                Link = LinkOf(context),
            Path = context.Request.Path, Host = new Uri(settings.Public.OriginOf(context.Request.Host.Host)).Authority,
            Reference = Activity.Current?.TraceId.ToHexString(),
        };
    }

    // Only what has the form of a handle is repeated in a page.
    private static string? LinkOf(HttpContext context) =>
        context.Request.Query["link"].ToString() is { Length: > 0 and <= 100 } link && link.All(IsHandle) ? link : null;

    private static bool IsHandle(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_';
}
