using Crayon.Identity.Store.Federation;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Api.Features.Providers;

/// <summary>Another provider at which people sign in; our secret there is never shown.</summary>
[Example("""
    { "id": "0199a3c0-0000-7000-8000-0000000000b0", "slug": "acme", "name": "Acme", "customerId": null,
      "issuer": "https://login.acme.example", "clientId": "portal", "hasClientSecret": true,
      "scopes": ["openid", "email", "profile"], "trustsMfa": false, "addsPeople": true, "role": "reseller.viewer",
      "isEnabled": true, "redirectUri": "https://shop.example/id/external/callback",
      "dateCreated": "2026-03-16T09:00:00Z" }
    """)]
internal sealed record ProviderView(Guid Id, string Slug, string Name, Guid? CustomerId)
{
    public required string Issuer { get; init; }

    public required string ClientId { get; init; }

    public required bool HasClientSecret { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    public required bool TrustsMfa { get; init; }

    public required bool AddsPeople { get; init; }

    public required string? Role { get; init; }

    public required bool IsEnabled { get; init; }

    /// <summary>What the provider must know as our redirect URI.</summary>
    public required string RedirectUri { get; init; }

    public required DateTimeOffset DateCreated { get; init; }

    public static ProviderView Of(ExternalProvider row, Caller caller, PublicEndpoint endpoint) =>
        new(row.ProviderId, row.Slug, row.Name, row.CustomerId?.Value)
    {
        Issuer = row.Issuer, ClientId = row.ClientId, HasClientSecret = row.ProtectedSecret is not null,
        Scopes = row.Scopes, TrustsMfa = row.Trust.TrustsMfa, AddsPeople = row.Trust.AddsPeople, Role = row.Trust.Role,
        IsEnabled = row.IsEnabled, DateCreated = row.DateCreated,
        RedirectUri = endpoint.OriginOf(caller.Tenant.PrimaryHost) + ExternalProviders.CallbackPath,
    };
}
