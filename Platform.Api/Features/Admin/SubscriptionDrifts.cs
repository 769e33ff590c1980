using System.ComponentModel;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions.Reconciling;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Admin;

/// <summary>
/// GET /v1/admin/subscription-drifts: where a subscription was something else here than at the supplier; and POST
/// …/{driftId}/settle, once staff have looked.
/// </summary>
internal static class SubscriptionDrifts
{
    private static readonly PageOrder<SubscriptionDrift, Guid> Order = new(row => row.DateCreated, row => row.Id);

    /// <summary>Which ones.</summary>
    internal sealed record Filter([property: Description("Only in this state.")] DriftState? State);

    /// <summary>A difference.</summary>
    [Example("""
        { "id": "0199a3c0-0000-7000-8000-000000000070", "tenantId": "0199a3c0-0000-7000-8000-000000000000",
          "customerId": "0199a3c0-0000-7000-8000-000000000010",
          "subscriptionId": "0199a3c0-0000-7000-8000-000000000030", "foundAt": "2026-03-16T09:00:00Z",
          "what": "seats: 25 → 30", "state": "Open", "settledAt": null, "note": null }
        """)]
    internal sealed record DriftView(
        Guid Id, Guid TenantId, Guid CustomerId, Guid SubscriptionId, DateTimeOffset FoundAt, string What,
        DriftState State, DateTimeOffset? SettledAt, string? Note)
    {
        public static DriftView Of(SubscriptionDrift row) => new(
            row.Id, row.TenantId.Value, row.CustomerId.Value, row.SubscriptionId.Value, row.FoundAt, row.What,
            row.State, row.SettledAt, row.Note);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/admin/subscription-drifts", ListAsync).RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName("ListSubscriptionDrifts").WithSummary("Lists differences between us and the supplier.");
        routes.MapPost("/admin/subscription-drifts/{driftId:guid}/settle", SettleAsync)
            .RequireScope(ApiScopes.AdminWrite, CallerKind.Staff)
            .WithName("SettleSubscriptionDrift").WithSummary("Notes that staff have looked at a difference.");
    }

    private static async Task<Ok<Page<DriftView>>> ListAsync(
        [AsParameters] Filter filter, [AsParameters] PageQuery page, HttpContext context, PlatformDbContext db,
        CancellationToken ct)
    {
        var rows = db.SubscriptionDrifts.AsNoTracking()
            .Where(row => filter.State == null || row.State == filter.State);
        return TypedResults.Ok(await rows.ReadPlainPageAsync(Order, new PageRequest(context, page), DriftView.Of, ct));
    }

    private static async Task<Results<Ok<DriftView>, ProblemHttpResult>> SettleAsync(
        Guid driftId, ReasonBody? request, Unit unit, BusinessClock clock, CancellationToken ct)
    {
        if (await unit.Db.SubscriptionDrifts.FirstOrDefaultAsync(row => row.Id == driftId, ct) is not { } drift)
            return HostProblems.NotFound.Result();
        (drift.State, drift.SettledAt, drift.Note) = (DriftState.Settled, clock.Now, request?.Reason);
        unit.Record(new AuditEntry("subscription-drift.settled", "subscription-drift", driftId.ToString(),
            request?.Reason) { Tenant = drift.TenantId, Customer = drift.CustomerId });
        await unit.Db.SaveChangesAsync(ct);
        return TypedResults.Ok(DriftView.Of(drift));
    }
}
