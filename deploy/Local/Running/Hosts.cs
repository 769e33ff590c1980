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
        identity = IdentityHost.Build(settings, Quiet);
        api = ApiHost.Build(settings, Own);
        worker = WorkerHost.Build(settings, Own);
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

    private void Own(WebApplicationBuilder builder)
    {
        Quiet(builder);
        builder.Services.AddSingleton(signal);
    }

    // The terminal is for people: what went wrong, not what went on.
    private static void Quiet(WebApplicationBuilder builder) => builder.Logging.SetMinimumLevel(LogLevel.Warning)
        .AddFilter("Microsoft", LogLevel.Warning).AddFilter("Crayon", LogLevel.Warning).AddFilter("Quartz", LogLevel.Warning);

    public void Dispose() => signal.Dispose();
}
