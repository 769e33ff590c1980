using Crayon.Platform.Core.Ccp.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Crayon.Platform.Core.Ccp;

/// <summary>Registers the provider's client.</summary>
public static class CcpRegistration
{
    private const string ClientName = "ccp";

    /// <summary>
    /// Registers <see cref="ICcpClient"/>; the client builder lets a host or test put its own handler below.
    /// </summary>
    public static IHttpClientBuilder AddCcpClient(this IServiceCollection services, CcpOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<CcpTokens>();
        services.AddSingleton<CcpPipeline>();
        services.AddTransient<ICcpClient>(provider => new CcpClient(new CcpTransport(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(ClientName),
            provider.GetRequiredService<CcpTokens>(), provider.GetRequiredService<CcpPipeline>(),
            new TransportTools(
                provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<CcpTransport>>()))));
        return services.AddHttpClient(ClientName, http =>
            {
                http.BaseAddress = options.BaseUrl;
                http.Timeout = Timeout.InfiniteTimeSpan; // the pipeline keeps the time
            })
            .RemoveAllLoggers() // the pipeline logs what matters, without addresses
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            });
    }
}
