using Crayon.Platform.Hosting.Outbound;

namespace Crayon.Identity.Host.Federation;

/// <summary>Registers and maps sign-in at other providers.</summary>
internal static class FederationRegistration
{
    private const long LargestAnswer = 512 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static void AddFederation(this IServiceCollection services)
    {
        services.AddGuardedHttpClient(ProviderConfigurations.Client).ConfigureHttpClient(client =>
            (client.Timeout, client.MaxResponseContentBufferSize) = (Patience, LargestAnswer));
        services.AddSingleton<ProviderConfigurations>().AddSingleton<FederationCookie>().AddSingleton<UpstreamTokens>();
        services.AddScoped<FederatedSignIns>().AddScoped<BeginSignIn>().AddScoped<ReturnedAnswers>()
            .AddScoped<ExternalVisits>();
        services.AddScoped<ExternalDeparture>().AddScoped<ExternalArrival>().AddScoped<HomeRealms>()
            .AddScoped<ExternalSignIn>().AddScoped<LoginsPage>();
    }

    public static void MapFederation(this IEndpointRouteBuilder routes)
    {
        ExternalSignIn.Map(routes);
        LoginsPage.Map(routes);
    }
}
