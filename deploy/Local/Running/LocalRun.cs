using Crayon.Ccp.Simulator;
using Crayon.Local.Demo;
using Crayon.Local.Gateway;
using Crayon.Local.Pages;
using Crayon.Local.Time;
using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tax;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Themes;
using Crayon.Platform.Core.Time;
using Crayon.Platform.Hosting;
using Crayon.TenantProvisioning;
using Crayon.TenantProvisioning.Setup;

namespace Crayon.Local.Running;

/// <summary>
/// Starts everything in one process, builds the demo the first time, waits, and stops everything again.
/// </summary>
internal sealed class LocalRun(LocalOptions options, TextWriter output)
{
    private static readonly TimeSpan StopsWithin = TimeSpan.FromSeconds(20);
    private readonly Readiness readiness = new(output, TimeProvider.System);
    private readonly Stack<WebApplication> running = [];

    public async Task<int> RunAsync(CancellationToken stop)
    {
        using var folder = DataFolder.Open(options.Data, options.Fresh);
        using var advance = new PlatformAdvance();
        using var signal = new OutboxSignal();
        try
        {
            await StartAsync(advance, signal, stop);
            await Task.Delay(Timeout.Infinite, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            output.WriteLine("Stopping.");
        }
        finally
        {
            await StopAsync();
        }
        return 0;
    }

    private async Task StartAsync(PlatformAdvance advance, OutboxSignal signal, CancellationToken ct)
    {
        readiness.Say($"data in {options.Data}");
        var database = await DatabaseSetup.PrepareAsync(options.Database, options.Data, ct);
        var demo = await DemoStart.OpenAsync(options, ct);
        var endpoint = new PublicEndpoint("http", options.Port);
        // Most of a start is the runtime's own work of compiling: what does not wait for each other goes side by side.
        var provider = Task.Run(() => ProviderHost.Build(demo, advance, options.Otlp), ct);
        var gateway = GatewayHost.Build(options, services => AddOwn(services, database, demo, endpoint));
        await StartAsync(gateway, ct);
        await PrepareAsync(gateway.Services, demo, ct);

        var simulator = await provider;
        await StartAsync(simulator, ct);
        var addresses = CcpSimulator.Addresses(simulator);
        gateway.Services.GetRequiredService<ControlDoor>().Open(addresses.ControlUrl);

        if (!demo.IsFinished(DemoParts.Tenants))
        {
            readiness.Say("making the tenants");
            await new DemoTenants(gateway.Services.GetRequiredService<TenantProvisioner>(), demo).EnsureAsync(ct);
        }
        var portals = Task.Run(() => gateway.Services.GetRequiredService<DemoPortals>().EnsureAsync(ct), ct);
        var hosts = await Hosts.BuildAsync(
            HostSettingsFor(database, endpoint, ProviderHost.EndpointOf(addresses, demo)), signal);
        await Task.WhenAll(hosts.All.Select(app => StartAsync(app, ct)));
        gateway.Services.GetRequiredService<Upstreams>().Open(hosts.IdentityUrl, hosts.ApiUrl);
        advance.Over(simulator.Services, hosts.Worker.Services, [hosts.Api.Services, gateway.Services]);
        await portals;

        await new DemoBuild(gateway.Services, hosts.Worker.Services, readiness).RunAsync(advance, ct);
        await FinishAsync(gateway.Services, addresses, ct);
    }

    private async Task PrepareAsync(IServiceProvider services, DemoContext demo, CancellationToken ct)
    {
        if (demo.IsFinished(DemoParts.Clock)) return;
        await using (var scope = services.GetRequiredService<TenantScopes>()
            .ForPlatform(PlatformUse.Provisioning, Actor.System("setup")))
            await TaxRateData.EnsureAsync(scope.ServiceProvider.GetRequiredService<PlatformDbContext>(),
                demo.State.ValidFrom, ct);
        await services.GetRequiredService<ClockSteps>().SetStartAsync(demo.State.Start, ct);
        await demo.FinishAsync(DemoParts.Clock, ct);
    }

    private async Task FinishAsync(IServiceProvider services, SimulatorAddresses addresses, CancellationToken ct)
    {
        var demo = services.GetRequiredService<DemoContext>();
        var ccp = new DemoCcp(addresses.ApiUrl.TrimEnd('/'), addresses.ControlUrl.TrimEnd('/'), ProviderHost.ClientId,
            demo.State.CcpSecret);
        var file = await services.GetRequiredService<DemoFiles>().MakeAsync(ccp, ct);
        Directory.CreateDirectory(file.Mail.Folder);
        await file.WriteAsync(options.Data, ct);
        services.GetRequiredService<StartPage>().Show(file);
        readiness.Complete();
        ReadyText.Write(output, file, readiness.Elapsed, options);
    }

    private void AddOwn(IServiceCollection services, DatabaseSettings database, DemoContext demo,
        PublicEndpoint endpoint)
    {
        services.AddTenantProvisioning(database, DatabaseSetup.KeysFolder(options.Data));
        services.AddSingleton(readiness).AddSingleton(demo).AddSingleton(endpoint).AddSingleton<Upstreams>()
            .AddSingleton<Clocks>().AddSingleton<ClockSteps>();
        services.AddThemes();
        services.AddSingleton<StartPage>().AddSingleton<ControlDoor>().AddSingleton(new MailPage(options.MailFolder));
        services.AddSingleton<DemoPeople>().AddSingleton<DemoFiles>().AddSingleton<DemoCustomers>()
            .AddSingleton<StorefrontCallers>().AddSingleton<DemoPortals>().AddSingleton<DemoClients>();
    }

    private HostSettings HostSettingsFor(DatabaseSettings database, PublicEndpoint endpoint, CcpEndpoint ccp) => new()
    {
        Urls = "http://127.0.0.1:0", Database = database, Public = endpoint, ApiHost = HostRules.ApiHost,
        KeysFolder = DatabaseSetup.KeysFolder(options.Data), Ccp = ccp, RabbitMq = options.RabbitMq,
        Otlp = options.Otlp,
        SharesProcess = true, LimitsRates = options.LimitsRates, KnownProxies = ["127.0.0.1"],
        Mail = new MailSettings.ToFolder(options.MailFolder), OutboundAllow = options.OutboundAllow,
    };

    private Task StartAsync(WebApplication app, CancellationToken ct)
    {
        running.Push(app);
        return Task.Run(() => app.StartAsync(ct), ct);
    }

    // The door first, then those behind it, the provider last: work that was taken can end.
    private async Task StopAsync()
    {
        using var limit = new CancellationTokenSource(StopsWithin);
        var order = running.Reverse().Take(1).Concat(running.SkipLast(1)).ToList();
        foreach (var app in order)
        {
            try
            {
                await app.StopAsync(limit.Token);
                await app.DisposeAsync();
            }
            catch (OperationCanceledException)
            {
                output.WriteLine("A host did not stop in time.");
            }
        }
    }
}
