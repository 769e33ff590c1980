using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Payments;

/// <summary>
/// A part of a payment that was laid against an invoice, or, below zero, taken off it again. The sum over an invoice is
/// what is paid of it.
/// </summary>
public sealed class PaymentAllocation : ICustomerTrade, IAppendOnly
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The payment.</summary>
    public required PaymentId PaymentId { get; init; }

    /// <summary>The invoice.</summary>
    public required DocumentId InvoiceId { get; init; }

    /// <inheritdoc />
    public required TenantId SellerTenantId { get; init; }

    /// <inheritdoc />
    public required TenantId BuyerTenantId { get; init; }

    /// <inheritdoc />
    public CustomerId? CustomerId { get; init; }

    /// <summary>How much, minor units of the payment's currency; never zero.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>When (business time).</summary>
    public required DateTimeOffset At { get; init; }
}
