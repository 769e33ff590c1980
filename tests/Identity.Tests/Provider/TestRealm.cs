using Crayon.Identity.Store.Clients;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Tests.Provider;

/// <summary>A tenant of the test with a client of its own and one of its customer.</summary>
internal sealed record TestRealm(TenantId Id, string Slug, CustomerId Customer)
{
    public string Host { get; init; } = $"{Slug}.localhost";

    public string Issuer => TestProvider.Public.IssuerOf(Host);

    public required ClientCredentials Client { get; init; }

    public required ClientCredentials CustomerClient { get; init; }
}
