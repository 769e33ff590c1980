using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using CorePriceRules = Crayon.Platform.Core.Pricing.Management.PriceRules;

namespace Crayon.Platform.Api.Features.PriceRules;

/// <summary>
/// DELETE /v1/price-rules/{priceRuleId}, and below /v1/admin: ends a rule now; what it priced keeps its price.
/// </summary>
internal static class EndPriceRule
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapDelete("/price-rules/{priceRuleId:guid}", HandleAsync)
        .RequireScope(ApiScopes.PricesWrite, CallerKind.TenantOnly).OnceWhereKeyed().WithIfMatch()
        .WithName(nameof(EndPriceRule)).WithSummary("Ends a price rule.");

    public static void MapStaff(IEndpointRouteBuilder routes) =>
        routes.MapDelete("/admin/price-rules/{priceRuleId:guid}", HandleAsync)
        .RequireScope(ApiScopes.AdminWrite, CallerKind.Staff).OnceWhereKeyed().WithIfMatch()
        .WithName("EndWholesaleRule").WithSummary("Ends a wholesale rule.");

    internal static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid priceRuleId, HttpContext context, CorePriceRules rules, Unit unit, CancellationToken ct)
    {
        var id = new PriceRuleId(priceRuleId);
        if (await unit.Db.VisiblePriceRules().AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == id, ct) is not { } seen)
            return HostProblems.NotFound.Result();
        ETags.Require(context, seen);
        await rules.EndAsync(id, at: null, ct);
        unit.Record(new AuditEntry("price-rule.ended", "price-rule", id.ToString()) { Tenant = seen.TenantId });
        await unit.Db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
