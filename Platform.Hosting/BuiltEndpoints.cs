using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Crayon.Platform.Hosting;

/// <summary>Keeps the endpoints of a host, once they are built.</summary>
public static class BuiltEndpoints
{
    /// <summary>
    /// To be called when all is mapped. Routing and authorization each ask for the endpoints, and the framework
    /// compiles every handler anew for each who asks; from here on the second gets what the first had built.
    /// </summary>
    public static void KeepBuiltEndpoints(this IEndpointRouteBuilder routes)
    {
        EndpointDataSource[] mapped = [.. routes.DataSources];
        routes.DataSources.Clear();
        foreach (var source in mapped) routes.DataSources.Add(new Kept(source));
    }

    private sealed class Kept(EndpointDataSource source) : EndpointDataSource
    {
        private readonly Lazy<IReadOnlyList<Endpoint>> built = new(() => source.Endpoints);

        public override IReadOnlyList<Endpoint> Endpoints => built.Value;

        // What is mapped at the start stays as it is.
        public override IChangeToken GetChangeToken() => NullChangeToken.Singleton;
    }
}
