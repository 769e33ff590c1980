using Crayon.Platform.Core.Catalogue;

namespace Crayon.Platform.Core.Pricing;

/// <summary>A plan with its price to one buyer at one moment.</summary>
public sealed record OfferedPlan
{
    /// <summary>The plan.</summary>
    public required PlanId PlanId { get; init; }

    /// <summary>Its service.</summary>
    public required ServiceId ServiceId { get; init; }

    /// <summary>Name of the service.</summary>
    public required string ServiceName { get; init; }

    /// <summary>Name of the plan.</summary>
    public required string Name { get; init; }

    /// <summary>The offer to order at the provider.</summary>
    public required string ProviderOfferId { get; init; }

    /// <summary>ISO 8601 term.</summary>
    public required string Term { get; init; }

    /// <summary><c>monthly</c>, <c>annual</c>, <c>triennial</c> or <c>onetime</c>.</summary>
    public required string BillingCycle { get; init; }

    /// <summary>What is counted.</summary>
    public required string Unit { get; init; }

    /// <summary>Whether seats or usage are paid.</summary>
    public required PlanKind Kind { get; init; }

    /// <summary>Smallest quantity.</summary>
    public required int MinQuantity { get; init; }

    /// <summary>Largest quantity.</summary>
    public required int MaxQuantity { get; init; }

    /// <summary>Whether it is a trial.</summary>
    public required bool IsTrial { get; init; }

    /// <summary>Slug of the service that this add-on needs; null for a base service.</summary>
    public string? AddOnOf { get; init; }

    /// <summary>What a customer pays for a seat and billing cycle; null for usage.</summary>
    public Money? UnitPrice { get; init; }

    /// <summary>What a customer pays for a unit of usage, unrounded; null for seats.</summary>
    public decimal? UnitRate { get; init; }

    /// <summary>ISO 4217 code of all its prices.</summary>
    public required string Currency { get; init; }

    /// <summary>
    /// What the tenant pays for a seat; null for usage and for the Direct storefront. Never shown to a customer.
    /// </summary>
    public Money? WholesaleUnitPrice { get; init; }

    /// <summary>
    /// What the tenant pays for a unit of usage; null for seats and for the Direct storefront. Never shown to a
    /// customer.
    /// </summary>
    public decimal? WholesaleRate { get; init; }

    /// <summary>The retail rule that made the price.</summary>
    public required PriceRuleId PriceRuleId { get; init; }

    /// <summary>Its version.</summary>
    public required int PriceRuleVersion { get; init; }

    /// <summary>
    /// What the buying price was made from: for
    /// <see cref="PriceBook.KeepAsync(Tenancy.RegisteredTenant, OfferedPlan, CancellationToken)"/> alone.
    /// </summary>
    internal BuyingBasis? Basis { get; init; }
}
