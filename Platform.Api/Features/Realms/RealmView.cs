using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Keys;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Api.Features.Realms;

/// <summary>A realm in a list.</summary>
[Example("""
    { "tenantId": "0199a3c0-0000-7000-8000-000000000070", "slug": "example", "state": "Active", "issuer": "https://shop.example/id",
      "people": 42, "clients": 5 }
    """)]
internal sealed record RealmView(Guid TenantId, string Slug, TenantState State, string Issuer, int People, int Clients);

/// <summary>A realm with its policy, keys and clients.</summary>
[Example("""
    { "realm": { "tenantId": "0199a3c0-0000-7000-8000-000000000070", "slug": "example", "state": "Active",
        "issuer": "https://shop.example/id", "people": 42, "clients": 1 },
      "policy": { "factors": "Optional", "shortestPassword": 12, "allowsRegistration": false, "sessionIdleMinutes": 480, "sessionHours": 24 },
      "keys": [ { "kid": "4fAbc", "algorithm": "ES256", "state": "Active", "createdAt": "2026-03-16T09:00:00Z",
        "activatedAt": "2026-03-16T09:00:00Z", "retiredAt": null } ],
      "clients": [ { "clientId": "portal", "name": "Portal", "isEnabled": true, "grants": ["authorization_code"], "scopes": ["openid"],
        "redirectUris": ["https://shop.example/bff/callback"] } ] }
    """)]
internal sealed record RealmDetailView(
    RealmView Realm, PolicyView Policy, IReadOnlyList<RealmKey> Keys, IReadOnlyList<RealmClientView> Clients);

/// <summary>A client of a realm as staff see it.</summary>
internal sealed record RealmClientView(string ClientId, string Name, bool IsEnabled)
{
    public required IReadOnlyList<string> Grants { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    public required IReadOnlyList<string> RedirectUris { get; init; }

    public static RealmClientView Of(RealmClient client) => new(client.ClientId, client.Name, client.IsEnabled)
    {
        Grants = client.Registration.GrantTypes, Scopes = client.Scopes,
            RedirectUris = client.Registration.RedirectUris,
    };
}

/// <summary>The keys that sign from now on, by algorithm.</summary>
[Example("""{ "keys": { "ES256": "4fAbc", "RS256": "9xYzu" } }""")]
internal sealed record RotatedKeysView(IReadOnlyDictionary<string, string> Keys);
