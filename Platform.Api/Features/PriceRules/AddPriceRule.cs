using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;
using CorePriceRules = Crayon.Platform.Core.Pricing.Management.PriceRules;

namespace Crayon.Platform.Api.Features.PriceRules;

/// <summary>POST /v1/price-rules: sets a rule on the tenant's own buying prices.</summary>
internal static class AddPriceRule
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/price-rules", HandleAsync)
        .RequireScope(ApiScopes.PricesWrite, CallerKind.TenantOnly)
        .OnceByKey().ProducesProblem(StatusCodes.Status404NotFound)
        .WithName(nameof(AddPriceRule)).WithSummary("Creates a price rule.");

    internal static async Task<Created<PriceRuleView>> HandleAsync(
        PriceRuleBody request, HttpContext context, CorePriceRules rules, Unit unit, CancellationToken ct)
    {
        var rule = await rules.CreateAsync(request.ToDraft(), ct);
        unit.Record(new AuditEntry("price-rule.created", "price-rule", rule.Id.ToString()));
        await unit.Db.SaveChangesAsync(ct);
        ETags.Show(context, rule);
        return TypedResults.Created($"/v1/price-rules/{rule.Id}", PriceRuleView.Of(rule));
    }
}
