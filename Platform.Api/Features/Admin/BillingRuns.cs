using System.ComponentModel.DataAnnotations;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.Conventions.Progress;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.Features.Invoices;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Admin;

/// <summary>
/// GET and POST /v1/admin/billing-runs, GET /v1/admin/billing-runs/{billingRunId} and …/events: how far months are
/// billed, and a run on demand. A month that is billed already has nothing left to do.
/// </summary>
internal static class BillingRuns
{
    private const string Path = "/admin/billing-runs";
    private static readonly PageOrder<BillingRun, Guid> Order = new(row => row.RequestedAt, row => row.Id);

    private static readonly ProgressKind Kind = new(async (db, ids, ct) =>
        (await db.BillingRuns.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(ct))
        .ToDictionary(row => row.Id, VersionOf));

    [Example("""{ "period": "2026-03" }""")]
    internal sealed record Request : IRequestBody
    {
        /// <summary>A month whose drafts are closed.</summary>
        [StringLength(7, MinimumLength = 7)]
        public required string Period { get; init; }
    }

    /// <summary>A run over all buyers of a month.</summary>
    [Example("""
        { "id": "0199a3c0-0000-7000-8000-0000000000c0", "period": "2026-03", "state": "Finished",
          "requestedBy": "system:billing", "requestedAt": "2026-04-05T00:00:00Z", "total": 14, "issued": 14,
          "failed": 0, "failureCode": null, "finishedAt": "2026-04-05T00:00:00Z" }
        """)]
    internal sealed record BillingRunView(
        Guid Id, string Period, BillingRunState State, string RequestedBy, DateTimeOffset RequestedAt)
    {
        public required int Total { get; init; }

        public required int Issued { get; init; }

        public required int Failed { get; init; }

        public required string? FailureCode { get; init; }

        public required DateTimeOffset? FinishedAt { get; init; }

        public static BillingRunView Of(BillingRun row) => new(
            row.Id, new BillingMonth(row.Month).ToString(), row.State, row.RequestedBy, row.RequestedAt)
        {
            Total = row.Total, Issued = row.Issued, Failed = row.Failed, FailureCode = row.FailureCode,
            FinishedAt = row.FinishedAt,
        };
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ListAsync).RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName("ListBillingRuns").WithSummary("Lists billing runs.");
        routes.MapGet($"{Path}/{{billingRunId:guid}}", GetAsync).RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName("GetBillingRun").WithSummary("Reads how far a billing run is.");
        routes.MapGet($"{Path}/{{billingRunId:guid}}/events", FollowAsync)
            .RequireScope(ApiScopes.AdminRead, CallerKind.Staff).ShowsProgress<BillingRunView>()
            .WithName("FollowBillingRun").WithSummary("Tells how a billing run gets on.");
        routes.MapPost(Path, StartAsync).RequireScope(ApiScopes.AdminWrite, CallerKind.Staff).OnceByKey()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithName("StartBillingRun").WithSummary("Starts a billing run.");
    }

    internal static async Task<Ok<Page<BillingRunView>>> ListAsync(
        [AsParameters] PageQuery page, HttpContext context, Unit unit, CancellationToken ct) =>
        TypedResults.Ok(await unit.Db.BillingRuns.AsNoTracking()
            .ReadPlainPageAsync(Order, new PageRequest(context, page), BillingRunView.Of, ct));

    internal static async Task<Results<Ok<BillingRunView>, ProblemHttpResult>> GetAsync(
        Guid billingRunId, Unit unit, CancellationToken ct) =>
        await unit.Db.BillingRuns.AsNoTracking().FirstOrDefaultAsync(row => row.Id == billingRunId, ct) is { } run
            ? TypedResults.Ok(BillingRunView.Of(run))
            : HostProblems.NotFound.Result();

    internal static Task<IResult> FollowAsync(
        Guid billingRunId, HttpContext context, Unit unit, ProgressStreams streams) =>
        streams.OpenAsync(context, Kind, async ct => await unit.Db.BillingRuns.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == billingRunId, ct) is { } run
            ? new ProgressAt<BillingRunView>(
                run.Id, VersionOf(run), run.State == BillingRunState.Finished, BillingRunView.Of(run))
            : null);

    internal static async Task<Accepted<BillingRunView>> StartAsync(
        Request request, Unit unit, TenantRegistry registry, BusinessClock clock, CancellationToken ct)
    {
        var month = InvoiceWords.Period(request.Period).GetValueOrDefault();
        if (month > BillingMonth.LastClosed(clock.Now))
            throw new DomainRuleException(BillingRefusals.MonthOpen, "The drafts of this month are still open.");
        var run = new BillingRun
        {
            Month = month.Number, RequestedBy = unit.Db.Scope.Actor.Id, RequestedAt = clock.Now,
        };
        unit.Db.BillingRuns.Add(run);
        unit.Record(new AuditEntry("billing-run.started", "billing-run", run.Id.ToString())
        {
            Tenant = (await registry.OperatorAsync(ct)).Id,
        });
        await unit.Db.SaveChangesAsync(ct);
        return TypedResults.Accepted($"/v1{Path}/{run.Id}", BillingRunView.Of(run));
    }

    // A run has no version of its own: it is what it tells.
    private static string VersionOf(BillingRun run) =>
        $"{(int)run.State}.{run.Total}.{run.Issued}.{run.Failed}.{run.FailureCode}";
}
