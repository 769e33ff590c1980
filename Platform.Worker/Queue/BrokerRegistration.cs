using Crayon.Platform.Core.Outbox;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Crayon.Platform.Worker.Queue;

/// <summary>Registers a broker in the place of the queue within the process.</summary>
internal static class BrokerRegistration
{
    public static IServiceCollection AddBroker(this IServiceCollection services, Uri broker) => services
        .AddSingleton(new Broker(broker))
        .Replace(ServiceDescriptor.Singleton<IWorkQueue, RabbitMqWorkQueue>());
}
