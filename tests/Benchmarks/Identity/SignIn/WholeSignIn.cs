using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Web;
using Crayon.Benchmarks.Load;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Benchmarks.Identity.SignIn;

/// <summary>
/// A whole sign-in: authorization request with PKCE, the page, its form with address and password, the code, and the
/// tokens for it. Each time a fresh browser.
/// </summary>
internal sealed partial record WholeSignIn(SignInSite Site) : Workload("sign-in", Site.Port)
{
    public override Task<IDriver> OpenAsync(CancellationToken ct) => Task.FromResult<IDriver>(new Driver(Site));

    private sealed partial class Driver(SignInSite site) : IDriver
    {
        private const int MostRedirects = 8;
        private const int MostMilliseconds = 1000;

        private readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = new Uri($"http://127.0.0.1:{site.Port}"),
        };

        public async Task DoAsync(CancellationToken ct)
        {
            var cookies = new Dictionary<string, string>(StringComparer.Ordinal);
            var verifier = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));
            var (page, _) = await GoAsync(Get(AuthorizeAddress(verifier)), cookies, ct);
            var (next, back) = await GoAsync(Filled(page), cookies, ct);
            var code = back is null ? null : HttpUtility.ParseQueryString(back.Query)["code"];
            await RedeemAsync(code ?? throw new InvalidOperationException($"No code: {back}\n{next}"), verifier, ct);
        }

        public void Dispose() => http.Dispose();

        private string AuthorizeAddress(string verifier)
        {
            var challenge = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
            return $"{site.Authorize}?response_type=code&client_id={site.ClientId}&scope=openid%20orders.read&state=s"
                + $"&nonce=n&redirect_uri={Uri.EscapeDataString(SignInSite.Redirect)}"
                + $"&code_challenge={challenge}&code_challenge_method=S256";
        }

        // Follows redirects until there is a page, or the way leads back to the client.
        private async Task<(string Page, Uri? Back)> GoAsync(
            HttpRequestMessage request, Dictionary<string, string> cookies, CancellationToken ct)
        {
            for (var hop = 0; hop < MostRedirects; hop++)
            {
                using var answer = await SendAsync(request, cookies, ct);
                if (answer.StatusCode == HttpStatusCode.OK) return (await answer.Content.ReadAsStringAsync(ct), null);
                var to = answer.Headers.Location ?? throw new InvalidOperationException($"{answer.StatusCode}");
                var address = new Uri(site.Origin, to);
                if (address.OriginalString.StartsWith(SignInSite.Redirect, StringComparison.Ordinal))
                    return ("", address);
                request = Get(address.PathAndQuery);
            }
            throw new InvalidOperationException("Too many redirects.");
        }

        private async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, Dictionary<string, string> cookies, CancellationToken ct)
        {
            request.Headers.Host = site.Origin.Authority;
            if (cookies.Count > 0)
                request.Headers.TryAddWithoutValidation(
                    "Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            var answer = await http.SendAsync(request, ct);
            if (!answer.Headers.TryGetValues("Set-Cookie", out var set)) return answer;
            foreach (var pair in set.Select(header => header.Split(';')[0].Split('=', 2))) cookies[pair[0]] = pair[1];
            return answer;
        }

        // The form with the password, its hidden fields kept.
        private HttpRequestMessage Filled(string page)
        {
            var form = Forms().Matches(page).Select(match => match.Value)
                .First(one => one.Contains("type=\"password\"", StringComparison.Ordinal));
            var fields = Hidden().Matches(form).ToDictionary(
                match => match.Groups["name"].Value, match => WebUtility.HtmlDecode(match.Groups["value"].Value));
            (fields["email"], fields["password"]) = (SignInSite.Email, SignInSite.Password);
            var action = WebUtility.HtmlDecode(Action().Match(form).Groups["action"].Value);
            var request = new HttpRequestMessage(HttpMethod.Post, new Uri(action, UriKind.Relative))
            {
                Content = new FormUrlEncodedContent(fields),
            };
            request.Headers.TryAddWithoutValidation("Origin", site.Origin.GetLeftPart(UriPartial.Authority));
            return request;
        }

        private async Task RedeemAsync(string code, string verifier, CancellationToken ct)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(site.Token, UriKind.Relative))
            {
                Content = new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = SignInSite.Redirect,
                    ["code_verifier"] = verifier,
                }),
            };
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic",
                Convert.ToBase64String(Encoding.ASCII.GetBytes($"{site.ClientId}:{site.ClientSecret}")));
            using var answer = await SendAsync(request, [], ct);
            var body = await answer.Content.ReadAsStringAsync(ct);
            if (!body.Contains("\"id_token\"", StringComparison.Ordinal)) throw new InvalidOperationException(body);
        }

        private static HttpRequestMessage Get(string address) =>
            new(HttpMethod.Get, new Uri(address, UriKind.Relative));

        [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline, MostMilliseconds)]
        private static partial Regex Forms();

        [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"",
            RegexOptions.None, MostMilliseconds)]
        private static partial Regex Hidden();

        [GeneratedRegex("action=\"(?<action>[^\"]*)\"", RegexOptions.None, MostMilliseconds)]
        private static partial Regex Action();
    }
}
