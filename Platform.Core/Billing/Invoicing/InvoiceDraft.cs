using System.Globalization;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Billing.Invoicing;

/// <summary>
/// What becomes one invoice: a buyer's charges of a month in one currency, or a group of them where the buyer asks for
/// that. There is one for each, whatever runs and how often, and it stays when the invoice is issued.
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

    /// <summary>By what the buyer's invoices of the month are kept apart; null where they are one.</summary>
    public InvoiceGrouping? GroupedBy { get; init; }

    /// <summary>Id of the account, or the department, that it is for; null for what has none.</summary>
    public string? GroupKey { get; init; }

    /// <summary>Names buyer, month, currency, kind and group in one text; unique.</summary>
    public required string Unit { get; init; }

    /// <summary>
    /// Whether it is done with: the invoice was issued, or what was owed to the buyer went to the next month.
    /// </summary>
    public bool IsIssued { get; set; }

    /// <summary>Which of the buyer's charges stand on it.</summary>
    internal InvoiceGroup Group => new(GroupedBy, GroupKey);

    internal static string UnitOf(InvoiceKind kind, Guid buyer, int month, string currency) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}:{buyer:N}:{month}:{currency}");
}
