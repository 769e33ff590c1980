using Crayon.Identity.Host;
using Crayon.Platform.Api;
using Crayon.Platform.Hosting;

namespace Crayon.Local.Running;

/// <summary>The product's own hosts on free ports of this machine.</summary>
internal sealed class Hosts(HostSettings settings)
{
    private readonly WebApplication identity = IdentityHost.Build(settings);
    private readonly WebApplication api = ApiHost.Build(settings);

    public string IdentityUrl => identity.Urls.First();

    public string ApiUrl => api.Urls.First();

    public IServiceProvider Worker => api.Services;

    public async Task StartAsync(Func<WebApplication, Task> start)
    {
        await start(identity);
        await start(api);
    }
}
