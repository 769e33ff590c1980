using Crayon.Platform.Core.Tenancy;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Crayon.Platform.Worker;

/// <summary>Ready means that the registry can be read.</summary>
internal sealed class DatabaseHealth(TenantRegistry registry) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await registry.AllAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
