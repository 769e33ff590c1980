using Crayon.Identity.Store.Clients;
using Crayon.Platform.Api.OpenApi;

namespace Crayon.Platform.Api.Features.ApiClients;

/// <summary>A program that asks for tokens in its own name.</summary>
[Example("""
    { "id": "c-0199a3c0000070008000000000000099", "clientId": "c-0199a3c0000070008000000000000099", "name": "Shop",
      "scopes": ["catalogue.read", "orders.write"], "customerId": null, "isEnabled": true, "dateCreated": "2026-03-16T09:00:00Z" }
    """)]
internal sealed record ApiClientView(
    string Id, string ClientId, string Name, IReadOnlyList<string> Scopes, Guid? CustomerId)
{
    public required bool IsEnabled { get; init; }

    public required DateTimeOffset DateCreated { get; init; }

    public static ApiClientView Of(Client row) =>
        new(row.ClientId, row.ClientId, row.Name, row.Scopes, row.CustomerId?.Value)
    {
        IsEnabled = row.IsEnabled, DateCreated = row.DateCreated,
    };
}

/// <summary>An API client with its secret, which is shown this once.</summary>
[Example("""
    { "id": "c-0199a3c0000070008000000000000099", "clientId": "c-0199a3c0000070008000000000000099",
      "clientSecret": "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" }
    """)]
internal sealed record ApiClientSecretView(string Id, string ClientId, string ClientSecret)
{
    public static ApiClientSecretView Of(ClientCredentials made) =>
        new(made.ClientId, made.ClientId, made.ClientSecret);
}
