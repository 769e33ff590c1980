using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Crayon.Local.Gateway;
using MimeKit;

namespace Crayon.Local.Pages;

/// <summary>
/// GET /mail and /mail/{file} on the machine's own name: the mails of the local run. What a mail holds is shown in a
/// frame without scripts, forms or an origin of its own.
/// </summary>
internal sealed partial class MailPage(string folder)
{
    private const string Path = "/mail";
    private const int Shown = 200;

    /// <summary>Whether a path is one of these pages.</summary>
    public static bool Owns(PathString path) => path.StartsWithSegments(Path, StringComparison.Ordinal);

    public Task HandleAsync(HttpContext http)
    {
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
            return Answers.NotFoundAsync(http);
        var file = http.Request.Path.Value?[Path.Length..].Trim('/') ?? "";
        return file.Length == 0 ? ListAsync(http) : OpenAsync(http, file);
    }

    private async Task ListAsync(HttpContext http)
    {
        var rows = new StringBuilder();
        foreach (var file in Files()) await RowAsync(rows, file, http.RequestAborted);
        var body = rows.Length == 0
            ? "<p>Nothing has been sent yet. Mails appear here as soon as the platform sends one.</p>"
            : $"""
               <div class="scroll"><table><thead><tr><th scope="col">Sent</th><th scope="col">From</th><th scope="col">To</th><th scope="col">Subject</th></tr></thead>
               <tbody>{rows}</tbody></table></div>
               """;
        await WriteAsync(http, "Mail", $"""<p><a href="/">Start page</a></p><h1>Mail</h1>{body}""");
    }

    private async Task OpenAsync(HttpContext http, string name)
    {
        var path = System.IO.Path.Combine(folder, name);
        if (!FileName().IsMatch(name) || !File.Exists(path))
        {
            await Answers.NotFoundAsync(http);
            return;
        }
        var message = await MimeMessage.LoadAsync(path, http.RequestAborted);
        await WriteAsync(http, message.Subject ?? "", $"""
            <p><a href="/mail">All mail</a></p><h1>{Html.Text(message.Subject)}</h1>
            <p>{Html.Text(message.From.ToString())} → {Html.Text(message.To.ToString())}<br>{Html.Text(TimeOf(message))}</p>
            <iframe title="As HTML" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="{Html.Text(Framed(message.HtmlBody))}"></iframe>
            <h2>As text</h2><pre>{Html.Text(message.TextBody)}</pre>
            """);
    }

    // Links open beside, where the page that they lead to may work.
    private static string Framed(string? html) => (html ?? "").Replace("<head>", """
        <head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><base target="_blank">
        """, StringComparison.Ordinal);

    private static Task WriteAsync(HttpContext http, string title, string body) =>
        PageHead.WriteAsync(http, new Page(title, PageHead.NewNonce(), $"<main>{body}</main>") { FramesMail = true });

    private static async Task RowAsync(StringBuilder rows, string file, CancellationToken ct)
    {
        var message = await MimeMessage.LoadAsync(file, ct);
        var name = System.IO.Path.GetFileName(file);
        rows.Append("<tr><td>").Append(Html.Text(TimeOf(message))).Append("</td><td>")
            .Append(Html.Text(message.From.ToString()))
            .Append("</td><td>").Append(Html.Text(message.To.ToString())).Append("</td><td><a href=\"/mail/")
            .Append(Html.Text(name))
            .Append("\">").Append(Html.Text(message.Subject)).Append("</a></td></tr>");
    }

    private IEnumerable<string> Files() => !Directory.Exists(folder) ? [] : Directory.EnumerateFiles(folder, "*.eml")
        .Where(file => FileName().IsMatch(System.IO.Path.GetFileName(file)))
        .OrderByDescending(file => file, StringComparer.Ordinal).Take(Shown);

    private static string TimeOf(MimeMessage message) =>
        message.Date.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[0-9]{8}-[0-9]{6}-[0-9]{3}-[0-9a-f-]{36}\.eml$", RegexOptions.None,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex FileName();
}
