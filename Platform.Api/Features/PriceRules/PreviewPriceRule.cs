using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Pricing.Management;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.PriceRules;

/// <summary>
/// POST /v1/price-rules/preview: which prices a rule would change; nothing is stored. POST
/// /v1/admin/price-rules/preview:
/// which wholesale prices of a reseller.
/// </summary>
internal static class PreviewPriceRule
{
    /// <summary>A rule, and the one whose place it would take.</summary>
    [Example("""
        { "rule": { "name": "Productivity", "kind": "MarkupOnCost", "scope": { "type": "category",
          "id": "Productivity" }, "percent": "15",
          "effectiveFrom": "2026-04-01T00:00:00Z" }, "priceRuleId": null }
        """)]
    internal record Request : IRequestBody
    {
        public required PriceRuleBody Rule { get; init; }

        public Guid? PriceRuleId { get; init; }
    }

    /// <summary>A wholesale rule, the one whose place it would take, and who would buy under it.</summary>
    [Example("""
        { "buyerTenantId": "0199a3c0-0000-7000-8000-000000000070", "rule": { "name": "Example",
          "kind": "MarkupOnCost",
          "scope": { "type": "tenant" }, "percent": "7.5", "effectiveFrom": "2026-04-01T00:00:00Z" },
          "priceRuleId": null }
        """)]
    internal sealed record WholesaleRequest : Request
    {
        public required Guid BuyerTenantId { get; init; }
    }

    /// <summary>
    /// A price that would change, in major units as decimal text; the buying price is the seller's own: to staff the
    /// cost.
    /// </summary>
    internal sealed record PriceChangeView(Guid PlanId, Guid ServiceId, string ServiceName, string PlanName,
        string Currency)
    {
        public required string? Before { get; init; }

        public required string? After { get; init; }

        public required string? BuyingPrice { get; init; }

        public static PriceChangeView Of(PriceChange change) => new(
            change.PlanId.Value, change.ServiceId.Value, change.ServiceName, change.PlanName, change.Currency)
        {
            Before = Text(change.Before), After = Text(change.After), BuyingPrice = Text(change.BuyingPrice),
        };

        private static string? Text(decimal? value) => value is { } amount ? Decimals.Text(amount) : null;
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/price-rules/preview", HandleAsync)
        .RequireScope(ApiScopes.PricesRead, CallerKind.TenantOnly).ProducesProblem(StatusCodes.Status404NotFound)
        .WithName(nameof(PreviewPriceRule)).WithSummary("Previews a price rule.");

    public static void MapStaff(IEndpointRouteBuilder routes) => routes
        .MapPost("/admin/price-rules/preview", HandleStaffAsync)
        .RequireScope(ApiScopes.AdminRead, CallerKind.Staff).ProducesProblem(StatusCodes.Status404NotFound)
        .WithName("PreviewWholesaleRule").WithSummary("Previews a wholesale rule.");

    internal static Task<Results<Ok<Page<PriceChangeView>>, ProblemHttpResult>> HandleAsync(
        Request request, [AsParameters] PageQuery page, HttpContext context, PriceRulePreview preview,
        PlatformDbContext db, CancellationToken ct) =>
        AnswerAsync(request, new PageRequest(context, page), db,
            (draft, replaced, asked) => preview.RunAsync(draft, replaced, asked, ct), ct);

    internal static Task<Results<Ok<Page<PriceChangeView>>, ProblemHttpResult>> HandleStaffAsync(
        WholesaleRequest request, [AsParameters] PageQuery page, HttpContext context, PriceRulePreview preview,
        PlatformDbContext db, CancellationToken ct)
    {
        var buyer = new TenantId(request.BuyerTenantId);
        return AnswerAsync(request, new PageRequest(context, page), db,
            (draft, replaced, asked) => preview.RunWholesaleAsync(buyer, draft, replaced, asked, ct), ct);
    }

    private static async Task<Results<Ok<Page<PriceChangeView>>, ProblemHttpResult>> AnswerAsync(
        Request request, PageRequest page, PlatformDbContext db, Preview run, CancellationToken ct)
    {
        var replaced = request.PriceRuleId is { } named ? new PriceRuleId(named) : (PriceRuleId?)null;
        if (replaced is not null && !await db.VisiblePriceRules().AnyAsync(row => row.Id == replaced, ct))
            return HostProblems.NotFound.Result();
        var (context, query) = page;
        var after = query.Cursor is { } cursor ? new PlanId(PageCursor.Read(cursor, context).Id) : (PlanId?)null;
        var found = await run(request.Rule.ToDraft(), replaced, new PreviewPage(query.Size, after));
        var next = found.Next is { } last ? new PageCursor(DateTimeOffset.UnixEpoch, last.Value).Write(context) : null;
        return TypedResults.Ok(new Page<PriceChangeView>([.. found.Items.Select(PriceChangeView.Of)], next));
    }

    private delegate Task<PriceRulePreviewPage> Preview(PriceRuleDraft draft, PriceRuleId? replaced, PreviewPage page);
}
