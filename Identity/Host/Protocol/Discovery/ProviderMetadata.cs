using System.Text.Json.Serialization;
using Crayon.Identity.Store.Clients;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Host.Protocol.Discovery;

/// <summary>What a realm publishes of itself (RFC 8414 section 2): only what there is. All of it comes from the registry.</summary>
internal sealed record ProviderMetadata
{
    [JsonPropertyName("issuer")]
    public required string Issuer { get; init; }

    [JsonPropertyName("token_endpoint")]
    public required string TokenEndpoint { get; init; }

    [JsonPropertyName("jwks_uri")]
    public required string JwksUri { get; init; }

    [JsonPropertyName("scopes_supported")]
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>Required by the RFC, and empty: nothing is authorised through a browser.</summary>
    [JsonPropertyName("response_types_supported")]
    public IReadOnlyList<string> ResponseTypes { get; } = [];

    [JsonPropertyName("grant_types_supported")]
    public IReadOnlyList<string> GrantTypes { get; } = [Grants.ClientCredentials];

    [JsonPropertyName("token_endpoint_auth_methods_supported")]
    public IReadOnlyList<string> AuthMethods { get; } = ["client_secret_basic", "client_secret_post"];

    /// <summary>The document of a realm.</summary>
    public static ProviderMetadata Of(RegisteredTenant realm, PublicEndpoint endpoint)
    {
        var origin = endpoint.OriginOf(realm.PrimaryHost);
        return new ProviderMetadata
        {
            Issuer = endpoint.IssuerOf(realm.PrimaryHost), TokenEndpoint = origin + Routes.Token, JwksUri = origin + Routes.Jwks,
            Scopes = realm.Kind == TenantKind.Operator ? ApiScopes.ForStaff : ApiScopes.ForTenants,
        };
    }
}
