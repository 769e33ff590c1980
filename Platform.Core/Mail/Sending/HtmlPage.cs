using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Crayon.Platform.Core.Themes;
using Crayon.Platform.Core.Themes.Colour;

namespace Crayon.Platform.Core.Mail.Sending;

/// <summary>
/// A mail as HTML that old mail programs show as well: tables, styles at each element, nothing that is fetched.
/// Programs
/// that know dark mode take the theme's dark colours from the one style element.
/// </summary>
internal static class HtmlPage
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    // What is coloured: a class for dark mode, the property, and the role that gives its colour.
    private static readonly (string Class, string Property, string Role)[] Paint =
    [
        ("page", "background-color", "surface"), ("card", "background-color", "card"),
        ("card", "border-color", "outline-variant"),
        ("text", "color", "on-surface"), ("soft", "color", "on-surface-variant"),
        ("head", "background-color", "chrome"),
        ("brand", "color", "on-chrome"), ("action", "background-color", "primary"), ("say", "color", "on-primary"),
        ("link", "color", "primary"),
    ];

    public static string Write(MailSheet sheet, Theme theme)
    {
        var (html, body) = (new StringBuilder(), new StringBuilder());
        var font = Text($"font-family:{theme.Settings.Type.Body.Stack}");
        foreach (var line in (string[])[sheet.Greeting, .. sheet.Body])
            Paragraph(body, theme, ("text", "16px/24px"), line);
        if (sheet.Button is { } button) Button(body, theme, button);
        Paragraph(body, theme, ("soft", "14px/21px"), sheet.Note);
        html.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="{sheet.Language}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
            <title>{Text(sheet.Subject)}</title>
            <style>:root{"{"}color-scheme:light dark{"}"}@media(prefers-color-scheme:dark){"{"}{Dark(theme.Dark)}{"}"}</style></head>
            <body class="page" style="margin:0;padding:0;{Style(theme, "page")}">
            <table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" style="{Style(theme, "page")}"><tr>
            <td align="center" style="padding:24px 12px;{font}">
            <table role="presentation" class="card" width="560" cellpadding="0" cellspacing="0" style="width:100%;max-width:560px;border-width:1px;border-style:solid;{Style(theme, "card")}">
            <tr><td class="head" style="padding:20px 32px;{Style(theme, "head")}"><span class="brand" style="font-size:18px;line-height:26px;font-weight:600;{Style(theme, "brand")}">{Text(sheet.Brand)}</span></td></tr>
            <tr><td style="padding:32px"><h1 class="text" style="margin:0 0 16px;font-size:22px;line-height:30px;font-weight:600;{Style(theme, "text")}">{Text(sheet.Title)}</h1>
            {body}</td></tr></table>
            <p class="soft" style="max-width:560px;margin:16px auto 0;font-size:13px;line-height:20px;{Style(theme, "soft")}">{string.Join("<br>", sheet.Footer.Select(Text))}</p>
            </td></tr></table>
            </body>
            </html>

            """);
        return html.ToString();
    }

    private static void Paragraph(StringBuilder body, Theme theme, (string Class, string Size) look, string words)
    {
        var (size, line) = look.Size.Split('/') is [var s, var l]
            ? (s, l)
            : throw new ArgumentException("A size is size/line.", nameof(look));
        body.Append(CultureInfo.InvariantCulture,
            $"<p class=\"{look.Class}\" style=\"margin:0 0 16px;font-size:{size};line-height:{line};{Style(theme, look.Class)}\">{Text(words)}</p>\n");
    }

    private static void Button(StringBuilder body, Theme theme, MailButton button)
    {
        var address = Text(button.Address);
        var radius =
            theme.Settings.Shape switch { ThemeShape.Square => 2, ThemeShape.Soft => 6, ThemeShape.Round => 10, _ =>
                24 };
        body.Append(CultureInfo.InvariantCulture, $"""
            <table role="presentation" cellpadding="0" cellspacing="0" style="margin:8px 0 24px"><tr>
            <td class="action" style="border-radius:{radius}px;{Style(theme, "action")}"><a class="say" href="{address}" style="display:inline-block;padding:12px 24px;font-size:16px;line-height:24px;font-weight:600;text-decoration:none;{Style(theme, "say")}">{Text(button.Words)}</a></td></tr></table>
            <p class="soft" style="margin:0 0 16px;font-size:13px;line-height:20px;{Style(theme, "soft")}">{Text(button.Otherwise)}<br><a class="link" href="{address}" style="word-break:break-all;{Style(theme, "link")}">{address}</a></p>

            """);
    }

    private static string Style(Theme theme, string name) =>
        string.Join(
            ';', Paint.Where(part => part.Class == name).Select(part => $"{part.Property}:{theme.Light[part.Role]}"));

    private static string Dark(ThemePalette dark) =>
        string.Concat(Paint.Select(part => $".{part.Class}{{{part.Property}:{dark[part.Role]}!important}}"));

    private static string Text(string words) => Encoder.Encode(words);
}
