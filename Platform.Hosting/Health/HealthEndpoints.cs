using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Crayon.Platform.Hosting.Health;

/// <summary>
/// GET /healthz/live (the process answers) and GET /healthz/ready (all it needs is there), on any host name.
/// </summary>
public static class HealthEndpoints
{
    /// <summary>Checks with this tag decide readiness.</summary>
    public const string Ready = "ready";

    /// <summary>The addresses begin with this.</summary>
    public const string Path = "/healthz";

    internal static void AddHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: [Ready]);

    internal static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks($"{Path}/live",
            new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync }).AllowAnonymous();
        routes.MapHealthChecks($"{Path}/ready",
            new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready),
            ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = report.Status.ToString(),
        checks = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status.ToString(),
            StringComparer.Ordinal),
    }, context.RequestAborted);
}
