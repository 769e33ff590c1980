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

/// <summary>GET /v1/audit-log: what was done in the tenant, by whom, the oldest first.</summary>
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

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/audit-log", HandleAsync)
        .RequireScope(ApiScopes.AuditRead, CallerKind.TenantOnly)
        .WithName(nameof(ListAuditLog)).WithSummary("Lists the audit log.");

    internal static async Task<Ok<Page<AuditView>>> HandleAsync(
        [Description("From this instant on.")] DateTimeOffset? from,
            [Description("Only this action, such as order.placed.")] string? action,
        [AsParameters] PageQuery page, HttpContext context, PlatformDbContext db, CancellationToken ct)
    {
        var rows = db.AuditEvents.AsNoTracking().Where(row => (from == null || row.At >= from)
            && (action == null || row.Action == action));
        return TypedResults.Ok(await rows.ReadPlainPageAsync(Order, new PageRequest(context, page), AuditView.Of, ct));
    }
}
