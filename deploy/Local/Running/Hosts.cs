using Crayon.Identity.Host;
using Crayon.Platform.Api;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Hosting;
using Crayon.Platform.Worker;

namespace Crayon.Local.Running;

/// <summary>The product's own hosts on free ports of this machine.</summary>
internal sealed class Hosts : IDisposable
{
    // One process: what the API commits wakes the worker at once.
    private readonly OutboxSignal signal = new();
    private readonly WebApplication identity;
    private readonly WebApplication api;
    private readonly WebApplication worker;

    public Hosts(HostSettings settings)
    {
        identity = IdentityHost.Build(settings);
        api = ApiHost.Build(settings, builder => builder.Services.AddSingleton(signal));
        worker = WorkerHost.Build(settings, builder => builder.Services.AddSingleton(signal));
    }

    public string IdentityUrl => identity.Urls.First();

    public string ApiUrl => api.Urls.First();

    public IServiceProvider Api => api.Services;

    public IServiceProvider Worker => worker.Services;

    public async Task StartAsync(Func<WebApplication, Task> start)
    {
        await start(identity);
        await start(worker);
        await start(api);
    }

    public void Dispose() => signal.Dispose();
}
