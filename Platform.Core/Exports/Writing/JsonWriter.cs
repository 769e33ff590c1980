using System.Globalization;
using System.Text.Json;
using Crayon.Platform.Core.Exports.Tables;

namespace Crayon.Platform.Core.Exports.Writing;

/// <summary>
/// Writes rows as an array of objects. Amounts and rates are decimal text, because a JSON number would pass through a
/// double in many programs.
/// </summary>
internal sealed class JsonWriter : IExportWriter
{
    private const int Enough = 32 * 1024;

    public ExportFormat Format => ExportFormat.Json;

    public async Task WriteAsync(
        Stream to, IReadOnlyList<ExportColumn> columns, IAsyncEnumerable<string?[]> rows, CancellationToken ct)
    {
        await using var json = new Utf8JsonWriter(to);
        json.WriteStartArray();
        await foreach (var row in rows.WithCancellation(ct))
        {
            json.WriteStartObject();
            for (var place = 0; place < columns.Count; place++) Write(json, columns[place], row[place]);
            json.WriteEndObject();
            if (json.BytesPending > Enough) await json.FlushAsync(ct);
        }
        json.WriteEndArray();
        await json.FlushAsync(ct);
    }

    private static void Write(Utf8JsonWriter json, ExportColumn column, string? value)
    {
        switch (column.Type)
        {
            case CellType.Whole when value is not null:
                json.WriteNumber(column.Name, long.Parse(value, CultureInfo.InvariantCulture));
                break;
            case CellType.Flag when value is not null:
                json.WriteBoolean(column.Name, value == ExportColumn.Yes);
                break;
            default:
                json.WriteString(column.Name, value);
                break;
        }
    }
}
