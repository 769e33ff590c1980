using System.Runtime.InteropServices;
using Crayon.Ccp.Simulator;
using Crayon.Local.Demo;
using Crayon.Local.Gateway;
using Crayon.Local.Pages;
using Crayon.Local.Replicas;
using Crayon.Local.Time;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.Guarded;
using Crayon.Platform.Core.Tax;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Themes;
using Crayon.Platform.Core.Time;
using Crayon.Stripe.Simulator;
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
    private WebApplication? gateway;
    private WebApplication? simulator;
    private WebApplication? payments;
    private IHosts? hosts;

    private WebApplication Payments =>
        payments ?? throw new InvalidOperationException("The payment provider's sandbox was not started.");

    // Each role so many times, and this one.
    private int Processes => (options.Replicas * Enum.GetValues<ReplicaRole>().Length) + 1;

    public async Task<int> RunAsync(CancellationToken stop)
    {
        using var folder = DataFolder.Open(options.Data, options.Fresh);
        using var advance = new PlatformAdvance();
        using var signal = new OutboxSignal();
        await using var drawing = new DrawingProcess();
        await using var pages = new PortalBuild(options.Data, output);
        try
        {
            await StartAsync(advance, signal, drawing, stop);
            if (options.BuildsPages) pages.Begin();
            using var rolling = hosts is ReplicaSet replicas ? RollOnHangUp(replicas, stop) : null;
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

    private async Task StartAsync(
        PlatformAdvance advance, OutboxSignal signal, DrawingProcess drawing, CancellationToken ct)
    {
        readiness.Say($"data in {options.Data}");
        var database = await DatabaseSetup.PrepareAsync(options.Database, options.Data, ct);
        var demo = await DemoStart.OpenAsync(options, ct);
        var endpoint = new PublicEndpoint("http", options.Port);
        // Most of a start is the runtime's own work of compiling: what does not wait for each other goes side by side.
        var provider = Task.Run(() => ProviderHost.Build(demo, advance, options.Otlp), ct);
        var cards = Task.Run(() => StartPaymentsAsync(demo, endpoint, ct), ct);
        gateway = GatewayHost.Build(options, services => AddOwn(services, database, demo, endpoint));
        await Task.Run(() => gateway.StartAsync(ct), ct);
        await PrepareAsync(gateway.Services, demo, ct);

        payments = await cards;
        simulator = await provider;
        await Task.Run(() => simulator.StartAsync(ct), ct);
        var addresses = CcpSimulator.Addresses(simulator);
        gateway.Services.GetRequiredService<ControlDoor>().Open(addresses.ControlUrl);

        if (!demo.IsFinished(DemoParts.Tenants))
        {
            readiness.Say("making the tenants");
            await new DemoTenants(gateway.Services.GetRequiredService<TenantProvisioner>(), demo).EnsureAsync(ct);
        }
        var portals = Task.Run(() => gateway.Services.GetRequiredService<DemoPortals>().EnsureAsync(ct), ct);
        await DemoPaymentAccounts.EnsureAsync(gateway.Services, demo.State.Demo, ct);
        var sandboxes = (ProviderHost.EndpointOf(addresses, demo),
            PaymentHost.EndpointOf(StripeSimulator.Addresses(payments), demo));
        hosts = await BuildHostsAsync(HostPlan.Of(options, database, sandboxes, drawing.Address), signal,
            gateway.Services.GetRequiredService<Upstreams>(), ct);
        await hosts.StartAsync(ct);
        drawing.Start();
        advance.Over(simulator.Services, hosts, [gateway.Services]);
        await portals;

        await new DemoBuild(gateway.Services, hosts.Work, addresses.ControlUrl, readiness).RunAsync(advance, ct);
        await advance.CatchUpAsync(ct);
        await FinishAsync(gateway.Services, addresses, ct);
    }

    private static async Task<WebApplication> StartPaymentsAsync(
        DemoContext demo, PublicEndpoint endpoint, CancellationToken ct)
    {
        var built = PaymentHost.Build(demo, endpoint);
        await built.StartAsync(ct);
        return built;
    }

    private async Task<IHosts> BuildHostsAsync(HostPlan plan, OutboxSignal signal, Upstreams upstreams,
        CancellationToken ct)
    {
        if (options.Replicas == 1) return await HostsInside.BuildAsync(plan, signal, upstreams);
        readiness.Say(FormattableString.Invariant($"starting {options.Replicas} replicas of each host"));
        var shared = plan with { Database = await PostgresPools.SharedByAsync(plan.Database, Processes, ct) };
        return ReplicaSet.Of(shared, options.Replicas, signal, upstreams, output);
    }

    // What servers do on this signal: take up anew, without a request lost.
    private PosixSignalRegistration RollOnHangUp(ReplicaSet replicas, CancellationToken stop) =>
        PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
        {
            signal.Cancel = true;
            _ = RollAsync(replicas, stop);
        });

    private async Task RollAsync(ReplicaSet replicas, CancellationToken stop)
    {
        output.WriteLine("Changing every replica for a new one.");
        try
        {
            await replicas.RollAsync(stop);
            output.WriteLine("Every replica is new.");
        }
        catch (Exception failure) when (failure is InvalidOperationException or IOException)
        {
            output.WriteLine($"A new replica did not start, the old ones go on: {failure.Message}");
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // All of it stops.
        }
    }

    private async Task PrepareAsync(IServiceProvider services, DemoContext demo, CancellationToken ct)
    {
        // Also in a folder of an earlier version, which knew fewer countries.
        await using (var scope = services.GetRequiredService<TenantScopes>()
            .ForPlatform(PlatformUse.Provisioning, Actor.System("setup")))
            await TaxRateData.EnsureAsync(scope.ServiceProvider.GetRequiredService<PlatformDbContext>(),
                demo.State.ValidFrom, ct);
        if (demo.IsFinished(DemoParts.Clock)) return;
        await services.GetRequiredService<ClockSteps>().SetStartAsync(demo.State.Start, ct);
        await demo.FinishAsync(DemoParts.Clock, ct);
    }

    private async Task FinishAsync(IServiceProvider services, SimulatorAddresses addresses, CancellationToken ct)
    {
        var demo = services.GetRequiredService<DemoContext>();
        var ccp = new DemoCcp(addresses.ApiUrl.TrimEnd('/'), addresses.ControlUrl.TrimEnd('/'), ProviderHost.ClientId,
            demo.State.CcpSecret)
        {
            ExistingCustomers = ExistingBusiness.Of(demo.State.Demo),
        };
        var stripe = PaymentHost.Of(StripeSimulator.Addresses(Payments), demo);
        var file = await services.GetRequiredService<DemoFiles>().MakeAsync(ccp, stripe, ct);
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

    // The door first, then those behind it, the provider last: work that was taken can end.
    private async Task StopAsync()
    {
        using var limit = new CancellationTokenSource(StopsWithin);
        await StopAsync(gateway, host => host.StopAsync(limit.Token));
        await StopAsync(hosts, all => all.StopAsync(limit.Token));
        await StopAsync(simulator, host => host.StopAsync(limit.Token));
        await StopAsync(payments, host => host.StopAsync(limit.Token));
    }

    private async Task StopAsync<T>(T? host, Func<T, Task> stop) where T : class, IAsyncDisposable
    {
        if (host is null) return;
        try
        {
            await stop(host);
        }
        catch (OperationCanceledException)
        {
            output.WriteLine("A host did not stop in time.");
        }
        await host.DisposeAsync();
    }
}
