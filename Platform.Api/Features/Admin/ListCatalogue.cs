using System.ComponentModel;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Admin;

/// <summary>
/// GET /v1/admin/catalogue, …/price-sheet-lines and …/sync: the provider's catalogue as it was brought in, with costs.
/// </summary>
internal static class ListCatalogue
{
    private static readonly PageOrder<CloudService, ServiceId> Services = new(row => row.DateCreated, row => row.Id);
    private static readonly PageOrder<PriceSheetLine, Guid> Lines = new(row => row.DateCreated, row => row.Id);

    /// <summary>A service of the catalogue.</summary>
    internal sealed record StaffServiceView(Guid Id, string Slug, string Name, string ProviderProductId,
        ServiceState State, IReadOnlyList<StaffPlanView> Plans);

    /// <summary>A plan of it.</summary>
    internal sealed record StaffPlanView(Guid Id, string ProviderOfferId, string Name, string Term,
        string BillingCycle, bool IsOffered);

    /// <summary>A line of a price sheet; the operator's knowledge.</summary>
    internal sealed record PriceSheetLineView(Guid Id, Guid PlanId, string Market, RateView UnitCost,
        RateView ListPrice, DateTimeOffset EffectiveFrom, DateTimeOffset? EffectiveTo);

    /// <summary>How far a feed was brought in.</summary>
    internal sealed record SyncView(string Feed, DateTimeOffset? CompletedAt, bool IsUnderWay);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/admin/catalogue", ServicesAsync).RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName(nameof(ListCatalogue)).WithSummary("Lists the provider's services.");
        routes.MapGet("/admin/catalogue/price-sheet-lines", LinesAsync)
            .RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName("ListPriceSheetLines").WithSummary("Lists price sheet lines with costs.");
        routes.MapGet("/admin/catalogue/sync", SyncAsync).RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName("ListSyncStates").WithSummary("Shows how far the feeds were brought in.");
    }

    internal static async Task<Ok<Page<StaffServiceView>>> ServicesAsync(
        [AsParameters] PageQuery page, HttpContext context, PlatformDbContext db, CancellationToken ct) =>
        TypedResults.Ok(await db.Services.AsNoTracking().Include(row => row.Plans).ReadPageAsync(Services,
            new PageRequest(context, page), ViewOf, ct));

    internal static async Task<Ok<Page<PriceSheetLineView>>> LinesAsync(
        [Description("Only of this market (ISO 3166).")] string? market, [AsParameters] PageQuery page,
        HttpContext context, PlatformDbContext db, CancellationToken ct) =>
        TypedResults.Ok(await db.PriceSheetLines.AsNoTracking().Where(row => market == null || row.Market == market)
            .ReadPlainPageAsync(Lines, new PageRequest(context, page), ViewOf, ct));

    internal static async Task<Ok<Page<SyncView>>> SyncAsync(PlatformDbContext db, CancellationToken ct)
    {
        var rows = await db.SyncStates.AsNoTracking().OrderBy(row => row.Feed).ToListAsync(ct);
        return TypedResults.Ok(new Page<SyncView>([.. rows.Select(row =>
            new SyncView(row.Feed, row.CompletedAt, row.Continuation is not null))], null));
    }

    private static StaffServiceView ViewOf(CloudService row) => new(
        row.Id.Value, row.Slug, row.ServiceName, row.ProviderProductId, row.State,
        [.. row.Plans.OrderBy(plan => plan.DateCreated).ThenBy(plan => plan.Id.Value)
            .Select(plan => new StaffPlanView(plan.Id.Value, plan.ProviderOfferId, plan.Name, plan.Term,
                plan.BillingCycle, plan.IsOffered))]);

    private static PriceSheetLineView ViewOf(PriceSheetLine row) => new(
        row.Id, row.PlanId.Value, row.Market, new(Decimals.Text(row.UnitCost), row.CostCurrency, null),
        new(Decimals.Text(row.ListPrice), row.ListCurrency, null), row.EffectiveFrom, row.EffectiveTo);
}
