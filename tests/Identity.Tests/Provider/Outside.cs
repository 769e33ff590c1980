using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Tests.Provider;

/// <summary>How the outside reaches the provider; the project that runs the same tests over TLS has its own.</summary>
internal static class Outside
{
    public static PublicEndpoint Endpoint { get; } = new("http", 8080);
}
