using System.Globalization;
using Crayon.Platform.Core.Billing.Invoicing;

namespace Crayon.Platform.Core.Exports.Tables;

/// <summary>The lines of invoices as rows.</summary>
internal static class InvoiceLineCells
{
    public static IReadOnlyList<ExportColumn> Columns { get; } =
    [
        new("invoiceId"), new("invoiceNumber"), new("invoiceKind"), new("issuedAt"), new("line", CellType.Whole),
        new("kind"), new("customerId"), new("orderId"), new("subscriptionId"), new("purchaseOrderNumber"),
        new("department"), new("reference"), new("description"), new("quantity", CellType.Number),
        new("unitPrice", CellType.Number), new("from"), new("to"), new("days", CellType.Whole),
        new("periodDays", CellType.Whole), new("currency"), new("net", CellType.Number), new("taxCategory"),
        new("taxRate", CellType.Number), new("tax", CellType.Number), new("isCorrection", CellType.Flag),
    ];

    public static string?[] Of(InvoiceLine row, Invoice invoice)
    {
        string Amount(long minor) => ExportWords.Amount(minor, invoice.Currency);
        static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
        return
        [
            invoice.Id.ToString(), invoice.Number, ExportWords.Word(invoice.Kind),
            ExportWords.Instant(invoice.IssuedAt), Whole(row.Number), ExportWords.Word(row.Kind),
            row.ForCustomerId.ToString(), row.OrderId?.ToString(), row.SubscriptionId.ToString(),
            row.PurchaseOrderNumber, row.Department, row.Reference, row.Description,
            ExportWords.Number(row.Quantity),
            row.UnitRate is { } rate ? ExportWords.Number(rate)
                : row.UnitPriceMinor is { } price ? Amount(price) : null,
            ExportWords.Instant(row.From), ExportWords.Instant(row.To), Whole(row.Days), Whole(row.PeriodDays),
            invoice.Currency, Amount(row.NetMinor), row.TaxCategory, ExportWords.Number(row.TaxPercent),
            Amount(row.TaxMinor), ExportColumn.Flag(row.IsCorrection),
        ];
    }
}
