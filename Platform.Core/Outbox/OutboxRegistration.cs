using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Crayon.Platform.Core.Outbox;

/// <summary>Registers the outbox.</summary>
public static class OutboxRegistration
{
    /// <summary>
    /// Registers accepting work, which every host needs, and working it off, which the worker starts.
    /// </summary>
    public static IServiceCollection AddOutbox(this IServiceCollection services, OutboxOptions? options = null)
    {
        services.AddOutboxPosting();
        services.TryAddSingleton(options ?? new OutboxOptions());
        services.TryAddSingleton<IWorkQueue, InProcessWorkQueue>();
        services.AddSingleton<OutboxRelay>().AddSingleton<OutboxConsumer>().AddSingleton<MessageRun>()
            .AddSingleton<WorkSpans>().AddSingleton<OutboxIdle>();
        return services.AddScoped<DeadLetters>();
    }

    /// <summary>Registers accepting work alone: for hosts that post messages and never look at them.</summary>
    public static IServiceCollection AddOutboxPosting(this IServiceCollection services)
    {
        services.TryAddSingleton<OutboxSignal>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IInterceptor, RingOnCommit>());
        return services;
    }
}
