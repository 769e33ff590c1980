using Crayon.Identity.Host.Audit;
using Crayon.Identity.Host.Federation;
using Crayon.Identity.Host.Keys;
using Crayon.Identity.Host.Protocol;
using Crayon.Identity.Host.Pages.Errors;
using Crayon.Identity.Host.Realms;
using Crayon.Identity.Host.Sessions;
using Crayon.Identity.Host.SignIn;
using Crayon.Identity.Store;
using Crayon.Platform.Hosting;
using Crayon.Platform.Hosting.Health;

namespace Crayon.Identity.Host;

/// <summary>The identity provider of all realms.</summary>
public static class IdentityHost
{
    /// <summary>The most that a request may carry, in bytes.</summary>
    public const int LargestBody = 32 * 1024;

    /// <summary>Builds the host; <paramref name="configure"/> has the last word on its services.</summary>
    public static WebApplication Build(HostSettings settings, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = CrayonHost.CreateBuilder(settings, "crayon-identity");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = LargestBody);
        AddServices(builder.Services, settings);
        configure?.Invoke(builder);
        var app = builder.BuildCrayon(settings);
        // Health is asked under any host name; all else belongs to a realm.
        app.UseWhen(
            context => !context.Request.Path.StartsWithSegments(HealthEndpoints.Path, StringComparison.Ordinal),
            realms => realms.UseMiddleware<RealmMiddleware>());
        // TLS may end before us: how the outside reaches us is the configuration's to say, not the connection's.
        app.Use((context, next) =>
        {
            context.Request.Scheme = settings.Public.Scheme;
            return next(context);
        });
        app.UseStatusCodePages(page => page.HttpContext.Response.StatusCode == StatusCodes.Status404NotFound
            ? NotFound.WriteAsync(page.HttpContext)
            : Task.CompletedTask);
        JwksEndpoint.Map(app);
        app.MapProtocol();
        app.MapSignIn();
        app.MapFederation();
        app.KeepBuiltEndpoints();
        return app;
    }

    private static void AddServices(IServiceCollection services, HostSettings settings)
    {
        services.AddCrayonIdentity(settings.Database, settings.KeysFolder);
        services.AddProtocol();
        services.AddSingleton<SessionCookie>().AddScoped<BrowserSessions>();
        services.AddSignIn();
        services.AddFederation();
        services.AddSingleton<TokenAudit>().AddHostedService(provider => provider.GetRequiredService<TokenAudit>());
    }
}
