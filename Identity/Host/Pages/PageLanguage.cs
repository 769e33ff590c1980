using Crayon.Identity.Host.Realms;
using Crayon.Identity.Host.Sessions;

namespace Crayon.Identity.Host.Pages;

/// <summary>
/// Picks the language of a page: the reader's own choice, the relying party's wish (<c>ui_locales</c>), the person's,
/// the browser's, the tenant's.
/// </summary>
internal sealed class PageLanguage(CookieNames cookies)
{
    /// <summary>The parameter that chooses a language.</summary>
    public const string Parameter = "lang";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    /// <summary>The words for a request; a choice made in its address is kept in a cookie.</summary>
    public PageWords Of(HttpContext context, IReadOnlyList<string> wished, string? person)
    {
        if (PageWords.Of(context.Request.Query[Parameter]) is { } chosen)
        {
            context.Response.Cookies.Append(cookies.Language, chosen.Language, cookies.Options(Kept));
            return chosen;
        }
        return PageWords.Of(context.Request.Cookies[cookies.Language])
            ?? wished.Select(PageWords.Of).FirstOrDefault(words => words is not null)
            ?? PageWords.Of(person)
            ?? Accepted(context.Request).Select(PageWords.Of).FirstOrDefault(words => words is not null)
            ?? PageWords.Of(CurrentRealm.Of(context).Settings.Language)
            ?? PageWords.All[0];
    }

    private static IEnumerable<string> Accepted(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .Where(header => header.Quality is not 0).OrderByDescending(header => header.Quality ?? 1)
        .Select(header => header.Value.ToString());
}
