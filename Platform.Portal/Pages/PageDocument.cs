using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Crayon.Platform.Portal.Pages;

/// <summary>Whose page it is and who reads it.</summary>
/// <param name="Language">BCP 47 language to begin with.</param>
/// <param name="Title">The tenant's name.</param>
/// <param name="Theme">Its theme.</param>
/// <param name="Nonce">Lets this answer's own scripts and styles run.</param>
internal sealed record PageReader(string Language, string Title, ThemeReference Theme, string Nonce)
{
    /// <summary>What scripts are told of the tenant: JSON that may stand in a document.</summary>
    public required string Tenant { get; init; }

    /// <summary>The same of who is signed in; null for nobody, or where it has to be asked for.</summary>
    public string? User { get; init; }
}

/// <summary>
/// The document that the builder wrote, taken apart once: language, title, mark, theme and nonce are each reader's own.
/// It is our own build's output and is rewritten as text.
/// </summary>
internal sealed partial class PageDocument
{
    // Cannot occur in a document, so that the places are found again.
    private const char Nonce = '\u0001';
    private const char Head = '\u0002';
    private const char Language = '\u0003';

    private readonly string template;

    private PageDocument(string template) => this.template = template;

    /// <summary>Takes a document apart.</summary>
    public static PageDocument Parse(string html)
    {
        var text = Icons().Replace(Title().Replace(Html().Replace(html, OpenHtml), ""), "");
        text = Heads().Replace(text, head => $"{head.Value}{Head}", 1);
        text = Active().Replace(text, element => $"{element.Value} nonce=\"{Nonce}\"");
        // Angular takes the nonce of the styles that it adds from its root element.
        return new PageDocument(Root().Replace(text, element => $"{element.Value} ngCspNonce=\"{Nonce}\"", 1));
    }

    /// <summary>The document for a reader.</summary>
    public string For(PageReader reader) => new StringBuilder(template)
        .Replace($"{Head}", HeadOf(reader))
        .Replace($"{Language}", WebUtility.HtmlEncode(reader.Language))
        .Replace($"{Nonce}", reader.Nonce).ToString();

    private static string HeadOf(PageReader reader) =>
        $"<title>{WebUtility.HtmlEncode(reader.Title)}</title>"
        + $"<link rel=\"icon\" href=\"{reader.Theme.Mark}\" type=\"image/svg+xml\">"
        + $"<link rel=\"stylesheet\" href=\"{reader.Theme.Stylesheet}\">"
        + Told("tenant", reader.Tenant) + (reader.User is { } user ? Told("user", user) : "");

    private static string Told(string id, string json) =>
        $"<script type=\"application/json\" id=\"{id}\" nonce=\"{Nonce}\">{json}</script>";

    private static string OpenHtml(Match html) =>
        $"<html lang=\"{Language}\"{LanguageAttribute().Replace(html.Groups["rest"].Value, "")}>";

    [GeneratedRegex(@"<html\b(?<rest>[^>]*)>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Html();

    [GeneratedRegex(@"\s+lang=(""[^""]*""|\S+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LanguageAttribute();

    [GeneratedRegex(@"<title>.*?</title>", RegexOptions.IgnoreCase | RegexOptions.Singleline, 1000)]
    private static partial Regex Title();

    [GeneratedRegex(@"<link\b[^>]*\brel=""?(shortcut )?icon""?[^>]*>",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Icons();

    // After the character set, which must come early.
    [GeneratedRegex(@"<head>\s*(<meta charset=[^>]*>)?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heads();

    [GeneratedRegex(@"<(script|style)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Active();

    [GeneratedRegex(@"<[a-z]+-[a-z-]+\b", RegexOptions.None, 1000)]
    private static partial Regex Root();
}
