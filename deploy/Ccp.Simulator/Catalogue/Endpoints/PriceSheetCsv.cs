using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Crayon.Ccp.Simulator.Catalogue.Endpoints;

/// <summary>
/// Writes a price sheet as CSV (RFC 4180): a header, then the members of each line in the order of the JSON.
/// </summary>
internal static class PriceSheetCsv
{
    private static readonly System.Reflection.PropertyInfo[] Columns = typeof(PriceSheetLine).GetProperties();

    public static byte[] Write(IEnumerable<PriceSheetLine> lines)
    {
        var csv = new StringBuilder();
        csv.AppendJoin(',', Columns.Select(c => JsonNamingPolicy.CamelCase.ConvertName(c.Name))).Append("\r\n");
        foreach (var line in lines)
            csv.AppendJoin(',', Columns.Select(c => Quote(Text(c.GetValue(line))))).Append("\r\n");
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        DateTimeOffset instant => instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture),
        IEnumerable<string> many => string.Join(';', many),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Quote(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
