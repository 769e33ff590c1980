using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Billing.Charging;

/// <summary>
/// The operator's half of a charge: what the provider is expected to bill for it, and how the buying price was made.
/// </summary>
public sealed class ChargeCost : Entity, ITenantOwned, IFixed
{
    /// <summary>The charge.</summary>
    public required ChargeId ChargeId { get; init; }

    /// <summary>The operator.</summary>
    public required TenantId TenantId { get; init; }

    /// <summary>The tenant that sold it.</summary>
    public required TenantId SoldByTenantId { get; init; }

    /// <summary>The subscription.</summary>
    public required SubscriptionId SubscriptionId { get; init; }

    /// <summary>The line of the provider's price sheet.</summary>
    public required Guid PriceSheetLineId { get; init; }

    /// <summary>Cost a unit in <see cref="CostCurrency"/>, unrounded.</summary>
    public required decimal UnitCost { get; init; }

    /// <summary>ISO 4217 code of the cost.</summary>
    public required string CostCurrency { get; init; }

    /// <summary>The rate of exchange used; null where none was needed.</summary>
    public Guid? FxRateId { get; init; }

    /// <summary>Its value, 1 where none was needed.</summary>
    public required decimal FxRate { get; init; }

    /// <summary>From when it holds; null where none was needed.</summary>
    public DateTimeOffset? FxDate { get; init; }

    /// <summary>Who stated it; null where none was needed.</summary>
    public string? FxSource { get; init; }

    /// <summary>The wholesale rule used; null for a Direct sale.</summary>
    public PriceRuleId? PriceRuleId { get; init; }

    /// <summary>Its version.</summary>
    public int? PriceRuleVersion { get; init; }

    /// <summary>
    /// What the provider is expected to bill in <see cref="Currency"/>, by its own truncation, minor units; negative
    /// for a credit.
    /// </summary>
    public required long ExpectedMinor { get; init; }

    /// <summary>ISO 4217 code of the contract.</summary>
    public required string Currency { get; init; }
}
