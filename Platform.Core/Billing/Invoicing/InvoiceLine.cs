using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Billing.Invoicing;

/// <summary>A line of an issued invoice: one charge at the price of the invoice's buyer. Never changed.</summary>
public sealed class InvoiceLine : ICustomerTrade, IAppendOnly
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The invoice.</summary>
    public required DocumentId InvoiceId { get; init; }

    /// <inheritdoc />
    public required TenantId SellerTenantId { get; init; }

    /// <inheritdoc />
    public required TenantId BuyerTenantId { get; init; }

    /// <inheritdoc />
    public CustomerId? CustomerId { get; init; }

    /// <summary>Place on the invoice, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The charge.</summary>
    public required ChargeId ChargeId { get; init; }

    /// <summary>What the charge is for.</summary>
    public required ChargeKind Kind { get; init; }

    /// <summary>The end-customer for whom it is, also on an invoice between tenants.</summary>
    public required CustomerId ForCustomerId { get; init; }

    /// <summary>The order; null where none of ours was.</summary>
    public OrderId? OrderId { get; init; }

    /// <summary>The subscription.</summary>
    public required SubscriptionId SubscriptionId { get; init; }

    /// <summary>Service and plan, and what the line is for.</summary>
    public required string Description { get; init; }

    /// <summary>Seats or units used.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Price a seat and full period, minor units; null for usage.</summary>
    public long? UnitPriceMinor { get; init; }

    /// <summary>Rate a unit of usage, unrounded; null for seats.</summary>
    public decimal? UnitRate { get; init; }

    /// <summary>First instant that it is for.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>First instant after it.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>Days charged or given back.</summary>
    public required int Days { get; init; }

    /// <summary>Days of the full period.</summary>
    public required int PeriodDays { get; init; }

    /// <summary>Rounded net, minor units; negative for a credit.</summary>
    public required long NetMinor { get; init; }

    /// <summary>UNCL 5305 category.</summary>
    public required string TaxCategory { get; init; }

    /// <summary>The rate in percent.</summary>
    public required decimal TaxPercent { get; init; }

    /// <summary>The line's share of the tax, for display, minor units.</summary>
    public required long TaxMinor { get; init; }

    /// <summary>Whether it belongs to an earlier month that was closed already.</summary>
    public required bool IsCorrection { get; init; }

    /// <summary>The customer's own split: whose seats these are.</summary>
    public string? Department { get; init; }

    /// <summary>The customer's own split: what they are booked under.</summary>
    public string? Reference { get; init; }

    /// <summary>The customer's reference of the order.</summary>
    public string? PurchaseOrderNumber { get; init; }
}
