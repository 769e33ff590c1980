using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Billing.Charging;

/// <summary>
/// Something that a customer is charged for, or gets back, at the price it was sold at: written in the transaction of
/// what causes it, once, and never changed. The two halves that other eyes read are <see cref="WholesaleCharge"/> and
/// <see cref="ChargeCost"/>.
/// </summary>
public sealed class Charge : Entity, ICustomerOwned, IFixed
{
    /// <summary>The charge's id; its other halves carry it too.</summary>
    public ChargeId Id { get; init; } = ChargeId.New();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <inheritdoc />
    public required CustomerId CustomerId { get; init; }

    /// <summary>What caused it, in one text; unique, so that nothing is charged twice.</summary>
    public required string Cause { get; init; }

    /// <summary>What it is for.</summary>
    public required ChargeKind Kind { get; init; }

    /// <summary>When it falls due (business time); says in which month it is billed.</summary>
    public required DateTimeOffset ChargedAt { get; init; }

    /// <summary>The account.</summary>
    public required AccountId AccountId { get; init; }

    /// <summary>The subscription.</summary>
    public required SubscriptionId SubscriptionId { get; init; }

    /// <summary>The order behind the subscription; null where none of ours was.</summary>
    public required OrderId? OrderId { get; init; }

    /// <summary>The change that caused it; null where none did.</summary>
    public SubscriptionChangeId? ChangeId { get; init; }

    /// <summary>The seats bought together that it is for; null where it is for all.</summary>
    public Guid? BatchId { get; init; }

    /// <summary>The charge that a credit gives back from; null for charges.</summary>
    public ChargeId? CreditOf { get; init; }

    /// <summary>The plan.</summary>
    public required PlanId PlanId { get; init; }

    /// <summary>Service and plan in words.</summary>
    public required string Description { get; init; }

    /// <summary>Seats, also of a credit; resources for usage.</summary>
    public required int Quantity { get; init; }

    /// <summary>Price a seat and full period, minor units; 0 for usage.</summary>
    public required long UnitPriceMinor { get; init; }

    /// <summary>Rate a unit of usage, unrounded; null for seats.</summary>
    public decimal? UnitRate { get; init; }

    /// <summary>Units used; null for seats.</summary>
    public decimal? UsedUnits { get; init; }

    /// <summary>First instant of the full period that the price stands for.</summary>
    public required DateTimeOffset PeriodStart { get; init; }

    /// <summary>First instant after that period.</summary>
    public required DateTimeOffset PeriodEnd { get; init; }

    /// <summary>First instant that is charged; for a credit, of the charge that it gives back from.</summary>
    public required DateTimeOffset CoversFrom { get; init; }

    /// <summary>First instant after what is charged.</summary>
    public required DateTimeOffset CoversTo { get; init; }

    /// <summary>Days charged or given back.</summary>
    public required int Days { get; init; }

    /// <summary>Days of the full period.</summary>
    public required int PeriodDays { get; init; }

    /// <summary>Rounded net, halves away from zero, minor units; negative for a credit.</summary>
    public required long NetMinor { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>The wholesale price under it.</summary>
    public required BuyingPriceId BuyingPriceId { get; init; }

    /// <summary>The retail rule that made the price; null where it was not kept.</summary>
    public PriceRuleId? PriceRuleId { get; init; }

    /// <summary>Its version.</summary>
    public int? PriceRuleVersion { get; init; }

    /// <summary>The customer's own split: whose seats these are.</summary>
    public string? Department { get; init; }

    /// <summary>The customer's own split: what they are booked under.</summary>
    public string? Reference { get; init; }

    /// <summary>The customer's reference of the order.</summary>
    public string? PurchaseOrderNumber { get; init; }

    /// <summary>
    /// The month in which it is billed, <c>yyyymm</c>: that of its date, or a later one when that is closed.
    /// </summary>
    [StaysOpen]
    public required int Month { get; set; }

    /// <summary>Whether its other halves were made.</summary>
    [StaysOpen]
    public bool IsRated { get; set; }

    /// <summary>The invoice or credit note that it stands on; null before.</summary>
    [StaysOpen]
    public DocumentId? DocumentId { get; set; }
}

/// <summary>What a charge is for.</summary>
public enum ChargeKind
{
    /// <summary>The first period of a subscription.</summary>
    New,

    /// <summary>Seats added within a term, for the rest of their period.</summary>
    Added,

    /// <summary>A further period of a running term.</summary>
    Cycle,

    /// <summary>The first period of a next term, or a month after the term.</summary>
    Renewal,

    /// <summary>Seats that moved to this plan, for the rest of its period.</summary>
    Moved,

    /// <summary>Given back: returned seats, a cancellation, the rest of a plan that seats moved from.</summary>
    Credit,

    /// <summary>What was used, in arrears.</summary>
    Usage,
}
