using System.Globalization;
using Crayon.Platform.Core.Exports.Tables;
using SpreadCheetah;

namespace Crayon.Platform.Core.Exports.Writing;

/// <summary>
/// Writes rows as a workbook; what does not fit a sheet goes on the next. Text is text there, whatever it begins with.
/// </summary>
internal sealed class XlsxWriter : IExportWriter
{
    // A sheet ends at 1,048,576 rows.
    private const int RowsOfSheet = 1_000_000;

    public ExportFormat Format => ExportFormat.Xlsx;

    public async Task WriteAsync(
        Stream to, IReadOnlyList<ExportColumn> columns, IAsyncEnumerable<string?[]> rows, CancellationToken ct)
    {
        await using var book = await Spreadsheet.CreateNewAsync(to, cancellationToken: ct);
        var (sheets, written, cells) = (0, RowsOfSheet, new DataCell[columns.Count]);
        await foreach (var row in rows.WithCancellation(ct))
        {
            if (written == RowsOfSheet) (sheets, written) = (await StartAsync(book, columns, sheets, ct), 0);
            for (var place = 0; place < cells.Length; place++) cells[place] = CellOf(columns[place], row[place]);
            await book.AddRowAsync(cells, ct);
            written++;
        }
        if (sheets == 0) await StartAsync(book, columns, sheets, ct);
        await book.FinishAsync(ct);
    }

    private static async Task<int> StartAsync(
        Spreadsheet book, IReadOnlyList<ExportColumn> columns, int sheets, CancellationToken ct)
    {
        await book.StartWorksheetAsync(
            (sheets + 1).ToString(CultureInfo.InvariantCulture), options: null, ct);
        await book.AddRowAsync(columns.Select(column => new DataCell(column.Name)).ToArray(), ct);
        return sheets + 1;
    }

    private static DataCell CellOf(ExportColumn column, string? value) => (column.Type, value) switch
    {
        (_, null) => default,
        (CellType.Whole, _) => new DataCell(long.Parse(value, CultureInfo.InvariantCulture)),
        (CellType.Number, _) => new DataCell(decimal.Parse(value, CultureInfo.InvariantCulture)),
        (CellType.Flag, _) => new DataCell(value == ExportColumn.Yes),
        _ => new DataCell(value),
    };
}
