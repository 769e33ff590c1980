using System.Net;
using Crayon.Ccp.Simulator.Auth;
using Crayon.Ccp.Simulator.Billing;
using Crayon.Ccp.Simulator.Billing.Usage;
using Crayon.Ccp.Simulator.Catalogue;
using Crayon.Ccp.Simulator.Control;
using Crayon.Ccp.Simulator.Faults;
using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Idempotency;
using Crayon.Ccp.Simulator.Ordering;
using Crayon.Ccp.Simulator.Persistence;
using Crayon.Ccp.Simulator.Promotions;
using Crayon.Ccp.Simulator.Subscriptions;
using Crayon.Ccp.Simulator.Subscriptions.Changes;
using Crayon.Ccp.Simulator.Subscriptions.Transitions;
using Crayon.Ccp.Simulator.Time;
using Crayon.Ccp.Simulator.Webhooks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Crayon.Ccp.Simulator;

/// <summary>The provider's sandbox: builds the program, for a process of its own or inside another.</summary>
public static class CcpSimulator
{
    private const int MaximumBodyBytes = 1 << 20;

    /// <summary>
    /// Opens the data folder and builds the program; <see cref="SimulatorClock"/> is in its services.
    /// </summary>
    public static WebApplication Build(CcpSimulatorOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(CcpSimulator).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        Listen(builder, options);
        builder.AddTelemetry(options.Otlp);
        options.Configure?.Invoke(builder);
        AddSimulator(builder.Services, options, SimulatorStore.Open(options));
        var app = builder.Build();
        LoadPublished(app.Services);
        Map(app);
        return app;
    }

    /// <summary>The base addresses of a started simulator.</summary>
    public static SimulatorAddresses Addresses(WebApplication app)
    {
        // Kestrel lists the addresses in the order in which they were asked for.
        var bound = app.Services.GetRequiredService<IServer>().Features
            .GetRequiredFeature<IServerAddressesFeature>().Addresses;
        return new SimulatorAddresses(bound.First(), bound.Last());
    }

    private static void Listen(WebApplicationBuilder builder, CcpSimulatorOptions options)
    {
        // The listeners are fixed here; an address for the process as a whole is not meant for them.
        builder.Configuration[WebHostDefaults.ServerUrlsKey] = null;
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaximumBodyBytes;
            kestrel.Listen(IPAddress.Loopback, options.ApiPort, Door.Api.Mark);
            kestrel.Listen(IPAddress.Loopback, options.ControlPort, Door.Control.Mark);
        });
    }

    private static void AddSimulator(IServiceCollection services, CcpSimulatorOptions options, SimulatorStore store)
    {
        services.AddSingleton(options).AddSingleton(options.RealTime).AddSingleton(_ => store);
        services.AddPooledDbContextFactory<SimulatorDb>(
            db => db.UseSqlite(SimulatorStore.ConnectionString(options.DataFolder)));
        services.AddDataProtection().SetApplicationName("ccp-simulator")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(options.DataFolder, "keys")));
        // The keys sign an hour's access to a sandbox; no wrapping is meant, so its absence is no warning.
        services.AddLogging(log => log
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning)
            .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore", LogLevel.Warning));
        services.AddSingleton(_ => CatalogueBuilder.Build());
        services.AddSingleton(s => new PriceBook(s.GetRequiredService<ProviderCatalogue>(), store.CatalogueValidFrom));
        services.AddSingleton(_ => new RateBook(store.CatalogueValidFrom));
        services.AddSingleton(s => new PromotionBook(
            s.GetRequiredService<ProviderCatalogue>(), store.CatalogueValidFrom));
        services.AddSingleton(_ => new RenewalQueue(store.RenewalDelay)).AddSingleton<ExtendedTerm>()
            .AddSingleton<NextTermPlanner>().AddSingleton<NextTermChoice>();
        services.AddSingleton<WriteGate>().AddSingleton<TermEnds>().AddSingleton<AccessTokens>()
            .AddSingleton<FaultDial>();
        services.AddSingleton<LineMaker>().AddSingleton<SeatLines>().AddSingleton<UsageLines>()
            .AddSingleton<BillingDial>().AddSingleton<BillingMonths>().AddSingleton<GeneratedMonths>()
            .AddSingleton<InvoiceRoutes>().AddSingleton<DueBusiness>();
        services.AddSingleton(s => new SimulatorClock(
            options.RealTime, s.GetRequiredService<WriteGate>(), s.GetRequiredService<DueBusiness>(),
            store.ClockOffset));
        services.TryAddSingleton<IClockAdvance, SimulatorOnlyAdvance>();
        services.AddSingleton<IdempotentWrites>().AddSingleton<PurchaseTerms>()
            .AddSingleton<PurchaseRules>().AddSingleton<Purchase>().AddSingleton<CartRoutes>();
        services.AddSingleton<ChangeSubscription>().AddSingleton<QuantityChange>().AddSingleton<NextTermChange>()
            .AddSingleton<TransitionTargets>().AddSingleton<TransitionRoutes>().AddSingleton<ReadEligibilities>()
            .AddSingleton<PromotionRoutes>();
        services.AddSingleton<TransferRules>();
        services.AddSingleton<WebhookBook>().AddSingleton<WebhookDial>().AddSingleton<WebhookSignal>()
            .AddSingleton<WebhookOutbox>().AddSingleton<RegistrationRoutes>();
        services.AddHostedService<DueWorkLoop>().AddHostedService<RequestRetention>()
            .AddHostedService<WebhookSender>();
    }

    private static void LoadPublished(IServiceProvider services)
    {
        // Asked for once, the store belongs to the container, which gives the folder back at the end.
        _ = services.GetRequiredService<SimulatorStore>();
        using var db = services.GetRequiredService<IDbContextFactory<SimulatorDb>>().CreateDbContext();
        services.GetRequiredService<PriceBook>().Load(db.PriceChanges.AsNoTracking().ToList());
        services.GetRequiredService<RateBook>().Load(db.Settings.AsNoTracking().ToList());
        services.GetRequiredService<PromotionBook>().Load(db.Promotions.AsNoTracking().ToList());
        services.GetRequiredService<WebhookBook>().Load(db.WebhookRegistrations.AsNoTracking().ToList());
    }

    private static void Map(WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = http => Refusals.Bare(http.Response.StatusCode).ExecuteAsync(http),
            StatusCodeSelector = failure => failure is BadHttpRequestException bad ? bad.StatusCode : 500,
        });
        app.UseStatusCodePages(
            context => Refusals.Bare(context.HttpContext.Response.StatusCode).ExecuteAsync(context.HttpContext));
        app.Use(Door.KeepApartAsync);
        app.UseRouting();
        app.UseSpanNames();
        SimulatorRoutes.MapApi(app);
        SimulatorRoutes.MapControl(app);
    }
}

/// <summary>Where a started simulator listens.</summary>
public sealed record SimulatorAddresses(string ApiUrl, string ControlUrl);
