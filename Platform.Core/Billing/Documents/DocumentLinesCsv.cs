using System.Globalization;
using Crayon.Platform.Core.Exports;
using Crayon.Platform.Core.Exports.Tables;
using Crayon.Platform.Core.Exports.Writing;

namespace Crayon.Platform.Core.Billing.Documents;

/// <summary>All lines of a document as CSV, in the form of exports: beside a PDF that only sums them up.</summary>
internal static class DocumentLinesCsv
{
    private static readonly IReadOnlyList<ExportColumn> Columns =
    [
        new("document"), new("line", CellType.Whole), new("description"), new("quantity", CellType.Number),
        new("unitPrice", CellType.Number), new("from"), new("to"), new("days", CellType.Whole),
        new("periodDays", CellType.Whole), new("currency"), new("net", CellType.Number), new("taxCategory"),
        new("taxRate", CellType.Number), new("purchaseOrderNumber"), new("department"), new("reference"),
    ];

    /// <summary>The bytes of the file, UTF-8.</summary>
    public static async Task<ReadOnlyMemory<byte>> BytesAsync(BillingDocument document, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        var rows = document.Lines.Select(line => CellsOf(document, line)).ToAsyncEnumerable();
        await new CsvWriter().WriteAsync(bytes, Columns, rows, ct);
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    private static string?[] CellsOf(BillingDocument document, DocumentLine line)
    {
        static string? Whole(int? number) => number?.ToString(CultureInfo.InvariantCulture);
        static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
        return
        [
            document.Number, Whole(line.Number), line.Description, ExportWords.Number(line.Quantity),
            ExportWords.Number(line.UnitPrice), Day(line.Period?.First), Day(line.Period?.Last),
            Whole(line.Share?.Days), Whole(line.Share?.PeriodDays), document.Currency.Code,
            ExportWords.Amount(line.Net.AmountMinor, document.Currency.Code), line.TaxCategory,
            ExportWords.Number(line.TaxPercent), line.PurchaseOrder ?? document.PurchaseOrder, line.Department,
            line.Reference,
        ];
    }
}
