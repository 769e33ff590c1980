using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;

[assembly: OnlyEngine(DatabaseEngine.Sqlite)]

namespace Crayon.Identity.Tests.Provider;

/// <summary>How the outside reaches the provider: over TLS.</summary>
internal static class Outside
{
    public static PublicEndpoint Endpoint { get; } = new("https", 8443);
}
