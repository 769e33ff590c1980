using System.Buffers;
using System.Text;
using Crayon.Platform.Core.Exports.Tables;

namespace Crayon.Platform.Core.Exports.Writing;

/// <summary>
/// Writes rows as CSV by RFC 4180: UTF-8, CRLF, a header, quotes where they are needed. Text that a spreadsheet would
/// run as a formula gets an apostrophe before it; numbers are numbers, also below zero.
/// </summary>
internal sealed class CsvWriter : IExportWriter
{
    private const string LineEnd = "\r\n";
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r\n＝＋－＠");
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public ExportFormat Format => ExportFormat.Csv;

    public async Task WriteAsync(
        Stream to, IReadOnlyList<ExportColumn> columns, IAsyncEnumerable<string?[]> rows, CancellationToken ct)
    {
        await using var text = new StreamWriter(to, Utf8, leaveOpen: true);
        var header = string.Join(',', columns.Select(column => Quoted(column.Name)));
        await text.WriteAsync((header + LineEnd).AsMemory(), ct);
        var line = new StringBuilder();
        await foreach (var row in rows.WithCancellation(ct))
        {
            line.Clear();
            for (var place = 0; place < columns.Count; place++)
            {
                if (place > 0) line.Append(',');
                line.Append(CellOf(columns[place], row[place]));
            }
            await text.WriteAsync(line.Append(LineEnd), ct);
        }
        await text.FlushAsync(ct);
    }

    /// <summary>A cell as it stands in the file.</summary>
    internal static string CellOf(ExportColumn column, string? value) => value switch
    {
        null or "" => "",
        _ when column.Type == CellType.Text && Formula.Contains(value[0]) => Quoted($"'{value}"),
        _ => Quoted(value),
    };

    private static string Quoted(string value) => value.AsSpan().ContainsAny(Special)
        ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : value;
}
