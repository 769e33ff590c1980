using Crayon.Identity.Store;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Conventions.Limits;
using Crayon.Platform.Api.Conventions.Progress;
using Crayon.Platform.Api.Features;
using Crayon.Platform.Api.Features.Documents;
using Crayon.Platform.Api.Features.Exports;
using Crayon.Platform.Api.Features.Payments.Cards;
using Crayon.Platform.Api.Features.ProviderEvents;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Api.Problems;
using Crayon.Platform.Core.Billing.Documents;
using Crayon.Platform.Core.Payments.Cards.Provider;
using Crayon.Platform.Hosting;
using Crayon.Platform.Hosting.Problems;
using Crayon.Platform.Hosting.Tenancy;
using Crayon.TenantProvisioning;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace Crayon.Platform.Api;

/// <summary>The public REST API under <c>/v1</c>.</summary>
public static class ApiHost
{
    /// <summary>Builds the host; it does not run yet.</summary>
    public static WebApplication Build(HostSettings settings, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = CrayonHost.CreateBuilder(settings, "crayon-api");
        // The framework tells each challenge twice over; what was refused and why has a line of its own.
        builder.Logging.AddFilter(typeof(BearerHandler).FullName, LogLevel.Warning);
        AddServices(builder.Services, settings);
        configure?.Invoke(builder);
        var app = builder.BuildCrayon(settings);
        app.UseTenantHosts(settings.ApiHost);
        app.UseAuthentication();
        if (settings.LimitsRates) app.UseRateLimiter();
        app.UseAuthorization();
        app.UseMiddleware<UnitOfWorkMiddleware>();
        app.UseBufferedBodies();
        ServedDocument.Map(app);
        if (settings.ProviderEvents is not null) TakeProviderEvent.Map(app);
        if (settings.Cards is not null) TakeCardEvent.Map(app);
        OpenDocumentLink.Map(app);
        OpenExportLink.Map(app);
        app.MapFeatures();
        app.KeepBuiltEndpoints();
        return app;
    }

    private static void AddServices(IServiceCollection services, HostSettings settings)
    {
        services.AddCrayonIdentity(settings.Database, settings.KeysFolder).AddTenantMaking(settings.KeysFolder);
        GuardedIssuerDocuments.Register(services);
        services.AddAuthentication(BearerHandler.Name)
            .AddScheme<AuthenticationSchemeOptions, BearerHandler>(BearerHandler.Name, configureOptions: null);
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddSingleton<IAuthorizationHandler, ScopeHandler>()
            .AddSingleton<IAuthorizationHandler, LevelHandler>();
        services.AddSingleton<InFlight>();
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddExceptionHandler<BodyProblems>();
        services.AddSingleton(new RefusalTable(ApiProblems.All));
        services.AddRateLimits();
        services.AddProgress();
        services.AddApiDocument();
        if (settings.Cards is { } cards)
            services.AddSingleton(new CardSettings
            {
                BaseUrl = cards.BaseUrl, ApiKey = cards.ApiKey, WebhookSecrets = cards.WebhookSecrets,
                Public = settings.Public,
            });
        services.AddFeatures();
        services.AddDocumentMail().AddDocumentStore(
            settings.DocumentFolder,
            settings.DocumentContainer is { } blobs ? (blobs.Connection, blobs.Container) : null);
        if (settings.Drawing is { } address) services.AddDocumentDrawing(address);
    }
}
