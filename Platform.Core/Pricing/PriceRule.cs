using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing.Rules;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Pricing;

/// <summary>
/// A markup rule: of the operator towards one tenant (wholesale), or of a tenant towards its customers (retail).
/// </summary>
public sealed class PriceRule : Entity, ITenantOwned, IVersioned
{
    /// <summary>The rule's id.</summary>
    public PriceRuleId Id { get; init; } = PriceRuleId.New();

    /// <summary>Who set it: the operator for wholesale, the tenant for retail.</summary>
    public required TenantId TenantId { get; init; }

    /// <summary>The tenant that buys under a wholesale rule; null on a retail rule.</summary>
    public TenantId? BuyerTenantId { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; set; }

    /// <summary>How the price is made.</summary>
    public required PriceRuleKind Kind { get; set; }

    /// <summary>What the rule covers.</summary>
    public required PriceRuleScopeType ScopeType { get; init; }

    /// <summary>Id or category name of what it covers; null for the tenant default.</summary>
    public string? ScopeId { get; init; }

    /// <summary>Percent for markup and discount, such as 7.5.</summary>
    public decimal? Percent { get; set; }

    /// <summary>Minor units of a fixed price.</summary>
    public long? FixedPriceMinor { get; set; }

    /// <summary>ISO 4217 code of a fixed price.</summary>
    public string? FixedPriceCurrency { get; set; }

    /// <summary>First instant of validity (business time).</summary>
    public required DateTimeOffset EffectiveFrom { get; set; }

    /// <summary>First instant after validity; null while open.</summary>
    public DateTimeOffset? EffectiveTo { get; set; }

    /// <summary>Whether a price under cost is meant.</summary>
    public bool AllowBelowCost { get; set; }

    /// <inheritdoc />
    public string VersionName => DataVersion.Prices;

    /// <summary>The rule as the calculation sees it; its version is the row's.</summary>
    internal RuleTerms ToTerms() => new()
    {
        Id = Id.Value,
        Version = Math.Max(RowVersion, 1),
        Kind = Kind,
        Scope = new RuleScope(ScopeType, ScopeId),
        Percent = Percent is { } percent ? new Percent(percent) : null,
        FixedPrice = FixedPriceMinor is { } minor && FixedPriceCurrency is { } currency
            ? new Money(minor, Currency.Of(currency)).ToExact()
            : null,
        EffectiveFrom = EffectiveFrom,
        EffectiveTo = EffectiveTo,
        AllowBelowCost = AllowBelowCost,
    };
}
