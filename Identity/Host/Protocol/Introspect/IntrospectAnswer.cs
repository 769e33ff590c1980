using System.Text.Json.Serialization;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.Tokens;

namespace Crayon.Identity.Host.Protocol.Introspect;

/// <summary>What is told of a token (RFC 7662 section 2.2); of one that is not good only that.</summary>
internal sealed record IntrospectAnswer([property: JsonPropertyName("active")] bool IsActive)
{
    public static IntrospectAnswer Inactive { get; } = new(false);

    [JsonPropertyName("scope")]
    public string? Scope { get; init; }

    [JsonPropertyName("client_id")]
    public string? ClientId { get; init; }

    [JsonPropertyName("token_type")]
    public string? TokenType { get; init; }

    [JsonPropertyName("iss")]
    public string? Issuer { get; init; }

    [JsonPropertyName("aud")]
    public string? Audience { get; init; }

    [JsonPropertyName("sub")]
    public string? Subject { get; init; }

    [JsonPropertyName("jti")]
    public string? TokenId { get; init; }

    [JsonPropertyName("iat")]
    public long? IssuedAt { get; init; }

    [JsonPropertyName("exp")]
    public long? ExpiresAt { get; init; }

    [JsonPropertyName("sid")]
    public string? SessionId { get; init; }

    [JsonPropertyName("org")]
    public string? Organisation { get; init; }

    /// <summary>Of a good access token.</summary>
    public static IntrospectAnswer Of(AccessToken token, string issuer) => new(true)
    {
        Scope = string.Join(' ', token.Scopes), ClientId = token.ClientId, TokenType = "Bearer", Issuer = issuer,
        Audience = AccessTokens.ApiAudience, Subject = token.Subject, TokenId = token.Life.TokenId,
        IssuedAt = token.Life.IssuedAt.ToUnixTimeSeconds(), ExpiresAt = token.Life.ExpiresAt.ToUnixTimeSeconds(),
        SessionId = token.Person?.SessionId.ToString(), Organisation = token.CustomerId?.ToString(),
    };

    /// <summary>Of a good refresh token.</summary>
    public static IntrospectAnswer Of(IssuedRefreshToken issued, string issuer) => new(true)
    {
        Scope = string.Join(' ', issued.Grant.Scopes), ClientId = issued.Grant.ClientId, Issuer = issuer,
        Subject = issued.Grant.PersonId.ToString(), IssuedAt = issued.Token.IssuedAt.ToUnixTimeSeconds(),
        ExpiresAt = issued.Token.ExpiresAt.ToUnixTimeSeconds(), SessionId = issued.Grant.SessionId.ToString(),
        Organisation = issued.Grant.OrganisationId?.ToString(),
    };
}
