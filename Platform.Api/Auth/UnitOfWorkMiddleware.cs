using System.Diagnostics;
using Crayon.Platform.Api.Problems;
using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Api.Auth;

/// <summary>
/// Enters the scope of the caller, once, for the whole request; staff work is recorded before it is done.
/// </summary>
internal sealed class UnitOfWorkMiddleware(RequestDelegate next, TenantScopes scopes, TimeProvider time,
    ILogger<UnitOfWorkMiddleware> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (Caller.Find(context) is not { } caller
            || context.GetEndpoint()?.Metadata.GetMetadata<ScopeRequirement>() is not { } asked)
        {
            await next(context);
            return;
        }
        if (!caller.Tenant.IsActive)
        {
            await ApiProblems.TenantSuspended.WriteAsync(context);
            return;
        }

        using var naming = Name(context, caller);
        var scope = context.RequestServices.GetRequiredService<TenantContext>();
        // What staff do is recorded where it is done: in the operator's log, or in that of the tenant they work in.
        if (asked.Kind == CallerKind.Staff || caller.Staff is not null) await RecordAsync(context, caller);
        if (asked.Kind == CallerKind.Staff) scope.EnterPlatform(PlatformUse.Staff, caller.Actor);
        else scope.EnterTenant(caller.Tenant.Id, IsTenantWide(context) ? null : caller.Customer, caller.Actor);
        await next(context);
    }

    private static bool IsTenantWide(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<TenantWideScope>() is not null;

    // Who asks and what for stands on every log line and on the span: ids only.
    private IDisposable? Name(HttpContext context, Caller caller)
    {
        var names = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["crayon.tenant"] = caller.Tenant.Slug,
            ["crayon.actor"] = caller.Actor.Id,
        };
        if (caller.Customer is { } customer) names["crayon.customer"] = customer.ToString();
        foreach (var (name, value) in context.Request.RouteValues)
            if (value?.ToString() is { } id) names[$"crayon.route.{name}"] = id;
        foreach (var (name, value) in names) Activity.Current?.SetTag(name, value);
        return log.BeginScope(names);
    }

    private async Task RecordAsync(HttpContext context, Caller caller)
    {
        await using var unit = scopes.ForPlatform(PlatformUse.Staff, caller.Actor);
        var db = unit.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var name = context.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? "unnamed";
        var subject = string.Join('/', context.Request.RouteValues.Values);
        AuditLog.Record(db, time,
            new AuditEntry($"staff.{name}", "request", subject.Length == 0 ? "-" : subject,
                caller.Staff is { } staff ? $"elevation {staff.ElevationId}" : null) { Tenant = caller.Tenant.Id });
        await db.SaveChangesAsync(context.RequestAborted);
    }
}
