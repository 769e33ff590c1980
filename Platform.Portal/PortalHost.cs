using Crayon.Platform.Core.Portal;
using Crayon.Platform.Core.Themes;
using Crayon.Platform.Hosting;
using Crayon.Platform.Hosting.Problems;
using Crayon.Platform.Hosting.Tenancy;
using Crayon.Platform.Portal.Bff;
using Crayon.Platform.Portal.Bff.AtWork;
using Crayon.Platform.Portal.Bff.Realms;
using Crayon.Platform.Portal.Bff.Sessions;
using Crayon.Platform.Portal.Bff.SignIn;
using Crayon.Platform.Portal.Pages;

namespace Crayon.Platform.Portal;

/// <summary>
/// The portals of all tenants: pages for people, and behind them a session on the server that holds the tokens, so that
/// no browser ever does.
/// </summary>
public static class PortalHost
{
    /// <summary>Builds the host; <paramref name="configure"/> has the last word on its services.</summary>
    public static WebApplication Build(HostSettings settings, Action<WebApplicationBuilder>? configure = null)
    {
        // What it shares lies in the database; Redis would hold nothing for it.
        settings = settings with { Redis = null };
        var builder = CrayonHost.CreateBuilder(settings, "crayon-portal");
        // What it says of each request has the whole address in it.
        builder.Logging.AddFilter("Yarp", LogLevel.Warning);
        AddServices(builder.Services, settings);
        configure?.Invoke(builder);
        var app = builder.BuildCrayon(settings);
        app.UseTenantHosts();
        app.UseMiddleware<PortalTenants>();
        app.UseMiddleware<OwnCalls>();
        Map(app);
        app.KeepBuiltEndpoints();
        return app;
    }

    private static void AddServices(IServiceCollection services, HostSettings settings)
    {
        services.AddSingleton(_ => PortalKey.Ensure(settings.KeysFolder));
        services.AddScoped<PortalSessions>().AddThemes().AddHttpForwarder();
        services.AddSingleton<RealmAddresses>().AddSingleton<InsideLine>().AddSingleton<ClientProof>()
            .AddSingleton<RealmDoor>().AddSingleton<RealmKeySets>().AddSingleton<RealmTokens>()
            .AddSingleton<IdTokens>().AddSingleton<LogoutTokens>();
        services.AddSingleton<PortalCookies>().AddSingleton<TokenRefresh>().AddScoped<BrowserSessions>();
        services.AddScoped<BeginSignIn>().AddScoped<FinishSignIn>().AddScoped<SignOut>().AddScoped<TakeLogout>();
        services.AddSingleton<TenantTokens>().AddScoped<WorkPlaces>();
        services.AddSingleton<ApiForwarder>().AddSingleton<PortalLook>().AddSingleton<PlainPages>()
            .AddSingleton<BuiltPages>();
        services.AddSingleton(new RefusalTable(PortalProblems.All));
    }

    private static void Map(WebApplication app)
    {
        BeginSignIn.Map(app);
        FinishSignIn.Map(app);
        TakeLogout.Map(app);
        ShowTenant.Map(app);
        ShowUser.Map(app);
        SignOut.Map(app);
        ListSessions.Map(app);
        EndSession.Map(app);
        ForwardToApi.Map(app);
        ForwardAtWork.Map(app);
        ShowUserAtWork.Map(app);
        app.Services.GetRequiredService<PortalLook>().Map(app);
        // What is called by programs answers them, and no page.
        app.Map($"{BffPaths.Prefix}/{{**rest}}", (HttpContext context) => HostProblems.NotFound.WriteAsync(context))
            .AllowAnonymous();
        ShowPage.Map(app);
    }
}
