using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Payments;

/// <summary>
/// What a seller gave up of an invoice, or, below zero, what of that was paid or credited after all. The sum over an
/// invoice is what is given up of it.
/// </summary>
public sealed class WriteOff : ICustomerTrade, IAppendOnly
{
    /// <summary>The reason of an entry below zero: money came after all.</summary>
    public const string Paid = "paid";

    /// <summary>The reason of an entry below zero: a credit note took it back.</summary>
    public const string Credited = "credited";

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

    /// <summary>How much, minor units of the invoice's currency; never zero.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>Why, in the words of who decided; a code below zero.</summary>
    public required string Reason { get; init; }

    /// <summary>When (business time).</summary>
    public required DateTimeOffset At { get; init; }
}
