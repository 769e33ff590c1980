using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Tokens;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Host.Protocol.Clients;

/// <summary>
/// A JWT by which a client proves itself with its own key (RFC 7523 section 3); short-lived, for us alone.
/// </summary>
internal static class ClientAssertion
{
    public const string Type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private const int LongestAssertion = 8 * 1024;
    private const int LongestId = 200;
    private static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(5);
    private static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = LongestAssertion,
        MapInboundClaims = false };

    /// <summary>The algorithms that a client may sign with.</summary>
    public static IReadOnlyList<string> Algorithms { get; } =
        [SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256];

    /// <summary>Reads an assertion without believing it; null when it is not one.</summary>
    public static JsonWebToken? Read(string assertion)
    {
        if (assertion.Length > LongestAssertion || assertion.Count(letter => letter == '.') != 2) return null;
        try
        {
            return Handler.ReadJsonWebToken(assertion);
        }
        catch (Exception malformed) when (malformed is ArgumentException or SecurityTokenException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Whether the assertion proves the client; that it is new is for the caller to see to.</summary>
    /// <param name="token">The assertion.</param>
    /// <param name="client">Whom it names.</param>
    /// <param name="audiences">The addresses of ours that it may name: issuer, token endpoint and the endpoint
    /// asked.</param>
    /// <param name="now">Real time.</param>
    public static async ValueTask<bool> ProvesAsync(
        JsonWebToken token, KnownClient client, IReadOnlyList<string> audiences, DateTimeOffset now)
    {
        if (!SaysSo(token, client, audiences) || !IsInTime(token, now) || KeyOf(token, client) is not { } key)
            return false;
        var outcome = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = client.ClientId, ValidAudiences = audiences, ValidAlgorithms = Algorithms,
            IssuerSigningKey = key,
            RequireSignedTokens = true, RequireExpirationTime = true, ValidateLifetime = false,
        });
        return outcome.IsValid;
    }

    // The one that the assertion names; without a name there must be no choice.
    private static SecurityKey? KeyOf(JsonWebToken token, KnownClient client) => string.IsNullOrEmpty(token.Kid)
        ? client.Keys is [var only] ? only : null
        : client.Keys.FirstOrDefault(key => key.KeyId == token.Kid);

    private static bool SaysSo(JsonWebToken token, KnownClient client, IReadOnlyList<string> audiences) =>
        token.Issuer == client.ClientId && token.Subject == client.ClientId
        && token.Id is { Length: > 0 and <= LongestId }
        && token.Audiences.ToList() is [var audience] && audiences.Contains(audience, StringComparer.Ordinal)
        && !token.TryGetHeaderValue("crit", out object? _);

    private static bool IsInTime(JsonWebToken token, DateTimeOffset now)
    {
        var (at, skew) = (now.UtcDateTime, AccessTokens.Skew);
        return token.ValidTo > at - skew && token.ValidTo <= at + LongestLife + skew
            && token.ValidFrom <= at + skew && token.IssuedAt <= at + skew;
    }
}
