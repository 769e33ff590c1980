using Crayon.Platform.Core.Tenancy;

namespace Crayon.Local.Demo;

/// <summary>A caller for each storefront, as its own all-scopes client, through the gateway.</summary>
internal sealed class StorefrontCallers(DemoContext demo, PublicEndpoint endpoint) : IDisposable
{
    private readonly Dictionary<string, StorefrontCaller> made = new(StringComparer.Ordinal);

    private readonly HttpClient http = new(
        new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false })
    {
        BaseAddress = new Uri(endpoint.OriginOf("127.0.0.1")),
    };

    public StorefrontCaller Of(string slug)
    {
        var client = $"{slug}-all";
        if (!made.TryGetValue(slug, out var caller))
            made[slug] = caller = new StorefrontCaller(http, $"{slug}.localhost:{endpoint.Port}", client,
                demo.State.ClientSecrets[client]);
        return caller;
    }

    public void Dispose() => http.Dispose();
}
