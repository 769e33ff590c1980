using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crayon.Platform.Hosting.Tests;

/// <summary>A host with nothing but what all hosts have.</summary>
internal sealed class BareHost(WebApplication app) : IAsyncDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public Uri Address { get; } =
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public IServiceProvider Services => app.Services;

    public static async Task<BareHost> StartAsync(
        DatabaseSettings database, Action<WebApplication> map, CancellationToken ct,
            Action<WebApplicationBuilder>? configure = null, Func<HostSettings, HostSettings>? change = null)
    {
        var settings = new HostSettings
        {
            Urls = "http://127.0.0.1:0", Database = database, Public = new PublicEndpoint("https", 443),
            KeysFolder = "/nowhere",
        };
        settings = change?.Invoke(settings) ?? settings;
        var builder = CrayonHost.CreateBuilder(settings, "test");
        builder.Logging.ClearProviders();
        configure?.Invoke(builder);
        var app = builder.BuildCrayon(settings);
        map(app);
        await app.StartAsync(ct);
        return new BareHost(app);
    }

    public async Task<(int Status, string Body, HttpResponseMessage Response)> GetAsync(string path,
        CancellationToken ct, string host = "a.example")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, path));
        request.Headers.Host = host;
        var response = await http.SendAsync(request, ct);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(ct), response);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
    }
}
