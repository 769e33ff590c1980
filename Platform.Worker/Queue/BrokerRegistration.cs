using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Hosting.Health;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Crayon.Platform.Worker.Queue;

/// <summary>Registers a broker in the place of the queue within the process.</summary>
internal static class BrokerRegistration
{
    public static IServiceCollection AddBroker(this IServiceCollection services, Uri address)
    {
        services.AddHealthChecks().AddCheck<BrokerHealth>("rabbitmq", tags: [HealthEndpoints.Ready]);
        return services
            .AddSingleton(provider => new Broker(address, provider.GetRequiredService<OutboxOptions>()))
            .Replace(ServiceDescriptor.Singleton<IWorkQueue, RabbitMqWorkQueue>());
    }
}
