using System.Text.Json.Serialization;
using Crayon.Identity.Host.Protocol.Authorize;
using Crayon.Identity.Host.Protocol.Clients;
using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.Keys;
using Crayon.Identity.Store.Sessions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Themes;

namespace Crayon.Identity.Host.Protocol.Discovery;

/// <summary>
/// What a realm publishes of itself (RFC 8414 section 2, OpenID Connect Discovery section 3): only what there is. All
/// addresses come from the registry.
/// </summary>
internal sealed record ProviderMetadata
{
    private static readonly string[] ProvenMethods = ["client_secret_basic", "client_secret_post", "private_key_jwt"];

    [JsonPropertyName("issuer")]
    public required string Issuer { get; init; }

    [JsonPropertyName("authorization_endpoint")]
    public required string AuthorizationEndpoint { get; init; }

    /// <summary>RFC 9126 section 5.</summary>
    [JsonPropertyName("pushed_authorization_request_endpoint")]
    public required string PushEndpoint { get; init; }

    [JsonPropertyName("token_endpoint")]
    public required string TokenEndpoint { get; init; }

    [JsonPropertyName("userinfo_endpoint")]
    public required string UserInfoEndpoint { get; init; }

    [JsonPropertyName("jwks_uri")]
    public required string JwksUri { get; init; }

    [JsonPropertyName("revocation_endpoint")]
    public required string RevocationEndpoint { get; init; }

    [JsonPropertyName("introspection_endpoint")]
    public required string IntrospectionEndpoint { get; init; }

    /// <summary>OpenID Connect RP-Initiated Logout section 2.1.</summary>
    [JsonPropertyName("end_session_endpoint")]
    public required string EndSessionEndpoint { get; init; }

    [JsonPropertyName("scopes_supported")]
    public required IReadOnlyList<string> Scopes { get; init; }

    [JsonPropertyName("grant_types_supported")]
    public required IReadOnlyList<string> GrantTypes { get; init; }

    [JsonPropertyName("response_types_supported")]
    public IReadOnlyList<string> ResponseTypes { get; } = ["code"];

    [JsonPropertyName("response_modes_supported")]
    public IReadOnlyList<string> ResponseModes { get; } = AuthorizeRequest.Modes;

    [JsonPropertyName("code_challenge_methods_supported")]
    public IReadOnlyList<string> ChallengeMethods { get; } = ["S256"];

    [JsonPropertyName("prompt_values_supported")]
    public IReadOnlyList<string> Prompts { get; } = AuthorizeRequest.Prompts;

    [JsonPropertyName("acr_values_supported")]
    public IReadOnlyList<string> Levels { get; } = AuthenticationLevels.All;

    [JsonPropertyName("ui_locales_supported")]
    public IReadOnlyList<string> Languages { get; } = WordFiles.Languages;

    [JsonPropertyName("subject_types_supported")]
    public IReadOnlyList<string> SubjectTypes { get; } = ["public"];

    [JsonPropertyName("id_token_signing_alg_values_supported")]
    public IReadOnlyList<string> IdTokenAlgorithms { get; } = [SigningAlgorithms.Rs256, SigningAlgorithms.Es256];

    [JsonPropertyName("claims_supported")]
    public IReadOnlyList<string> Claims { get; } =
        ["sub", "iss", "aud", "exp", "iat", "nonce", "auth_time", "acr", "amr", "sid", "at_hash", "name", "locale",
            "zoneinfo", "email", "email_verified", "org", "organizations"];

    [JsonPropertyName("token_endpoint_auth_methods_supported")]
    public IReadOnlyList<string> TokenMethods { get; } = [.. ProvenMethods, "none"];

    [JsonPropertyName("token_endpoint_auth_signing_alg_values_supported")]
    public IReadOnlyList<string> TokenAlgorithms { get; } = ClientAssertion.Algorithms;

    [JsonPropertyName("revocation_endpoint_auth_methods_supported")]
    public IReadOnlyList<string> RevocationMethods { get; } = [.. ProvenMethods, "none"];

    [JsonPropertyName("revocation_endpoint_auth_signing_alg_values_supported")]
    public IReadOnlyList<string> RevocationAlgorithms { get; } = ClientAssertion.Algorithms;

    [JsonPropertyName("introspection_endpoint_auth_methods_supported")]
    public IReadOnlyList<string> IntrospectionMethods { get; } = ProvenMethods;

    [JsonPropertyName("introspection_endpoint_auth_signing_alg_values_supported")]
    public IReadOnlyList<string> IntrospectionAlgorithms { get; } = ClientAssertion.Algorithms;

    /// <summary>RFC 9207 section 3.</summary>
    [JsonPropertyName("authorization_response_iss_parameter_supported")]
    public bool NamesIssuerInAnswers { get; } = true;

    [JsonPropertyName("require_pushed_authorization_requests")]
    public bool NeedsPushedRequests { get; }

    [JsonPropertyName("request_parameter_supported")]
    public bool ReadsRequestObjects { get; }

    [JsonPropertyName("request_uri_parameter_supported")]
    public bool FetchesRequestObjects { get; }

    [JsonPropertyName("claims_parameter_supported")]
    public bool ReadsClaimsParameter { get; }

    [JsonPropertyName("backchannel_logout_supported")]
    public bool TellsOfLogout { get; } = true;

    [JsonPropertyName("backchannel_logout_session_supported")]
    public bool TellsOfSession { get; } = true;

    /// <summary>The document of a realm.</summary>
    public static ProviderMetadata Of(RegisteredTenant realm, PublicEndpoint endpoint)
    {
        var origin = endpoint.OriginOf(realm.PrimaryHost);
        var isOperator = realm.Kind == TenantKind.Operator;
        return new ProviderMetadata
        {
            Issuer = endpoint.IssuerOf(realm.PrimaryHost), AuthorizationEndpoint = origin + Routes.Authorize,
            PushEndpoint = origin + Routes.PushedRequests, TokenEndpoint = origin + Routes.Token,
            UserInfoEndpoint = origin + Routes.UserInfo,
            JwksUri = origin + Routes.Jwks, RevocationEndpoint = origin + Routes.Revoke,
            IntrospectionEndpoint = origin + Routes.Introspect,
            EndSessionEndpoint = origin + Routes.Logout,
            Scopes = [.. OpenIdScopes.All, .. isOperator ? ApiScopes.ForStaff : ApiScopes.ForTenants],
            // Staff change their token into a tenant's at their own realm only.
            GrantTypes = [.. Grants.All.Where(grant => isOperator || grant != Grants.TokenExchange)],
        };
    }
}
