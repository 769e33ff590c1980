using Crayon.Platform.Api.Tests.World;

namespace Crayon.Platform.Api.Tests.BadInput;

/// <summary>A request that must be refused.</summary>
internal sealed record BadRequest(string Name, int Status, string Type, string Path, string? Body)
{
    public HttpMethod Method { get; init; } = HttpMethod.Post;

    public string? Key { get; init; } = "";

    public string? IfMatch { get; init; }

    public string MediaType { get; init; } = "application/json";

    public byte[]? Bytes { get; init; }

    /// <summary>A field that the answer must name.</summary>
    public string? Field { get; init; }
}

internal static class BadRequests
{
    private const string Customers = "/v1/customers";

    public static IEnumerable<BadRequest> Of(ApiWorld world)
    {
        var (buyer, plan) = (world.North.First, world.Goods.Plan.Id);
        string Order(string quantity) =>
            $$"""{ "accountId": "{{buyer.Account.Id}}", "lines": [ { "planId": "{{plan}}", "quantity": {{quantity}} } ] }""";
        string Customer(string name, string more = "") =>
            $$"""{ "name": "{{name}}", "email": "a@b.example", "countryCode": "NL"{{more}} }""";
        return [.. Bodies(Customer), .. Values(Customer, Order), .. Keys(Customer), .. Preconditions(buyer),
            .. Parameters(), .. Prices(), .. Transport(Customer)];
    }

    private static IEnumerable<BadRequest> Bodies(Func<string, string, string> customer) =>
    [
        new("malformed", 400, "malformed-json", Customers, """{ "name": """),
        new("no body", 400, "malformed-json", Customers, ""),
        new("trailing", 400, "malformed-json", Customers, customer("a", "") + "x"),
        new("comment", 400, "malformed-json", Customers, "/* */" + customer("a", "")),
        new("array", 400, "invalid-body", Customers, "[]"),
        new("unknown member", 400, "invalid-body", Customers, customer("a", """, "tenantId": "x" """))
        {
            Field = "tenantId"
        },
        new("owner in the body", 400, "invalid-body", Customers,
            customer("a", """, "customerId": "0199a3c0-0000-7000-8000-000000000001" """)) { Field = "customerId" },
        new("duplicate member", 400, "invalid-body", Customers, customer("a", """, "name": "b" """)) { Field = "name" },
        new("other case", 400, "invalid-body", Customers, customer("a", """, "Name": "b" """)),
        new("missing member", 400, "invalid-body", Customers, """{ "email": "a@b.example", "countryCode": "NL" }""")
        {
            Field = "name"
        },
        new("null", 400, "invalid-body", Customers, """{ "name": null, "email": "a@b.example", "countryCode": "NL" }""")
        {
            Field = "name"
        },
        new("number for text", 400, "invalid-body", Customers,
            """{ "name": 5, "email": "a@b.example", "countryCode": "NL" }""") { Field = "name" },
        new("lone surrogate", 400, "invalid-body", Customers, customer("\\ud800", "")) { Field = "name" },
        new("control character", 400, "invalid-body", Customers, customer("a\\u0007b", "")) { Field = "name" },
        new("line break", 400, "invalid-body", Customers, customer("a\\nb", "")) { Field = "name" },
        new("deep", 400, "invalid-body", Customers,
            customer("a", $$""", "agreement": {{new string('[', 40)}}{{new string(']', 40)}} """)),
    ];

    private static IEnumerable<BadRequest> Values(Func<string, string, string> customer, Func<string, string> order) =>
    [
        new("blank name", 422, "invalid-value", Customers, customer("   ", "")) { Field = "name" },
        new("long name", 422, "invalid-value", Customers, customer(new string('x', 201), "")) { Field = "name" },
        new("mail", 422, "invalid-value", Customers, """{ "name": "a", "email": "nobody", "countryCode": "NL" }""")
        {
            Field = "email"
        },
        new("country", 422, "invalid-value", Customers,
            """{ "name": "a", "email": "a@b.example", "countryCode": "nl" }""") { Field = "countryCode" },
        new("text for number", 400, "invalid-body", "/v1/orders", order("\"25\"")) { Field = "lines[0].quantity" },
        new("fraction", 400, "invalid-body", "/v1/orders", order("2.5")) { Field = "lines[0].quantity" },
        new("beyond 32 bits", 400, "invalid-body", "/v1/orders", order("99999999999")) { Field = "lines[0].quantity" },
        new("negative", 422, "invalid-value", "/v1/orders", order("-1")) { Field = "lines[0].quantity" },
        new("zero", 422, "invalid-value", "/v1/orders", order("0")) { Field = "lines[0].quantity" },
        new("huge", 422, "invalid-value", "/v1/orders", order("2000000000")) { Field = "lines[0].quantity" },
        new("beyond the plan", 422, "quantity-out-of-range", "/v1/orders", order("301")),
        new("no lines", 422, "invalid-value", "/v1/orders",
            """{ "accountId": "0199a3c0-0000-7000-8000-000000000001", "lines": [] }""") { Field = "lines" },
        new("no UUID for a plan", 400, "invalid-body", "/v1/orders",
            order("1").Replace("\"planId\": \"", "\"planId\": \"x",
            StringComparison.Ordinal)) { Field = "lines[0].planId" },
        new("neither quote", 400, "invalid-body", "/v1/quotes", "{}") { Key = null },
    ];

    private static IEnumerable<BadRequest> Keys(Func<string, string, string> customer) =>
    [
        new("no key", 400, "idempotency-key-required", Customers, customer("a", "")) { Key = null },
        new("long key", 400, "idempotency-key-invalid", Customers, customer("a", "")) { Key = new string('k', 256) },
        new("blank key", 400, "idempotency-key-invalid", Customers, customer("a", "")) { Key = "  " },
        new("key in other letters", 400, "idempotency-key-invalid", Customers, customer("a", "")) { Key = "k\u00e9y" },
    ];

    private static IEnumerable<BadRequest> Preconditions(Buyer buyer)
    {
        var customer = $"/v1/customers/{buyer.Customer.CustomerId}";
        var subscription = $"/v1/subscriptions/{buyer.Subscription.Id}";
        return
        [
            Patch(new("no If-Match", 428, "precondition-required", customer, """{ "name": "b" }"""), null),
            Patch(new("stale If-Match", 412, "precondition-failed", customer, """{ "name": "b" }"""), "\"77\""),
            Patch(new("weak If-Match", 412, "precondition-failed", customer, """{ "name": "b" }"""), "W/\"1\""),
            Patch(new("odd If-Match", 412, "precondition-failed", customer, """{ "name": "b" }"""), "1"),
            Patch(new("null for a name", 422, "invalid-value", customer, """{ "name": null }""") { Field = "name" },
                "*"),
            new("delete without", 428, "precondition-required", customer, null) { Method = HttpMethod.Delete },
            new("delete in use", 409, "customer-in-use", customer, null) { Method = HttpMethod.Delete, IfMatch = "*" },
            Patch(new("seats without", 428, "precondition-required", subscription, """{ "quantity": 30 }"""), null),
            Patch(new("seats stale", 412, "precondition-failed", subscription, """{ "quantity": 30 }"""), "\"77\""),
            Patch(new("two changes", 422, "change-not-single", subscription,
                """{ "quantity": 30, "autoRenew": false }"""), "*"),
            new("cancel stale", 412, "precondition-failed", $"{subscription}/cancel", null) { IfMatch = "\"77\"" },
        ];
    }

    private static BadRequest Patch(BadRequest bad, string? ifMatch) =>
        bad with { Method = HttpMethod.Patch, IfMatch = ifMatch };

    private static IEnumerable<BadRequest> Parameters() =>
    [
        .. new[] { "0", "-1", "201", "99999999999", "x", "1.5", "" }.Select(limit =>
            new BadRequest($"limit {limit}", 400, "invalid-parameter", $"/v1/orders?limit={limit}",
                null) { Method = HttpMethod.Get, Field = "limit" }),
        new("cursor", 400, "invalid-cursor", "/v1/orders?cursor=abc", null) { Method = HttpMethod.Get },
        new("cursor with stray bits", 400, "invalid-cursor", "/v1/orders?cursor=zzz", null) { Method = HttpMethod.Get },
        new("cursor that is no base64url", 400, "invalid-cursor", "/v1/orders?cursor=%21%21%C3%A9", null)
        {
            Method = HttpMethod.Get
        },
        new("status", 400, "invalid-parameter", "/v1/orders?status=Nothing", null) { Method = HttpMethod.Get,
            Field = "status" },
        new("filter", 400, "invalid-parameter", "/v1/orders?customerId=1", null) { Method = HttpMethod.Get,
            Field = "customerId" },
        new("no such address", 404, "not-found", "/v1/nothing", null) { Method = HttpMethod.Get },
        new("no UUID", 404, "not-found", "/v1/orders/1", null) { Method = HttpMethod.Get },
        new("method", 405, "method-not-allowed", "/v1/licences", "{}"),
    ];

    private static IEnumerable<BadRequest> Prices()
    {
        static BadRequest Rule(string name, int status, string type, string terms) =>
            new(name, status, type, "/v1/price-rules",
            $$"""{ "name": "r", "scope": { "type": "tenant" }, "effectiveFrom": "2026-04-01T00:00:00Z", {{terms}} }""");
        return
        [
            Rule("foreign currency", 422, "currency-mismatch",
                """ "kind": "FixedPrice", "price": { "amountMinor": 100, "currency": "USD" } """),
            Rule("no currency", 422, "unknown-currency",
                """ "kind": "FixedPrice", "price": { "amountMinor": 100, "currency": "XXX" } """),
            Rule("exponent", 422, "invalid-amount",
                """ "kind": "FixedPrice", "price": { "amountMinor": 100, "currency": "EUR", "exponent": 3 } """),
            Rule("percent as number", 400, "invalid-body", """ "kind": "MarkupOnCost", "percent": 12 """),
            Rule("percent too fine", 400, "invalid-body", """ "kind": "MarkupOnCost", "percent": "1.1234567" """),
            Rule("no percent", 422, "invalid-price-rule", """ "kind": "MarkupOnCost" """),
            Rule("no such kind", 400, "invalid-body", """ "kind": "Gift" """),
            Rule("kind as number", 400, "invalid-body", """ "kind": 0 """),
            new("time without offset", 400, "invalid-body", "/v1/price-rules",
                """{ "name": "r", "kind": "ListPrice", "scope": { "type": "tenant" }, "effectiveFrom": "2026-04-01T00:00:00" }""") { Field = "effectiveFrom" },
        ];
    }

    private static IEnumerable<BadRequest> Transport(Func<string, string, string> customer) =>
    [
        new("media type", 415, "unsupported-media-type", Customers, customer("a", "")) { MediaType = "text/plain" },
        new("oversized", 413, "body-too-large", Customers,
            customer("a", $$""", "vatId": "{{new string('9', 1_100_000)}}" """)),
        new("broken UTF-8", 400, "invalid-body", Customers, null) { Field = "name",
            Bytes = [.. "{ \"name\": \""u8, 0xC3, 0x28,
            .. "\", \"email\": \"a@b.example\", \"countryCode\": \"NL\" }"u8] },
    ];
}
