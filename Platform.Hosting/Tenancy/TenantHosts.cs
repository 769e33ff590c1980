using System.Diagnostics;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Health;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Crayon.Platform.Hosting.Tenancy;

/// <summary>
/// Finds the tenant of a request by its Host header alone; an unknown host gets a neutral 404, and there is no default.
/// </summary>
public static class TenantHosts
{
    /// <summary>
    /// Resolves the tenant for what comes after. <paramref name="sharedHost"/> is a host without a tenant that is let
    /// through.
    /// </summary>
    public static IApplicationBuilder UseTenantHosts(this IApplicationBuilder app, string? sharedHost = null) =>
        app.UseMiddleware<TenantHostMiddleware>(new SharedHost(sharedHost));
}

internal sealed record SharedHost(string? Name);

internal sealed class TenantHostMiddleware(
    RequestDelegate next, TenantRegistry registry, VersionWatch versions, SharedHost shared,
        ILogger<TenantHostMiddleware> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments(HealthEndpoints.Path, StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        await versions.RefreshClockAsync(context.RequestAborted);
        var name = context.Request.Host.Host.ToLowerInvariant();
        var tenant = await registry.FindByHostAsync(name, context.RequestAborted);
        if (tenant is null && name != shared.Name)
        {
            await HostProblems.NotFound.WriteAsync(context);
            return;
        }

        context.Features.Set(new RequestHost(name, tenant));
        using var scope = tenant is null ? null : Name(context, tenant);
        await next(context);
    }

    // The tenant stands on every log line, span and measurement of the request.
    private IDisposable? Name(HttpContext context, RegisteredTenant tenant)
    {
        Activity.Current?.SetTag("crayon.tenant", tenant.Slug);
        context.Features.Get<IHttpMetricsTagsFeature>()?.Tags.Add(new("crayon.tenant", tenant.Slug));
        return log.BeginScope(
            new Dictionary<string, object>(StringComparer.Ordinal) { ["crayon.tenant"] = tenant.Slug });
    }
}
