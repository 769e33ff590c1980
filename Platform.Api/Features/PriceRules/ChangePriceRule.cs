using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Pricing.Management;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using CorePriceRules = Crayon.Platform.Core.Pricing.Management.PriceRules;

namespace Crayon.Platform.Api.Features.PriceRules;

/// <summary>
/// PATCH /v1/price-rules/{priceRuleId}, and below /v1/admin: changes a rule from now on; prices already agreed stay.
/// </summary>
internal static class ChangePriceRule
{
    [Example("""{ "percent": "14" }""")]
    internal sealed record Request : IRequestBody
    {
        [NameRule]
        public string? Name { get; init; }

        public Percent? Percent { get; init; }

        public MoneyBody? Price { get; init; }

        public DateTimeOffset? EffectiveFrom { get; init; }

        public Patched<DateTimeOffset?> EffectiveTo { get; init; }

        public bool? AllowBelowCost { get; init; }

        public PriceRulePatch ToPatch() => new()
        {
            Name = Name, Percent = Percent, Price = Price?.ToMoney(), EffectiveFrom = EffectiveFrom,
            EffectiveTo = EffectiveTo.Value, ClearsEffectiveTo = EffectiveTo is { IsPresent: true, Value: null },
            AllowBelowCost = AllowBelowCost,
        };
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPatch("/price-rules/{priceRuleId:guid}", HandleAsync)
        .RequireScope(ApiScopes.PricesWrite, CallerKind.TenantOnly).OnceWhereKeyed().WithIfMatch()
        .WithName(nameof(ChangePriceRule)).WithSummary("Changes a price rule.");

    public static void MapStaff(IEndpointRouteBuilder routes) =>
        routes.MapPatch("/admin/price-rules/{priceRuleId:guid}", HandleAsync)
        .RequireScope(ApiScopes.AdminWrite, CallerKind.Staff).OnceWhereKeyed().WithIfMatch()
        .WithName("ChangeWholesaleRule").WithSummary("Changes a wholesale rule.");

    internal static async Task<Results<Ok<PriceRuleView>, ProblemHttpResult>> HandleAsync(
        Guid priceRuleId, Request request, HttpContext context, CorePriceRules rules, Unit unit, CancellationToken ct)
    {
        var id = new PriceRuleId(priceRuleId);
        if (await unit.Db.VisiblePriceRules().AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == id, ct) is not { } seen)
            return HostProblems.NotFound.Result();
        ETags.Require(context, seen);
        var rule = await rules.ChangeAsync(id, request.ToPatch(), ct);
        unit.Record(new AuditEntry("price-rule.changed", "price-rule", id.ToString()) { Tenant = seen.TenantId });
        await unit.Db.SaveChangesAsync(ct);
        ETags.Show(context, rule);
        return TypedResults.Ok(PriceRuleView.Of(rule));
    }
}
