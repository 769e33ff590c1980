using System.Security.Cryptography;
using System.Text;
using Crayon.Identity.Store.Tokens;
using Crayon.Identity.Tests.Provider;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Tests.Protocol.Flows;

/// <summary>
/// What a relying party and its browser do, request by request. A changed parameter with the value null is left out.
/// </summary>
internal sealed class Flow(Wire wire, TestRealm realm, RelyingParty party)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The PKCE verifier of this flow.</summary>
    public string Verifier { get; } = OpaqueHandle.New();

    public TestRealm Realm => realm;

    public string ClientId => party.ClientId;

    public string? Authorization => party.IsPublic ? null : Wire.Basic(party.ClientId, party.Secret);

    public string Challenge => Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    /// <summary>A whole authorization request, but for the changes.</summary>
    public string Query(params (string Name, string? Value)[] changes) => Form(
        [
            ("client_id", party.ClientId), ("redirect_uri", party.RedirectUri), ("response_type", "code"),
            ("scope", "openid orders.read"),
            ("code_challenge", Challenge), ("code_challenge_method", "S256"), ("state", "s-1"), ("nonce", "n-1"),
        ], changes);

    public Task<Answer> AuthorizeAsync(string? cookie, params (string Name, string? Value)[] changes) =>
        BrowseAsync($"/id/authorize?{Query(changes)}", cookie);

    public Task<Answer> BrowseAsync(string path, string? cookie) =>
        cookie is null ? wire.GetAsync(realm.Host, path, Ct) : wire.GetAsync(realm.Host, path, Ct, ("Cookie", cookie));

    /// <summary>A code of a person who is signed in.</summary>
    public async Task<string> CodeAsync(string cookie, params (string Name, string? Value)[] changes)
    {
        var landing = Landing.Of(await AuthorizeAsync(cookie, changes));
        return landing["code"] ?? throw new Xunit.Sdk.XunitException($"No code: {landing}");
    }

    public Task<Answer> RedeemAsync(string code, params (string Name, string? Value)[] changes) =>
        PostAsync("/id/token", Form(
        [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", party.RedirectUri),
            ("code_verifier", Verifier)], changes));

    /// <summary>The tokens of a person who is signed in.</summary>
    public async Task<Answer> TokensAsync(string cookie, string scope = "openid offline_access orders.read")
    {
        var answer = await RedeemAsync(await CodeAsync(cookie, ("scope", scope)));
        Assert.True(answer.Status == 200, answer.Body);
        return answer;
    }

    public Task<Answer> RefreshAsync(string token, params (string Name, string? Value)[] changes) =>
        PostAsync("/id/token", Form([("grant_type", "refresh_token"), ("refresh_token", token)], changes));

    public Task<Answer> UserInfoAsync(string token) =>
        wire.GetAsync(realm.Host, "/id/userinfo", Ct, ("Authorization", $"Bearer {token}"));

    /// <summary>Sends a form in the client's name.</summary>
    public Task<Answer> PostAsync(string path, string body) =>
        wire.PostFormAsync(
            realm.Host, path, party.IsPublic ? $"{body}&client_id={party.ClientId}" : body, Authorization, Ct);

    public static string Form(
        IEnumerable<(string Name, string? Value)> fields, params (string Name, string? Value)[] changes)
    {
        var all = fields.Where(field => !changes.Any(change => change.Name == field.Name)).Concat(changes)
            .Where(field => field.Value is not null);
        return string.Join('&', all.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value!)}"));
    }
}

/// <summary>Where a browser was sent.</summary>
internal sealed record Landing(string Target, Dictionary<string, string> Query)
{
    public string? this[string name] => Query.GetValueOrDefault(name);

    public static Landing Of(Answer answer)
    {
        Assert.True(answer.Status == 303, $"{answer.Status} {answer.Body}");
        var parts = answer.Headers.Location!.OriginalString.Split('?', 2);
        return new Landing(
            parts[0],
            QueryHelpers.ParseQuery(parts.ElementAtOrDefault(1) ?? "")
                .ToDictionary(pair => pair.Key, pair => pair.Value.ToString()));
    }

    public override string ToString() => $"{Target} {string.Join(' ', Query)}";
}

/// <summary>Sends forms.</summary>
internal static class FormWire
{
    public static Task<Answer> PostFormAsync(
        this Wire wire, string host, string path, string body, string? authorization, CancellationToken ct)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded"),
        };
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return wire.SendAsync(request, host, ct);
    }
}
