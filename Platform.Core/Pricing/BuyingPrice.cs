using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Pricing;

/// <summary>
/// A wholesale price that the operator gave a tenant, kept once an order or quote relies on it. Its cost half is a
/// <see cref="BuyingPriceCost"/>, which only the operator sees.
/// </summary>
public sealed class BuyingPrice : Entity, ITwoParty
{
    /// <summary>The price's id, named by order lines.</summary>
    public BuyingPriceId Id { get; init; } = BuyingPriceId.New();

    /// <inheritdoc />
    public required TenantId SellerTenantId { get; init; }

    /// <inheritdoc />
    public required TenantId BuyerTenantId { get; init; }

    /// <summary>The plan.</summary>
    public required PlanId PlanId { get; init; }

    /// <summary>Price a seat in minor units; 0 for usage plans, which have <see cref="UnitRate"/>.</summary>
    public required long UnitPriceMinor { get; init; }

    /// <summary>Unrounded rate a unit of usage; null for seats.</summary>
    public decimal? UnitRate { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>Hash of all that made the price: the same inputs lead to the same row.</summary>
    public required string Fingerprint { get; init; }
}

/// <summary>What a buying price was made from; the operator's row.</summary>
public sealed class BuyingPriceCost : Entity, ITenantOwned
{
    /// <summary>The price that it explains.</summary>
    public required BuyingPriceId BuyingPriceId { get; init; }

    /// <summary>The operator.</summary>
    public required TenantId TenantId { get; init; }

    /// <summary>The line of the provider's price sheet.</summary>
    public required Guid PriceSheetLineId { get; init; }

    /// <summary>Cost a unit in <see cref="CostCurrency"/>.</summary>
    public required decimal UnitCost { get; init; }

    /// <summary>ISO 4217 code of the cost.</summary>
    public required string CostCurrency { get; init; }

    /// <summary>The rate used; null where no conversion was needed.</summary>
    public Guid? FxRateId { get; init; }

    /// <summary>Its value, 1 where none was needed.</summary>
    public required decimal FxRate { get; init; }

    /// <summary>The wholesale rule used; null for the Direct storefront, which has one level.</summary>
    public PriceRuleId? PriceRuleId { get; init; }

    /// <summary>Its version.</summary>
    public int? PriceRuleVersion { get; init; }
}
