using System.Globalization;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Billing.Invoicing;

/// <summary>
/// What becomes one invoice: a buyer's charges of a month in one currency. There is one for each, whatever runs and how
/// often, and it stays when the invoice is issued.
/// </summary>
public sealed class InvoiceDraft : Entity, IDocument
{
    /// <summary>The id that the invoice will have.</summary>
    public DocumentId Id { get; init; } = DocumentId.New();

    /// <inheritdoc />
    public required TenantId SellerTenantId { get; init; }

    /// <inheritdoc />
    public required TenantId BuyerTenantId { get; init; }

    /// <inheritdoc />
    public CustomerId? CustomerId { get; init; }

    /// <summary>Between whom.</summary>
    public required InvoiceKind Kind { get; init; }

    /// <summary>The month, <c>yyyymm</c>.</summary>
    public required int Month { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>Names buyer, month, currency and kind in one text; unique.</summary>
    public required string Unit { get; init; }

    /// <summary>
    /// Whether it is done with: the invoice was issued, or what was owed to the buyer went to the next month.
    /// </summary>
    public bool IsIssued { get; set; }

    internal static string UnitOf(InvoiceKind kind, Guid buyer, int month, string currency) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}:{buyer:N}:{month}:{currency}");
}
