using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Crayon.Identity.Store.Federation;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Host.Federation;

/// <summary>What another provider vouches for.</summary>
/// <param name="Person">Who is there.</param>
/// <param name="HasSecondFactor">Whether it says that more than one factor was used.</param>
internal sealed record UpstreamIdentity(UpstreamPerson Person, bool HasSecondFactor);

/// <summary>
/// Changes a code of another provider into an ID token and validates that (OpenID Connect Core section 3.1.3).
/// </summary>
internal sealed class UpstreamTokens(
    IHttpClientFactory clients, ProviderConfigurations configurations, FederationSecrets secrets, TimeProvider time)
{
    private const int LongestToken = 64 * 1024;
    private const int LongestName = 200;
    private const int LongestSubject = 255;
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(60);
    private static readonly JsonWebTokenHandler Handler = new()
    {
        MaximumTokenSizeInBytes = LongestToken, MapInboundClaims = false
    };

    private static readonly string[] Algorithms =
        ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    /// <summary>
    /// The identity that the code stands for; throws <see cref="UpstreamException"/> for anything that is not in order.
    /// </summary>
    public async Task<UpstreamIdentity> RedeemAsync(KnownProvider provider, UpstreamCode code, CancellationToken ct)
    {
        var configuration = await configurations.OfAsync(provider, ct);
        var idToken = await FetchAsync(provider, configuration, code, ct);
        return Read(await ValidateAsync(provider, configuration, idToken, ct), provider, code.Nonce);
    }

    private async Task<string> FetchAsync(
        KnownProvider provider, OpenIdConnectConfiguration configuration, UpstreamCode code, CancellationToken ct)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "authorization_code", ["code"] = code.Code, ["redirect_uri"] = code.Callback,
            ["code_verifier"] = code.Verifier,
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, configuration.TokenEndpoint);
        Authenticate(request, form, provider, configuration);
        request.Content = new FormUrlEncodedContent(form);
        try
        {
            using var response = await clients.CreateClient(ProviderConfigurations.Client).SendAsync(request, ct);
            if (!response.IsSuccessStatusCode) throw new UpstreamException("code-refused");
            using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(ct));
            return answer.RootElement.TryGetProperty("id_token", out var token)
                && token.GetString() is { Length: > 0 } text
                ? text : throw new UpstreamException("no-id-token");
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException or TaskCanceledException
            && !ct.IsCancellationRequested)
        {
            throw new UpstreamException("token-endpoint-failed", failure);
        }
    }

    private void Authenticate(
        HttpRequestMessage request, Dictionary<string, string> form, KnownProvider provider,
        OpenIdConnectConfiguration configuration)
    {
        var (id, stored) = (provider.Registration.ClientId, provider.Registration.ProtectedSecret);
        if (stored is null)
        {
            form["client_id"] = id;
            return;
        }
        var secret = secrets.OpenSecret(provider.Realm, provider.Id, stored);
        // Basic is what a provider must take when it names nothing (OpenID Connect Discovery section 3).
        var methods = configuration.TokenEndpointAuthMethodsSupported;
        if (methods.Count > 0 && !methods.Contains("client_secret_basic"))
        {
            (form["client_id"], form["client_secret"]) = (id, secret);
            return;
        }
        var pair = $"{Uri.EscapeDataString(id)}:{Uri.EscapeDataString(secret)}";
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
    }

    private async Task<JsonWebToken> ValidateAsync(
        KnownProvider provider, OpenIdConnectConfiguration configuration, string token, CancellationToken ct)
    {
        var outcome = await Handler.ValidateTokenAsync(token, Parameters(provider, configuration));
        if (outcome.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            configurations.Outdate(provider);
            outcome = await Handler.ValidateTokenAsync(
                token, Parameters(provider, await configurations.OfAsync(provider, ct)));
        }
        return outcome.IsValid
            ? (JsonWebToken)outcome.SecurityToken
            : throw new UpstreamException("id-token-refused", outcome.Exception);
    }

    private TokenValidationParameters Parameters(KnownProvider provider, OpenIdConnectConfiguration configuration) =>
        new()
    {
        ValidIssuer = provider.Registration.Issuer, ValidAudience = provider.Registration.ClientId,
            ValidAlgorithms = Algorithms,
        IssuerSigningKeys = configuration.SigningKeys, RequireSignedTokens = true, RequireExpirationTime = true,
        LifetimeValidator = (start, end, _, _) => IsInTime(start, end),
    };

    private bool IsInTime(DateTime? start, DateTime? end)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return end is { } last && now - Skew < last && (start is not { } first || first <= now + Skew);
    }

    private static UpstreamIdentity Read(JsonWebToken token, KnownProvider provider, string nonce)
    {
        if (Text(token, "nonce") != nonce) throw new UpstreamException("nonce-differs");
        // Section 3.1.3.7: with several audiences the token must have been made for us.
        var party = Text(token, "azp");
        if ((token.Audiences.Count() > 1 && party is null)
            || (party is not null && party != provider.Registration.ClientId))
            throw new UpstreamException("made-for-another");
        if (token.Subject is not { Length: > 0 and <= LongestSubject } subject)
            throw new UpstreamException("no-subject");
        var name = Text(token, "name") is { } full
            && !full.Any(char.IsControl) ? full[..Math.Min(full.Length, LongestName)] : null;
        var person = new UpstreamPerson(
            token.Issuer, subject, Text(token, "email"), IsTrue(token, "email_verified"), name);
        return new UpstreamIdentity(person, HasSecondFactor(token));
    }

    // RFC 8176: "mfa" says it outright, and two different methods say it as well.
    private static bool HasSecondFactor(JsonWebToken token)
    {
        var methods = token.Claims.Where(claim => claim.Type == "amr").Select(claim => claim.Value)
            .ToHashSet(StringComparer.Ordinal);
        return methods.Contains("mfa")
            || (methods.Contains("pwd") && methods.Overlaps(["otp", "hwk", "swk", "sms", "fpt", "face"]));
    }

    private static string? Text(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue(claim, out string? value) && !string.IsNullOrWhiteSpace(value) ? value : null;

    // Some providers write the boolean as text.
    private static bool IsTrue(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue(claim, out object? value) && value?.ToString() is "true" or "True";
}

/// <summary>A code of another provider and what belongs to it.</summary>
/// <param name="Code">The code.</param>
/// <param name="Callback">The redirect URI of the request.</param>
/// <param name="Verifier">The PKCE verifier.</param>
/// <param name="Nonce">The nonce that the ID token must repeat.</param>
internal sealed record UpstreamCode(string Code, string Callback, string Verifier, string Nonce);
