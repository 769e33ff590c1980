using System.ComponentModel;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Admin;

/// <summary>GET /v1/admin/queue: accepted work by state; state Dead shows the dead letters.</summary>
internal static class ListQueue
{
    private static readonly PageOrder<OutboxMessage, Guid> Order = new(row => row.CreatedAt, row => row.Id);

    /// <summary>A piece of accepted work.</summary>
    [Example("""
        { "id": "0199a3c0-0000-7000-8000-000000000080", "tenantId": "0199a3c0-0000-7000-8000-000000000070",
          "customerId": null, "topic": "order.fulfil",
          "subjectId": "0199a3c0-0000-7000-8000-000000000020", "state": "Dead", "attempts": 12,
          "notBefore": "2026-03-16T09:00:00Z",
          "createdAt": "2026-03-16T09:00:00Z", "endedAt": null, "lastError": "ccp-unavailable" }
        """)]
    internal sealed record MessageView(Guid Id, Guid TenantId, Guid? CustomerId, string Topic, Guid SubjectId,
        OutboxState State, int Attempts)
    {
        public required DateTimeOffset NotBefore { get; init; }

        public required DateTimeOffset CreatedAt { get; init; }

        public required DateTimeOffset? EndedAt { get; init; }

        public required string? LastError { get; init; }

        public static MessageView Of(OutboxMessage row) =>
            new(row.Id, row.TenantId.Value, row.CustomerId?.Value, row.Topic, row.SubjectId, row.State, row.Attempts)
            {
                NotBefore = row.NotBefore, CreatedAt = row.CreatedAt, EndedAt = row.EndedAt, LastError = row.LastError,
            };
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/admin/queue", HandleAsync)
        .RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
        .WithName(nameof(ListQueue)).WithSummary("Lists accepted work.");

    internal static async Task<Ok<Page<MessageView>>> HandleAsync(
        [Description("Only in this state.")] OutboxState? state, [AsParameters] PageQuery page, HttpContext context,
            PlatformDbContext db, CancellationToken ct) =>
        TypedResults.Ok(await db.Outbox.AsNoTracking().Where(row => state == null || row.State == state)
            .ReadPlainPageAsync(Order, new PageRequest(context, page), MessageView.Of, ct));
}
