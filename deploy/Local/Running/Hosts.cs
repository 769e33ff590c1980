using Crayon.Identity.Host;
using Crayon.Platform.Api;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Hosting;
using Crayon.Platform.Worker;

namespace Crayon.Local.Running;

/// <summary>The product's own hosts on free ports of this machine.</summary>
internal sealed record Hosts(WebApplication Identity, WebApplication Api, WebApplication Worker)
{
    public IReadOnlyList<WebApplication> All => [Identity, Worker, Api];

    public string IdentityUrl => Identity.Urls.First();

    public string ApiUrl => Api.Urls.First();

    /// <summary>
    /// Builds the hosts. They share the signal: what API and identity commit wakes the worker of the same process at
    /// once.
    /// </summary>
    public static async Task<Hosts> BuildAsync(HostSettings settings, OutboxSignal signal)
    {
        void Own(WebApplicationBuilder builder)
        {
            builder.Quiet();
            builder.Services.AddSingleton(signal);
        }

        // Half of a start is the runtime's own work of compiling: it is done side by side.
        var (identity, worker) = (Task.Run(() => IdentityHost.Build(settings, Own)),
            Task.Run(() => WorkerHost.Build(settings, Own)));
        var api = ApiHost.Build(settings, Own);
        return new Hosts(await identity, api, await worker);
    }
}
