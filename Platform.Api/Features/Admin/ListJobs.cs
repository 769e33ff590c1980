using System.ComponentModel;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Admin;

/// <summary>GET /v1/admin/jobs: runs of background jobs.</summary>
internal static class ListJobs
{
    private static readonly PageOrder<JobRun, Guid> Order = new(row => row.StartedAt, row => row.Id);

    /// <summary>A run.</summary>
    [Example("""
        { "id": "0199a3c0-0000-7000-8000-000000000090", "job": "price-sheet-sync", "tenantId": null,
          "dueAt": "2026-03-16T00:00:00Z",
          "startedAt": "2026-03-16T00:00:01Z", "finishedAt": "2026-03-16T00:00:04Z", "outcome": "Succeeded",
          "handled": 812, "error": null }
        """)]
    internal sealed record JobView(Guid Id, string Job, Guid? TenantId, DateTimeOffset DueAt, DateTimeOffset StartedAt,
        DateTimeOffset? FinishedAt, JobOutcome Outcome)
    {
        public required int Handled { get; init; }

        public required string? Error { get; init; }

        public static JobView Of(JobRun row) =>
            new(row.Id, row.Job, row.ForTenantId?.Value, row.DueAt, row.StartedAt, row.FinishedAt, row.Outcome)
        {
            Handled = row.Handled, Error = row.Error,
        };
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/admin/jobs", HandleAsync)
        .RequireScope(ApiScopes.AdminRead, CallerKind.Staff).WithName(nameof(ListJobs)).WithSummary("Lists job runs.");

    internal static async Task<Ok<Page<JobView>>> HandleAsync(
        [Description("Only of this job.")] string? job, [AsParameters] PageQuery page, HttpContext context,
            PlatformDbContext db, CancellationToken ct) =>
        TypedResults.Ok(await db.JobRuns.AsNoTracking().Where(row => job == null || row.Job == job)
            .ReadPlainPageAsync(Order, new PageRequest(context, page), JobView.Of, ct));
}
