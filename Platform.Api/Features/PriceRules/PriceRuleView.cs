using System.Text.Json.Serialization;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Pricing.Rules;

namespace Crayon.Platform.Api.Features.PriceRules;

/// <summary>A tenant's own rule on its buying prices, or the operator's on its costs.</summary>
[Example("""
    { "id": "0199a3c0-0000-7000-8000-0000000000a0", "name": "Default", "kind": "MarkupOnCost",
      "scope": { "type": "tenant", "id": null }, "percent": "12",
      "price": null, "effectiveFrom": "2026-01-01T00:00:00Z", "effectiveTo": null, "allowBelowCost": false }
    """)]
internal sealed record PriceRuleView(Guid Id, string Name, PriceRuleKind Kind, RuleScopeBody Scope, string? Percent,
    MoneyView? Price, DateTimeOffset EffectiveFrom)
{
    public required DateTimeOffset? EffectiveTo { get; init; }

    public required bool AllowBelowCost { get; init; }

    /// <summary>The reseller that buys under the rule; the operator's rules only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? BuyerTenantId { get; init; }

    public static PriceRuleView Of(PriceRule row) => new(
        row.Id.Value, row.Name, row.Kind, new RuleScopeBody { Type = row.ScopeType, Id = row.ScopeId },
        row.Percent is { } percent ? Decimals.Text(percent) : null,
        row is { FixedPriceMinor: { } minor, FixedPriceCurrency: { } currency } ? MoneyView.Of(minor, currency) : null,
        row.EffectiveFrom)
    {
        EffectiveTo = row.EffectiveTo, AllowBelowCost = row.AllowBelowCost, BuyerTenantId = row.BuyerTenantId?.Value,
    };
}
