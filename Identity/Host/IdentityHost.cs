using Crayon.Identity.Host.Audit;
using Crayon.Identity.Host.Keys;
using Crayon.Identity.Host.Protocol.Discovery;
using Crayon.Identity.Host.Protocol.Errors;
using Crayon.Identity.Host.Protocol.Token;
using Crayon.Identity.Host.Realms;
using Crayon.Identity.Store;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Hosting;

namespace Crayon.Identity.Host;

/// <summary>The identity provider of all realms.</summary>
public static class IdentityHost
{
    private const int LargestBody = 32 * 1024;

    /// <summary>Builds the host; <paramref name="configure"/> has the last word on its services.</summary>
    public static WebApplication Build(HostSettings settings, Action<WebApplicationBuilder>? configure = null)
    {
        var name = typeof(IdentityHost).Assembly.GetName().Name;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = name });
        builder.WebHost.UseUrls(settings.Urls).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        AddServices(builder.Services, settings);
        configure?.Invoke(builder);
        var app = builder.Build();
        app.UseMiddleware<RealmMiddleware>();
        app.UseStatusCodePages(page => page.HttpContext.Response.StatusCode == StatusCodes.Status404NotFound
            ? Refusals.NotFound.WriteAsync(page.HttpContext.Response, page.HttpContext.RequestAborted)
            : Task.CompletedTask);
        app.UseRouting();
        DiscoveryEndpoint.Map(app);
        JwksEndpoint.Map(app);
        TokenEndpoint.Map(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, HostSettings settings)
    {
        services.AddCrayonPersistence(settings.Database);
        services.AddCrayonIdentity(settings.Database, settings.KeysFolder);
        services.AddSingleton(settings);
        services.AddSingleton<DiscoveryDocuments>().AddSingleton<AccessTokenIssuer>();
        services.AddSingleton<GuessLimit>().AddSingleton<TokenEndpoint>();
        services.AddSingleton<TokenAudit>().AddHostedService(provider => provider.GetRequiredService<TokenAudit>());
    }
}
