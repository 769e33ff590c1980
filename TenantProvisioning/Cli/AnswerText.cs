using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Crayon.TenantProvisioning.Cli;

/// <summary>Writes an answer as JSON or as text for people: a table for a list, lines for one thing.</summary>
internal static class AnswerText
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string ToJson(object answer) => JsonSerializer.Serialize(answer, Json);

    public static string ToText(object answer) => JsonSerializer.SerializeToNode(answer, Json) switch
    {
        JsonArray rows => Table(rows),
        JsonObject thing => Lines(thing),
        var other => $"{other}\n",
    };

    private static string Lines(JsonObject thing)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in thing)
        {
            if (value is JsonArray rows && rows.Any(row => row is JsonObject))
                text.Append(name).Append(":\n").Append(Table(rows));
            else
                text.Append(name).Append(": ").Append(Cell(value)).Append('\n');
        }
        return text.ToString();
    }

    private static string Table(JsonArray rows)
    {
        if (rows.Count == 0) return "none\n";
        if (rows[0] is not JsonObject first) return string.Concat(rows.Select(row => $"{Cell(row)}\n"));
        var columns = first.Select(member => member.Key).ToList();
        var cells = rows.OfType<JsonObject>().Select(row => columns.Select(column => Cell(row[column])).ToList())
            .ToList();
        var widths = columns.Select((column, index) => Math.Max(column.Length, cells.Max(row => row[index].Length)))
            .ToList();
        return string.Concat(cells.Prepend(columns).Select(row =>
            string.Join("  ", row.Select((cell, index) => cell.PadRight(widths[index]))).TrimEnd() + "\n"));
    }

    private static string Cell(JsonNode? value) => value switch
    {
        null => "-",
        JsonArray { Count: 0 } => "-",
        JsonArray list => string.Join(' ', list.Select(Cell)),
        _ => value.ToString(),
    };
}
