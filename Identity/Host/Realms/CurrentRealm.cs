using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Host.Realms;

/// <summary>The realm of a request, set once by the middleware.</summary>
internal sealed record CurrentRealm(RegisteredTenant Tenant)
{
    /// <summary>The realm of this request; throws where the middleware did not run.</summary>
    public static RegisteredTenant Of(HttpContext context) =>
        context.Features.Get<CurrentRealm>()?.Tenant
            ?? throw new InvalidOperationException("The request has no realm.");
}
