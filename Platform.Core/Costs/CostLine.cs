using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Costs;

/// <summary>
/// What the provider bills for one charge, as it said it and as far as it is ours to tell for whom. The operator's row,
/// added once; lean, because there are a million in a month.
/// </summary>
public sealed class CostLine : ITenantOwned, IAppendOnly
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The operator.</summary>
    public required TenantId TenantId { get; init; }

    /// <summary>The document.</summary>
    public required Guid ProviderInvoiceId { get; init; }

    /// <summary>The provider's name of the charge; unique, so that a repeated line counts once.</summary>
    public required string ProviderReference { get; init; }

    /// <summary>The provider's word for the charge.</summary>
    public required string ChargeType { get; init; }

    /// <summary>What it is; <see cref="CostKind.Correction"/> where the word is not known.</summary>
    public required CostKind Kind { get; init; }

    /// <summary>Whether it is for a month before the document's.</summary>
    public required bool IsLate { get; init; }

    /// <summary>The tenant that sold it; null while nobody knows.</summary>
    public TenantId? SoldByTenantId { get; init; }

    /// <summary>Its customer; null while nobody knows: the line is parked.</summary>
    public CustomerId? ForCustomerId { get; init; }

    /// <summary>The subscription; null where the line names none of ours.</summary>
    public SubscriptionId? SubscriptionId { get; init; }

    /// <summary>The service; null where the line names none of ours.</summary>
    public ServiceId? ServiceId { get; init; }

    /// <summary>The plan; null where the line names none of ours.</summary>
    public PlanId? PlanId { get; init; }

    /// <summary>The provider's customer, as it said.</summary>
    public string? ProviderCustomerId { get; init; }

    /// <summary>The provider's subscription, as it said.</summary>
    public string? ProviderSubscriptionId { get; init; }

    /// <summary>The reseller's partner id, as the provider's record names it.</summary>
    public string? PartnerId { get; init; }

    /// <summary>Price of the sheet in the pricing currency.</summary>
    public required decimal UnitPrice { get; init; }

    /// <summary>The same for the days charged.</summary>
    public required decimal EffectiveUnitPrice { get; init; }

    /// <summary>Seats or units; negative where they are given back.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>The line's amount in minor units, by the provider's truncation.</summary>
    public required long SubtotalMinor { get; init; }

    /// <summary>ISO 4217 code of the amount.</summary>
    public required string Currency { get; init; }

    /// <summary>ISO 4217 code of the prices.</summary>
    public required string PricingCurrency { get; init; }

    /// <summary>Rate from the one to the other.</summary>
    public required decimal FxRate { get; init; }

    /// <summary>Day of that rate.</summary>
    public required DateTimeOffset FxDate { get; init; }

    /// <summary>First instant charged.</summary>
    public required DateTimeOffset ChargedFrom { get; init; }

    /// <summary>First instant after.</summary>
    public required DateTimeOffset ChargedTo { get; init; }

    /// <summary>Why the provider credited something; null on charges.</summary>
    public string? CreditReason { get; init; }

    /// <summary>Whether the kind of charge is not known here: kept, counted and shown.</summary>
    public bool IsUnknown => Kind == CostKind.Correction;
}

/// <summary>What the provider charges for.</summary>
public enum CostKind
{
    /// <summary>A purchase.</summary>
    New,

    /// <summary>A further period of a term, or a month after it.</summary>
    Cycle,

    /// <summary>The first period of a next term.</summary>
    Renewal,

    /// <summary>Seats added.</summary>
    Added,

    /// <summary>Seats given back.</summary>
    Removed,

    /// <summary>A cancellation.</summary>
    Cancelled,

    /// <summary>Seats that moved between plans: given back, or charged.</summary>
    Moved,

    /// <summary>What was used.</summary>
    Usage,

    /// <summary>A credit of the provider's own accord.</summary>
    Credit,

    /// <summary>A charge of a kind that is not known here.</summary>
    Correction,
}
