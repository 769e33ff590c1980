using System.Globalization;
using System.Text.Json.Nodes;

namespace Crayon.Stripe.Simulator.Http;

/// <summary>The parameters of a call, form-encoded with brackets for what is nested.</summary>
internal sealed class Fields(IReadOnlyDictionary<string, string> values)
{
    public static async Task<Fields> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (!request.HasFormContentType) return new Fields(new Dictionary<string, string>(StringComparer.Ordinal));
        var form = await request.ReadFormAsync(ct);
        return new Fields(form.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal));
    }

    public string? this[string name] => values.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    public string Need(string name) => this[name] ?? throw ApiRefusal.Missing(name);

    public long? Number(string name) => this[name] is not { } text ? null
        : long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number
        : throw ApiRefusal.Invalid($"Invalid integer: {name}", name);

    public bool Is(string name) => this[name] == "true";

    /// <summary>A nested object of texts, such as <c>metadata[order]</c>.</summary>
    public JsonObject Map(string name) => new(values
        .Where(pair => pair.Key.StartsWith($"{name}[", StringComparison.Ordinal))
        .Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key[(name.Length + 1)..^1], pair.Value)));

    /// <summary>All of it in one order, to tell one call from another.</summary>
    public string Fingerprint(string path) => string.Join('\n',
        values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}")
            .Prepend(path));
}

/// <summary>A call that is refused: it leaves nothing behind.</summary>
internal sealed class ApiRefusal(int status, string type, string code, string message) : Exception(message)
{
    public ApiAnswer Answer { get; } = new(status, new JsonObject
    {
        ["error"] = new JsonObject { ["type"] = type, ["code"] = code, ["message"] = message },
    });

    public static ApiRefusal Missing(string name) =>
        Request("parameter_missing", $"Missing required param: {name}.");

    public static ApiRefusal Invalid(string message, string code) => Request(code, message);

    public static ApiRefusal NotFound(string id) =>
        new(404, "invalid_request_error", "resource_missing", $"No such object: '{id}'");

    public static ApiRefusal Request(string code, string message) =>
        new(400, "invalid_request_error", code, message);
}

/// <summary>An answer: status and body.</summary>
internal sealed record ApiAnswer(int Status, JsonObject Body);
