using Crayon.Platform.Core.Outbox;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Crayon.Platform.Worker.Queue;

/// <summary>Whether the broker answers; without it accepted work waits in the outbox.</summary>
internal sealed class BrokerHealth(IWorkQueue queue) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context,
        CancellationToken cancellationToken = default) => Task.FromResult(queue is RabbitMqWorkQueue { IsAway: true }
            ? HealthCheckResult.Degraded("RabbitMQ does not answer.")
            : HealthCheckResult.Healthy());
}
