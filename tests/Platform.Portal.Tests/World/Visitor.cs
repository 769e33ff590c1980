using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Crayon.Testing.Tls;

namespace Crayon.Platform.Portal.Tests.World;

/// <summary>
/// A browser without scripts: keeps cookies, fills in forms as they stand in the page, follows redirects, and says what
/// browsers say of where a call comes from.
/// </summary>
/// <param name="world">Where it is.</param>
/// <param name="tenant">Whose pages it looks at.</param>
/// <param name="portal">Dials this portal for its own paths instead of the gateway; null for the gateway.</param>
internal sealed class Visitor(PortalWorld world, TestTenant tenant, Uri? portal)
{
    private const int MostRedirects = 10;

    private static readonly HttpClient Http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.None,
        SslOptions = TestAuthority.Shared.TrustingOptions(),
    });

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>What the browser holds, by name.</summary>
    public Dictionary<string, string> Cookies { get; } = new(StringComparer.Ordinal);

    /// <summary>Every <c>Set-Cookie</c> that it was sent.</summary>
    public List<string> SetCookies { get; } = [];

    /// <summary>All that reached the browser: addresses, headers and bodies.</summary>
    public List<string> Seen { get; } = [];

    /// <summary>Where redirects led, in order.</summary>
    public List<Uri> Trail { get; } = [];

    public string Origin => world.Public.OriginOf(tenant.Host);

    /// <summary>The session's cookie; null for none.</summary>
    public string? Session => Cookies.GetValueOrDefault(world.Public.Scheme == "https" ? "__Host-portal" : "portal");

    /// <summary>Signs in by password, from the portal's own address on; answers the page at the end.</summary>
    public async Task<Answer> SignInAsync(TestPerson person, string login = "/bff/login?returnUrl=%2F")
    {
        var page = await OpenAsync(login);
        if (page.Form("/id/signin") is not { } fields) return page;
        (fields["email"], fields["password"]) = (person.Email, TestPerson.Passphrase);
        return await PostFormAsync("/id/signin", fields);
    }

    /// <summary>Opens an address as a reader does, and follows where it leads.</summary>
    public Task<Answer> OpenAsync(string address) => FollowAsync(new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>Opens an address and stops there.</summary>
    public Task<Answer> LookAsync(string address, params (string Name, string Value)[] headers) =>
        SendAsync(With(new HttpRequestMessage(HttpMethod.Get, address), headers));

    /// <summary>Sends a form of a page and follows where it leads.</summary>
    public Task<Answer> PostFormAsync(string action, IEnumerable<KeyValuePair<string, string>> fields) => FollowAsync(
        With(new HttpRequestMessage(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(fields) },
            ("Origin", Origin)));

    /// <summary>Calls as the page's own scripts do.</summary>
    public Task<Answer> CallAsync(
        HttpMethod method, string path, string? body = null, params (string Name, string Value)[] headers) =>
        SendAsync(With(
            new HttpRequestMessage(method, path)
            {
                Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"),
            },
            [("X-CSRF", "1"), ("Sec-Fetch-Site", "same-origin"), ("Origin", Origin), .. headers]));

    public Task<Answer> GetAsync(string path) => CallAsync(HttpMethod.Get, path);

    /// <summary>
    /// Asks until an answer has that status; what another host has to hear of is heard within two seconds.
    /// </summary>
    public static async Task<Answer> UntilAsync(int status, Func<Task<Answer>> ask)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        limit.CancelAfter(TimeSpan.FromSeconds(20));
        while (true)
        {
            var answer = await ask();
            if (answer.Status == status) return answer;
            Assert.False(limit.IsCancellationRequested, $"In vain waited for {status}, the last was {answer.Status}.");
        }
    }

    /// <summary>Sends a request as it is, with the cookies.</summary>
    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        var target = new Uri(new Uri(Origin), request.RequestUri!);
        var isPortals = !target.AbsolutePath.StartsWith("/id/", StringComparison.Ordinal)
            && !target.AbsolutePath.StartsWith("/v1", StringComparison.Ordinal);
        var dialled = portal is not null && isPortals ? portal
            : new Uri($"{world.Public.Scheme}://127.0.0.1:{world.Public.Port}");
        request.RequestUri = new Uri(dialled, target.PathAndQuery);
        request.Headers.Host = target.Authority;
        if (Cookies.Count > 0)
            request.Headers.TryAddWithoutValidation(
                "Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        using var response = await Http.SendAsync(request, Ct);
        var answer = new Answer(
            (int)response.StatusCode, response.Headers, response.Content.Headers,
            await response.Content.ReadAsStringAsync(Ct));
        Keep(answer);
        Seen.AddRange([target.ToString(), $"{response.Headers}{response.Content.Headers}", answer.Body]);
        return answer;
    }

    private async Task<Answer> FollowAsync(HttpRequestMessage request)
    {
        for (var hop = 0; hop < MostRedirects; hop++)
        {
            request.Headers.TryAddWithoutValidation("Accept", "text/html");
            var answer = await SendAsync(request);
            if (answer.Location is not { } location) return answer;
            var next = new Uri(new Uri(Origin), location);
            Trail.Add(next);
            if (next.Host != tenant.Host) return answer;
            request = new HttpRequestMessage(HttpMethod.Get, next);
        }
        throw new InvalidOperationException($"Too many redirects, the last to {Trail[^1]}.");
    }

    private void Keep(Answer answer)
    {
        if (!answer.Headers.TryGetValues("Set-Cookie", out var set)) return;
        foreach (var header in set)
        {
            SetCookies.Add(header);
            var pair = header.Split(';')[0].Split('=', 2);
            if (header.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase))
                Cookies.Remove(pair[0]);
            else Cookies[pair[0]] = pair[1];
        }
    }

    private static HttpRequestMessage With(HttpRequestMessage request, params (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers.Where(header => header.Value.Length > 0))
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }
        return request;
    }
}

/// <summary>An answer, read whole.</summary>
internal sealed record Answer(int Status, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders, string Body)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public string? Location => Status is >= 300 and < 400 ? Headers.Location?.OriginalString : null;

    public string Header(string name) =>
        Headers.TryGetValues(name, out var values) || ContentHeaders.TryGetValues(name, out values)
            ? string.Join(", ", values) : "";

    /// <summary>The hidden fields of a form of the page; null when it has none.</summary>
    public Dictionary<string, string>? Form(string action) => new HtmlParser().ParseDocument(Body).Forms
        .FirstOrDefault(form => form.GetAttribute("action") == action)?
        .QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>()
        .ToDictionary(input => input.Name ?? "", input => input.Value, StringComparer.Ordinal);

    /// <summary>A parameter of the address that this redirect leads to.</summary>
    public string Sent(string name) =>
        HttpUtility.ParseQueryString(new Uri(Location ?? "about:blank").Query)[name] ?? "";
}
