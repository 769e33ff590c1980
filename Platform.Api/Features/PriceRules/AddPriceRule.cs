using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;
using CorePriceRules = Crayon.Platform.Core.Pricing.Management.PriceRules;

namespace Crayon.Platform.Api.Features.PriceRules;

/// <summary>
/// POST /v1/price-rules: sets a rule on the tenant's own buying prices. POST /v1/admin/price-rules: sets the operator's
/// rule towards a reseller.
/// </summary>
internal static class AddPriceRule
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/price-rules", HandleAsync)
        .RequireScope(ApiScopes.PricesWrite, CallerKind.TenantOnly)
        .OnceByKey().ProducesProblem(StatusCodes.Status404NotFound)
        .WithName(nameof(AddPriceRule)).WithSummary("Creates a price rule.");

    public static void MapStaff(IEndpointRouteBuilder routes) => routes.MapPost("/admin/price-rules", HandleStaffAsync)
        .RequireScope(ApiScopes.AdminWrite, CallerKind.Staff)
        .OnceByKey().ProducesProblem(StatusCodes.Status404NotFound)
        .WithName("AddWholesaleRule").WithSummary("Creates a wholesale rule towards a reseller.");

    internal static async Task<Created<PriceRuleView>> HandleAsync(
        PriceRuleBody request, HttpContext context, CorePriceRules rules, Unit unit, CancellationToken ct) =>
        await AnswerAsync(context, unit, await rules.CreateAsync(request.ToDraft(), ct), ct);

    internal static async Task<Created<PriceRuleView>> HandleStaffAsync(
        WholesaleRuleBody request, HttpContext context, CorePriceRules rules, Unit unit, CancellationToken ct) =>
        await AnswerAsync(context, unit,
            await rules.CreateWholesaleAsync(new TenantId(request.BuyerTenantId), request.ToDraft(), ct), ct);

    private static async Task<Created<PriceRuleView>> AnswerAsync(
        HttpContext context, Unit unit, PriceRule rule, CancellationToken ct)
    {
        unit.Record(new AuditEntry("price-rule.created", "price-rule", rule.Id.ToString()) { Tenant = rule.TenantId });
        await unit.Db.SaveChangesAsync(ct);
        ETags.Show(context, rule);
        return TypedResults.Created($"{context.Request.Path}/{rule.Id}", PriceRuleView.Of(rule));
    }
}
