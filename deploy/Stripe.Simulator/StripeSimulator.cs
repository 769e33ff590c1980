using System.Net;
using Crayon.Stripe.Simulator.Control;
using Crayon.Stripe.Simulator.Http;
using Crayon.Stripe.Simulator.Objects;
using Crayon.Stripe.Simulator.Persistence;
using Crayon.Stripe.Simulator.Webhooks;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Stripe.Simulator;

/// <summary>
/// The payment provider's sandbox, as far as the platform uses the real one: builds the program, for a process of its
/// own or inside another.
/// </summary>
public static class StripeSimulator
{
    /// <summary>Opens the data folder and builds the program.</summary>
    public static WebApplication Build(StripeSimulatorOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(StripeSimulator).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration[WebHostDefaults.ServerUrlsKey] = null;
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.ApiPort);
            kestrel.Listen(IPAddress.Loopback, options.ControlPort);
        });
        AddSimulator(builder.Services, options);
        var app = builder.Build();
        Map(app);
        return app;
    }

    /// <summary>The base addresses of a started simulator.</summary>
    public static StripeAddresses Addresses(WebApplication app)
    {
        // Kestrel lists the addresses in the order in which they were asked for.
        var bound = app.Services.GetRequiredService<IServer>().Features
            .GetRequiredFeature<IServerAddressesFeature>().Addresses;
        return new StripeAddresses(bound.First(), bound.Last());
    }

    private static void AddSimulator(IServiceCollection services, StripeSimulatorOptions options)
    {
        SimulatorStore.Open(options.DataFolder);
        services.AddSingleton(options).AddSingleton(options.RealTime);
        services.AddPooledDbContextFactory<SimulatorDb>(
            db => db.UseSqlite(SimulatorStore.ConnectionString(options.DataFolder)));
        services.AddLogging(log => log
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning)
            .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore", LogLevel.Warning));
        services.AddSingleton<WriteGate>().AddSingleton<FaultDial>().AddSingleton<WebhookDial>()
            .AddSingleton<WebhookSignal>().AddSingleton<ApiWrites>().AddSingleton<ApiReads>();
        services.AddHostedService<WebhookSender>();
    }

    private static void Map(WebApplication app)
    {
        var controlled = new Lazy<int>(() => new Uri(Addresses(app).ControlUrl).Port);
        // The doors are kept apart: who calls the API must not reach the controls.
        app.Use((http, next) =>
        {
            var isControl = http.Connection.LocalPort == controlled.Value;
            if (isControl == http.Request.Path.StartsWithSegments("/_sim", StringComparison.Ordinal)) return next(http);
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        app.UseRouting();
        var (writes, reads) =
            (app.Services.GetRequiredService<ApiWrites>(), app.Services.GetRequiredService<ApiReads>());
        Parties.Map(app, writes, reads);
        SetupIntents.Map(app, writes, reads);
        SetupPages.Map(app, writes, reads);
        PaymentIntents.Map(app, writes, reads);
        HolderPages.Map(app);
        Refunds.Map(app, writes, reads);
        reads.MapObject(app, "/v1/disputes/{id}");
        reads.MapList(app, "/v1/disputes", "dispute");
        reads.MapObject(app, "/v1/charges/{id}");
        reads.MapObject(app, "/v1/events/{id}");
        reads.MapList(app, "/v1/events", "event");
        ControlRoutes.Map(app);
    }
}
