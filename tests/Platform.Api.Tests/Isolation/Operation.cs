using System.Text.Json.Nodes;

namespace Crayon.Platform.Api.Tests.Isolation;

/// <summary>An operation as the OpenAPI document tells it.</summary>
internal sealed record Operation(string Path, HttpMethod Method, string Id, string Caller)
{
    public required IReadOnlyList<Slot> PathIds { get; init; }

    public required IReadOnlyList<Slot> QueryIds { get; init; }

    /// <summary>Names of the ids anywhere in the body's schema.</summary>
    public required IReadOnlySet<string> BodyIds { get; init; }

    /// <summary>Names of the lists anywhere in the body's schema.</summary>
    public required IReadOnlySet<string> BodyLists { get; init; }

    public required JsonNode? Example { get; init; }

    public required bool TakesIfMatch { get; init; }

    public static IReadOnlyList<Operation> ReadAll(JsonObject document) =>
    [
        .. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()
            .Select(method => Read(document, path.Key, method.Key, method.Value!.AsObject()))),
    ];

    private static Operation Read(JsonObject document, string path, string method, JsonObject json)
    {
        var parameters = json["parameters"]?.AsArray().Select(node => node!.AsObject()).ToList() ?? [];
        var schema = json["requestBody"]?["content"]?.AsObject().First().Value!["schema"];
        var (ids, lists) = (new HashSet<string>(), new HashSet<string>());
        foreach (var (name, member) in schema is null ? [] : MembersOf(document, schema))
        {
            if (member["x-resource"] is not null) ids.Add(name);
            if (Resolve(document, member)["items"] is not null) lists.Add(name);
        }
        return new Operation(path, HttpMethod.Parse(method), json["operationId"]!.GetValue<string>(),
            json["x-caller"]?.GetValue<string>() ?? "Anyone")
        {
            PathIds = [.. SlotsOf(parameters, "path")], QueryIds = [.. SlotsOf(parameters, "query")], BodyIds = ids,
            BodyLists = lists,
            Example = schema is null ? null : Resolve(document, schema)["examples"]?[0],
            TakesIfMatch = parameters.Exists(parameter => parameter["name"]!.GetValue<string>() == "If-Match"),
        };
    }

    private static IEnumerable<Slot> SlotsOf(List<JsonObject> parameters, string place) => parameters
        .Where(parameter => parameter["in"]!.GetValue<string>() == place
            && (place == "path" || parameter["x-resource"] is not null))
        .Select(parameter =>
            new Slot(parameter["name"]!.GetValue<string>(), parameter["x-resource"]?.GetValue<string>()
            ?? "nobody says"));

    private static IEnumerable<(string Name, JsonNode Schema)> MembersOf(JsonObject document, JsonNode schema)
    {
        var resolved = Resolve(document, schema);
        foreach (var (name, property) in resolved["properties"]?.AsObject() ?? [])
        {
            yield return (name, property!);
            foreach (var member in MembersOf(document, property!)) yield return member;
        }
        var options = ((string[])["oneOf", "anyOf", "allOf"]).SelectMany(key => resolved[key]?.AsArray() ?? [])
            .Append(resolved["items"]).OfType<JsonNode>();
        foreach (var member in options.SelectMany(option => MembersOf(document, option))) yield return member;
    }

    private static JsonObject Resolve(JsonObject document, JsonNode schema) =>
        schema["$ref"]?.GetValue<string>() is { } reference
        ? document["components"]!["schemas"]![reference.Split('/')[^1]]!.AsObject()
        : schema.AsObject();
}

/// <summary>A place for an id, and what it names.</summary>
internal sealed record Slot(string Name, string Resource);
