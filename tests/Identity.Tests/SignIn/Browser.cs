using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Crayon.Identity.Tests.Provider;

namespace Crayon.Identity.Tests.SignIn;

/// <summary>
/// A browser without scripts at one realm: keeps cookies, fills in forms as they stand in the page, follows redirects
/// within the realm and stops at those that lead away.
/// </summary>
internal sealed class Browser(Wire wire, TestRealm realm)
{
    private const int MostRedirects = 8;

    /// <summary>What the browser holds, by name.</summary>
    public Dictionary<string, string> Cookies { get; } = new(StringComparer.Ordinal);

    public string UserAgent { get; init; } = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    /// <summary>The page that is shown.</summary>
    public Page Page { get; private set; } = null!;

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Origin => $"{TestProvider.Public.Scheme}://{realm.Host}:{TestProvider.Public.Port}";

    public Task<Page> OpenAsync(string address) => GoAsync(new HttpRequestMessage(HttpMethod.Get, Relative(address)));

    /// <summary>Sends the form whose action is named, with its hidden fields and these values.</summary>
    public Task<Page> SubmitAsync(string action, params (string Name, string Value)[] values) =>
        PostAsync(action, FieldsOf(action, values));

    /// <summary>The fields of a form of this page, filled in.</summary>
    public Dictionary<string, string> FieldsOf(string action, params (string Name, string Value)[] values)
    {
        var form = Page.Document.Forms.First(one => one.GetAttribute("action") == action);
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]")
            .ToDictionary(input => input.Name ?? "", input => input.Value, StringComparer.Ordinal);
        foreach (var (name, value) in values) fields[name] = value;
        return fields;
    }

    /// <summary>Posts fields, with the headers that a browser would send, or others.</summary>
    public Task<Page> PostAsync(
        string action, IEnumerable<KeyValuePair<string, string>> fields, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Relative(action))
        {
            Content = new FormUrlEncodedContent(fields)
        };
        if (!headers.Any(header => header.Name == "Origin")) request.Headers.TryAddWithoutValidation("Origin", Origin);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return GoAsync(request);
    }

    /// <summary>Signs in by password.</summary>
    public async Task<Page> SignInAsync(TestPerson person, string address = "/id/signin")
    {
        await OpenAsync(address);
        return await SubmitAsync("/id/signin", ("email", person.Email), ("password", person.Password));
    }

    private async Task<Page> GoAsync(HttpRequestMessage request)
    {
        for (var hop = 0; hop < MostRedirects; hop++)
        {
            request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
            request.Headers.TryAddWithoutValidation("Accept", "text/html");
            if (Cookies.Count > 0)
                request.Headers.TryAddWithoutValidation(
                    "Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            var path = request.RequestUri!.OriginalString;
            var answer = await wire.SendAsync(request, realm.Host, Ct);
            Keep(answer);
            Page = new Page(answer, path);
            if (answer.Status is < 300 or >= 400 || Page.Location is not { } location || !location.StartsWith('/'))
                return Page;
            request = new HttpRequestMessage(HttpMethod.Get, Relative(location));
        }
        throw new InvalidOperationException($"Too many redirects, the last to {Page.Location}.");
    }

    private void Keep(Answer answer)
    {
        if (!answer.Headers.TryGetValues("Set-Cookie", out var set)) return;
        foreach (var header in set)
        {
            var pair = header.Split(';')[0].Split('=', 2);
            if (header.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase))
                Cookies.Remove(pair[0]);
            else Cookies[pair[0]] = pair[1];
        }
    }

    private static Uri Relative(string address) => new(address, UriKind.Relative);
}

/// <summary>An answer as a browser shows it.</summary>
internal sealed record Page(Answer Answer, string Path)
{
    private IHtmlDocument? document;

    public int Status => Answer.Status;

    public string? Location => Answer.Headers.Location?.OriginalString;

    public IHtmlDocument Document => document ??= new HtmlParser().ParseDocument(Answer.Body);

    public string Heading => Document.QuerySelector("h1")?.TextContent ?? "";

    public string Text => Document.Body?.TextContent ?? "";

    /// <summary>What the error summary says; empty without one.</summary>
    public string Problem => Document.QuerySelector("#problems")?.TextContent.Trim() ?? "";

    public string Header(string name) =>
        Answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";

    /// <summary>A parameter of the address that this redirect leads to.</summary>
    public string? Sent(string name) => System.Web.HttpUtility.ParseQueryString(new Uri(Location!).Query)[name];

    public HttpStatusCode Code => (HttpStatusCode)Status;
}
