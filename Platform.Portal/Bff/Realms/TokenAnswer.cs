using System.Text.Json.Serialization;

namespace Crayon.Platform.Portal.Bff.Realms;

/// <summary>Tokens as a realm gives them (RFC 6749 section 5.1, OpenID Connect Core section 3.1.3.3).</summary>
internal sealed record TokenAnswer
{
    [JsonPropertyName("access_token")]
    public required string AccessToken { get; init; }

    [JsonPropertyName("refresh_token")]
    public required string RefreshToken { get; init; }

    [JsonPropertyName("id_token")]
    public required string IdToken { get; init; }

    /// <summary>Seconds that the access token lives.</summary>
    [JsonPropertyName("expires_in")]
    public required int ExpiresIn { get; init; }

    [JsonPropertyName("scope")]
    public required string Scope { get; init; }
}

/// <summary>What became of a code or refresh token.</summary>
/// <param name="Tokens">The tokens; null when there are none.</param>
/// <param name="IsRefused">Whether the realm refuses for good; otherwise it may be asked again.</param>
internal sealed record TokenOutcome(TokenAnswer? Tokens, bool IsRefused)
{
    public static readonly TokenOutcome Refused = new(null, IsRefused: true);

    public static readonly TokenOutcome NoAnswer = new(null, IsRefused: false);
}

/// <summary>What a realm knows of a person (OpenID Connect Core section 5.3.2).</summary>
internal sealed record PersonAnswer
{
    [JsonPropertyName("sub")]
    public required string Subject { get; init; }

    [JsonPropertyName("name")]
    public string? Name { get; init; }

    [JsonPropertyName("email")]
    public string? Email { get; init; }

    [JsonPropertyName("locale")]
    public string? Locale { get; init; }

    [JsonPropertyName("zoneinfo")]
    public string? TimeZone { get; init; }

    /// <summary>The customer that the person acts for; null for the tenant itself.</summary>
    [JsonPropertyName("org")]
    public string? Organisation { get; init; }

    /// <summary>All for whom they may act.</summary>
    [JsonPropertyName("organizations")]
    public IReadOnlyList<OrganisationAnswer> Organisations { get; init; } = [];
}

/// <summary>The tenant or a customer for whom a person may act.</summary>
/// <param name="Id">The customer; null for the tenant itself.</param>
/// <param name="Name">Its name.</param>
/// <param name="Roles">What the person is there.</param>
internal sealed record OrganisationAnswer(
    [property: JsonPropertyName("id")] string? Id,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("roles")] IReadOnlyList<string> Roles);
