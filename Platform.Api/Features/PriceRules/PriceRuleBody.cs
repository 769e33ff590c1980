using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Pricing.Management;
using Crayon.Platform.Core.Pricing.Rules;

namespace Crayon.Platform.Api.Features.PriceRules;

/// <summary>What a rule covers: a type and, except for the tenant, an id; a category by its name.</summary>
[Example("""{ "type": "service", "id": "0199a3c0-0000-7000-8000-000000000001" }""")]
internal sealed record RuleScopeBody : IRequestBody
{
    [JsonConverter(typeof(CamelCaseEnum<PriceRuleScopeType>))]
    public required PriceRuleScopeType Type { get; init; }

    [StringLength(RuleScope.LongestKey, MinimumLength = 1)]
    public string? Id { get; init; }

    public RuleScope ToScope() => new(Type, Id);
}

/// <summary>A price rule as it is wanted.</summary>
[Example("""
    { "name": "Productivity", "kind": "MarkupOnCost", "scope": { "type": "category", "id": "Productivity" },
      "percent": "15",
      "effectiveFrom": "2026-04-01T00:00:00Z" }
    """)]
internal record PriceRuleBody : IRequestBody
{
    [NameRule]
    public required string Name { get; init; }

    public required PriceRuleKind Kind { get; init; }

    public required RuleScopeBody Scope { get; init; }

    /// <summary>Decimal text in percent, such as 7.5.</summary>
    public Percent? Percent { get; init; }

    public MoneyBody? Price { get; init; }

    public required DateTimeOffset EffectiveFrom { get; init; }

    public DateTimeOffset? EffectiveTo { get; init; }

    public bool? AllowBelowCost { get; init; }

    public PriceRuleDraft ToDraft() => new()
    {
        Name = Name, Kind = Kind, Scope = Scope.ToScope(), Percent = Percent, Price = Price?.ToMoney(),
        EffectiveFrom = EffectiveFrom, EffectiveTo = EffectiveTo, AllowBelowCost = AllowBelowCost == true,
    };
}

/// <summary>A wholesale rule as it is wanted, and the reseller that buys under it.</summary>
[Example("""
    { "buyerTenantId": "0199a3c0-0000-7000-8000-000000000070", "name": "Example", "kind": "MarkupOnCost",
      "scope": { "type": "tenant" }, "percent": "7.5", "effectiveFrom": "2026-04-01T00:00:00Z" }
    """)]
internal sealed record WholesaleRuleBody : PriceRuleBody
{
    public required Guid BuyerTenantId { get; init; }
}
