using System.ComponentModel;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Audit;

/// <summary>
/// GET /v1/audit-log: what was done in the tenant, by whom, the oldest first; GET /v1/admin/audit-log the same of all
/// tenants, for staff.
/// </summary>
internal static class ListAuditLog
{
    private static readonly PageOrder<AuditEvent, Guid> Order = new(row => row.At, row => row.Id);

    /// <summary>One thing that was done.</summary>
    [Example("""
        { "id": "0199a3c0-0000-7000-8000-000000000050", "at": "2026-03-16T09:00:00Z", "actor": "client:shop",
          "action": "customer.created",
          "subjectType": "customer", "subjectId": "0199a3c0-0000-7000-8000-000000000010", "customerId": null,
          "reason": null, "traceId": null }
        """)]
    internal sealed record AuditView(
        Guid Id, DateTimeOffset At, string Actor, string Action, string SubjectType, string SubjectId, Guid? CustomerId)
    {
        public required string? Reason { get; init; }

        public required string? TraceId { get; init; }

        public static AuditView Of(AuditEvent row) => new(
            row.Id, row.At, row.ActorKind == ActorKind.Staff ? "staff" : row.Actor, row.Action, row.SubjectType,
                row.SubjectId, row.CustomerId?.Value)
        {
            Reason = row.Reason, TraceId = row.TraceId,
        };
    }

    /// <summary>The same as staff see it: in whose log it stands, and which of them did it.</summary>
    [Example("""
        { "tenantId": "0199a3c0-0000-7000-8000-000000000070", "actor": "staff:0199a3c0-0000-7000-8000-000000000071",
          "event": { "id": "0199a3c0-0000-7000-8000-000000000050", "at": "2026-03-16T09:00:00Z", "actor": "staff",
            "action": "elevation.started", "subjectType": "elevation",
            "subjectId": "0199a3c0-0000-7000-8000-000000000097", "customerId": null,
            "reason": "Ticket 4711: an order that does not end.", "traceId": null } }
        """)]
    internal sealed record StaffAuditView(Guid TenantId, string Actor, AuditView Event)
    {
        public static StaffAuditView Of(AuditEvent row) => new(row.TenantId.Value, row.Actor, AuditView.Of(row));
    }

    /// <summary>Which ones, for staff.</summary>
    internal sealed record StaffFilter(
        [property: Description("Only in this tenant's log.")] Guid? TenantId,
        [property: Description("From this instant on.")] DateTimeOffset? From,
        [property: Description("Only this action, such as order.placed.")] string? Action);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/audit-log", HandleAsync)
        .RequireScope(ApiScopes.AuditRead, CallerKind.TenantOnly)
        .WithName(nameof(ListAuditLog)).WithSummary("Lists the audit log.");

    public static void MapStaff(IEndpointRouteBuilder routes) => routes.MapGet("/admin/audit-log", HandleStaffAsync)
        .RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
        .WithName("ListWholeAuditLog").WithSummary("Lists the audit log of all tenants.");

    internal static async Task<Ok<Page<AuditView>>> HandleAsync(
        [Description("From this instant on.")] DateTimeOffset? from,
            [Description("Only this action, such as order.placed.")] string? action,
        [AsParameters] PageQuery page, HttpContext context, PlatformDbContext db, CancellationToken ct)
    {
        var rows = db.AuditEvents.AsNoTracking().Where(row => (from == null || row.At >= from)
            && (action == null || row.Action == action));
        return TypedResults.Ok(await rows.ReadPlainPageAsync(Order, new PageRequest(context, page), AuditView.Of, ct));
    }

    internal static async Task<Ok<Page<StaffAuditView>>> HandleStaffAsync(
        [AsParameters] StaffFilter filter, [AsParameters] PageQuery page, HttpContext context, PlatformDbContext db,
        CancellationToken ct)
    {
        TenantId? tenant = filter.TenantId is { } id ? new TenantId(id) : null;
        var rows = db.AuditEvents.AsNoTracking().Where(row => (tenant == null || row.TenantId == tenant)
            && (filter.From == null || row.At >= filter.From)
            && (filter.Action == null || row.Action == filter.Action));
        return TypedResults.Ok(
            await rows.ReadPlainPageAsync(Order, new PageRequest(context, page), StaffAuditView.Of, ct));
    }
}
