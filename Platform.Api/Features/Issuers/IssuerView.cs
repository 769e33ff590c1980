using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Api.Features.Issuers;

/// <summary>An external issuer, as its tenant and staff see it.</summary>
[Example("""
    { "id": "0199a3c0-0000-7000-8000-0000000000a0", "issuer": "https://login.shop.example",
      "audience": "https://api.shop.example",
      "state": "Pending", "tokenType": "at+jwt", "algorithms": ["ES256"], "clientClaim": "client_id",
      "customer": { "claim": "customer", "customerId": null, "wholeTenant": false },
      "scope": { "always": [], "claim": "roles", "values": [ { "value": "buyer", "scopes": ["catalogue.read",
        "orders.read", "orders.write"] } ] },
      "dateCreated": "2026-03-16T09:00:00Z" }
    """)]
internal sealed record IssuerView(Guid Id, string Issuer, string Audience, IssuerState State)
{
    public required string TokenType { get; init; }

    public required IReadOnlyList<string> Algorithms { get; init; }

    public required string ClientClaim { get; init; }

    public required CustomerMappingBody Customer { get; init; }

    public required ScopeMappingBody Scope { get; init; }

    public required DateTimeOffset DateCreated { get; init; }

    public static IssuerView Of(TenantIssuer row)
    {
        var trust = row.Trust ?? throw new InvalidOperationException("Only an external issuer is shown.");
        return new IssuerView(row.Id, row.Issuer, row.Audience, row.State)
        {
            TokenType = trust.TokenType, Algorithms = trust.Algorithms, ClientClaim = trust.ClientClaim,
            Customer = CustomerMappingBody.Of(trust.Customer), Scope = ScopeMappingBody.Of(trust.Scope),
            DateCreated = row.DateCreated,
        };
    }
}
