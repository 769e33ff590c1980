using System.Collections.Frozen;
using Crayon.Platform.Core.Themes;

namespace Crayon.Platform.Portal.Pages;

/// <summary>The words of the few pages that the server itself draws.</summary>
internal sealed class PageWords(string language, FrozenDictionary<string, string> words)
{
    private static readonly FrozenDictionary<string, PageWords> All =
        WordFiles.Read(typeof(PageWords), "Crayon.Platform.Portal.Pages.Words",
            (language, words) => new PageWords(language, words));

    /// <summary>BCP 47 language.</summary>
    public string Language => language;

    /// <summary>The word of a key; throws for one that is none.</summary>
    public string this[string key] => words[key];

    /// <summary>The words that a reader understands best: the browser's languages, then the tenant's.</summary>
    public static PageWords For(HttpContext context, string tenants)
    {
        var accepted = context.Request.GetTypedHeaders().AcceptLanguage
            .Where(header => header.Quality is not 0).OrderByDescending(header => header.Quality ?? 1)
            .Select(header => header.Value.ToString());
        return WordFiles.For(All, [.. accepted, tenants]);
    }
}
