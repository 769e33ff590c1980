using System.Text.Json.Nodes;

namespace Crayon.Platform.Api.Tests.Isolation;

/// <summary>
/// The bodies with which the walk drives an operation: the document's example, and more where one does not show every
/// id.
/// </summary>
internal static class Bodies
{
    private const string Rule =
        """{ "name": "r", "kind": "MarkupOnCost", "percent": "15", "effectiveFrom": "2026-04-01T00:00:00Z", "scope": { "type": "TYPE", "id": "{TYPE}" } }""";

    private static readonly Dictionary<string, string[]> More = new()
    {
        ["AddOrder"] = ["""{ "accountId": "", "lines": [ { "planId": "", "quantity": 25 } ], "quoteId": "" }"""],
        ["AddQuote"] = ["""{ "subscriptionId": "", "change": { "quantity": 26 } }"""],
        ["ChangeSubscription"] =
            ["""{ "quantity": 26, "quoteId": "" }""", """{ "planId": "" }""", """{ "tags": ["walked"] }"""],
        ["PutScheduledChange"] = ["""{ "planId": "", "quantity": 26, "quoteId": "" }"""],
        ["PayInvoice"] = ["""{ "method": "card", "paymentMethodId": "" }"""],
        ["PayAnyInvoice"] = ["""{ "method": "card", "paymentMethodId": "" }"""],
        ["AddPriceRule"] = [.. Scoped(Rule)],
        ["AskForIssuer"] =
        [
            """{ "issuer": "https://id.example", "audience": "api", "customer": { "customerId": "" }, "scope": { "always": ["orders.read"] } }""",
        ],
        ["PreviewPriceRule"] =
            [.. Scoped($$"""{ "rule": {{Rule}} }"""),
                $$"""{ "rule": {{Rule.Replace("TYPE", "plan")}}, "priceRuleId": "" }"""],
    };

    public static IReadOnlyList<JsonNode?> Of(Operation operation)
    {
        List<JsonNode?> bodies = [.. More.GetValueOrDefault(operation.Id, []).Select(text => JsonNode.Parse(text))];
        if (operation.Example is { } example) bodies.Insert(0, example.DeepClone());
        var shown = bodies.OfType<JsonNode>().SelectMany(SlotsOf).Select(slot => slot.Name).ToHashSet();
        var missing = operation.BodyIds.Except(shown).Where(name => operation.Id != "AddQuote"
            || name != "planId").ToList();
        Assert.True(missing.Count == 0, $"{operation.Id}: no body shows {string.Join(", ", missing)}; add one here.");
        return bodies.Count == 0 ? [null] : bodies;
    }

    /// <summary>All places for ids in a body.</summary>
    public static IEnumerable<BodySlot> SlotsOf(JsonNode node) => node switch
    {
        JsonObject json => json.SelectMany(member => SlotOf(json, member.Key, member.Value)),
        JsonArray list => list.OfType<JsonNode>().SelectMany(SlotsOf),
        _ => [],
    };

    private static IEnumerable<BodySlot> SlotOf(JsonObject parent, string name, JsonNode? value)
    {
        if (value is JsonValue text && text.TryGetValue<string>(out var given) && given.StartsWith('{'))
            return [new(parent, name, given.Trim('{', '}'))];
        if (Owned.ResourceOf(name) is { } resource) return [new(parent, name, resource)];
        return value is null ? [] : SlotsOf(value);
    }

    private static IEnumerable<string> Scoped(string text) =>
        new[] { "service", "plan", "customer", "account", "subscription" }.Select(type =>
            text.Replace("TYPE", type, StringComparison.Ordinal));
}

/// <summary>A member of a body that holds an id.</summary>
internal sealed record BodySlot(JsonObject Parent, string Name, string Resource)
{
    public void Set(string id) => Parent[Name] = id;
}
