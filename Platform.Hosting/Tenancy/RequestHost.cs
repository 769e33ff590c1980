using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Http;

namespace Crayon.Platform.Hosting.Tenancy;

/// <summary>The host that a request came to.</summary>
/// <param name="Name">Its name, lower case, without port.</param>
/// <param name="Tenant">The tenant it leads to; null on the API's own host, where the token's issuer decides.</param>
public sealed record RequestHost(string Name, RegisteredTenant? Tenant)
{
    /// <summary>The host of a request that passed tenant resolution; throws for one that did not.</summary>
    public static RequestHost Of(HttpContext context) => context.Features.Get<RequestHost>()
        ?? throw new InvalidOperationException("The request did not pass tenant resolution.");
}
