using Crayon.Identity.Host;
using Crayon.Local.Gateway;
using Crayon.Platform.Api;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Portal;
using Crayon.Platform.Worker;

namespace Crayon.Local.Running;

/// <summary>The hosts in this process, on free ports of this machine.</summary>
internal sealed class HostsInside : IHosts
{
    private readonly WebApplication identity;
    private readonly WebApplication api;
    private readonly WebApplication worker;
    private readonly WebApplication portal;
    private readonly Upstreams upstreams;

    private HostsInside(
        WebApplication identity, WebApplication api, WebApplication worker, WebApplication portal,
        Upstreams upstreams) =>
        (this.identity, this.api, this.worker, this.portal, this.upstreams) =
            (identity, api, worker, portal, upstreams);

    public IServiceProvider Work => worker.Services;

    private WebApplication[] All => [portal, identity, worker, api];

    /// <summary>
    /// Builds the hosts. They share the signal: what API and identity commit wakes the worker of the same process at
    /// once.
    /// </summary>
    public static async Task<HostsInside> BuildAsync(HostPlan plan, OutboxSignal signal, Upstreams upstreams)
    {
        void Own(WebApplicationBuilder builder)
        {
            builder.Quiet();
            builder.Services.AddSingleton(signal);
        }

        var settings = plan.ToSettings(sharesProcess: true);
        // Half of a start is the runtime's own work of compiling: it is done side by side.
        Task<WebApplication>[] built =
        [
            Task.Run(() => IdentityHost.Build(settings, Own)), Task.Run(() => ApiHost.Build(settings, Own)),
            Task.Run(() => WorkerHost.Build(settings, Own)), Task.Run(() => PortalHost.Build(settings, Own)),
        ];
        return await Task.WhenAll(built) is [var provider, var door, var background, var pages]
            ? new HostsInside(provider, door, background, pages, upstreams)
            : throw new InvalidOperationException("Four hosts were to be built.");
    }

    public async Task StartAsync(CancellationToken ct)
    {
        await Task.WhenAll(All.Select(app => Task.Run(() => app.StartAsync(ct), ct)));
        upstreams.Open(Part.Identity, identity.Urls.First());
        upstreams.Open(Part.Api, api.Urls.First());
        upstreams.Open(Part.Portal, portal.Urls.First());
    }

    public Task SeeClockAsync(CancellationToken ct)
    {
        foreach (var app in All) app.Services.GetRequiredService<VersionWatch>().Forget();
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken ct)
    {
        foreach (var app in All) await app.StopAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var app in All) await app.DisposeAsync();
    }
}
