using System.ComponentModel;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.PriceRules;

/// <summary>
/// GET /v1/price-rules and GET /v1/price-rules/{priceRuleId}: the tenant's rules. The same below /v1/admin: the
/// operator's
/// wholesale rules.
/// </summary>
internal static class ReadPriceRules
{
    private static readonly PageOrder<PriceRule, PriceRuleId> Order = new(row => row.DateCreated, row => row.Id);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/price-rules", HandleAsync).RequireScope(ApiScopes.PricesRead, CallerKind.TenantOnly)
            .WithName("ListPriceRules").WithSummary("Lists price rules.");
        routes.MapGet("/price-rules/{priceRuleId:guid}", HandleOneAsync)
            .RequireScope(ApiScopes.PricesRead, CallerKind.TenantOnly)
            .WithName("GetPriceRule").WithSummary("Reads a price rule.");
    }

    public static void MapStaff(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/admin/price-rules", HandleStaffAsync).RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName("ListWholesaleRules").WithSummary("Lists wholesale rules.");
        routes.MapGet("/admin/price-rules/{priceRuleId:guid}", HandleOneAsync)
            .RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName("GetWholesaleRule").WithSummary("Reads a wholesale rule.");
    }

    internal static Task<Ok<Page<PriceRuleView>>> HandleAsync(
        [AsParameters] PageQuery page, HttpContext context, PlatformDbContext db, CancellationToken ct) =>
        PageAsync(db.VisiblePriceRules(), new PageRequest(context, page), ct);

    internal static Task<Ok<Page<PriceRuleView>>> HandleStaffAsync(
        [Description("Only towards this reseller.")] Guid? buyerTenantId, [AsParameters] PageQuery page,
        HttpContext context, PlatformDbContext db, CancellationToken ct)
    {
        TenantId? buyer = buyerTenantId is { } id ? new TenantId(id) : null;
        return PageAsync(db.VisiblePriceRules().Where(row => buyer == null || row.BuyerTenantId == buyer),
            new PageRequest(context, page), ct);
    }

    internal static async Task<Results<Ok<PriceRuleView>, ProblemHttpResult>> HandleOneAsync(
        Guid priceRuleId, HttpContext context, PlatformDbContext db, CancellationToken ct)
    {
        var id = new PriceRuleId(priceRuleId);
        if (await db.VisiblePriceRules().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } rule)
            return HostProblems.NotFound.Result();
        ETags.Show(context, rule);
        return TypedResults.Ok(PriceRuleView.Of(rule));
    }

    private static async Task<Ok<Page<PriceRuleView>>> PageAsync(
        IQueryable<PriceRule> rules, PageRequest page, CancellationToken ct) =>
        TypedResults.Ok(await rules.AsNoTracking().ReadPageAsync(Order, page, PriceRuleView.Of, ct));
}
