using Crayon.Platform.Core.Catalogue;

namespace Crayon.Platform.Core.Pricing.Management;

/// <summary>
/// A price that a rule would change. Amounts in major units: of a seat and cycle, or of a unit of usage.
/// </summary>
public sealed record PriceChange
{
    /// <summary>The plan.</summary>
    public required PlanId PlanId { get; init; }

    /// <summary>Its service.</summary>
    public required ServiceId ServiceId { get; init; }

    /// <summary>Name of the service.</summary>
    public required string ServiceName { get; init; }

    /// <summary>Name of the plan.</summary>
    public required string PlanName { get; init; }

    /// <summary>Whether seats or usage are paid.</summary>
    public required PlanKind Kind { get; init; }

    /// <summary>ISO 4217 code of all amounts.</summary>
    public required string Currency { get; init; }

    /// <summary>The price now; null where the plan is not sold.</summary>
    public decimal? Before { get; init; }

    /// <summary>The price with the rule; null where the plan would not be sold.</summary>
    public decimal? After { get; init; }

    /// <summary>
    /// What the seller itself buys for: a tenant at wholesale, the operator at cost. Null for the Direct storefront.
    /// </summary>
    public decimal? BuyingPrice { get; init; }

    /// <summary>Before less buying price.</summary>
    public decimal? MarginBefore { get; init; }

    /// <summary>After less buying price.</summary>
    public decimal? MarginAfter { get; init; }
}
