using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;

namespace Crayon.Platform.Api.Tests.Staff;

public sealed class WholesaleRuleTests
{
    private const string Rules = "/v1/admin/price-rules";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_rule_towards_a_reseller_is_previewed_made_changed_and_ended(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.StartAsync(engine, Ct);
        var staff = await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct);
        var reseller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var preview = await staff.PostAsync($"{Rules}/preview",
            $$"""{ "buyerTenantId": "{{world.North.Id}}", "rule": { {{Members(world)}} } }""", Ct, key: null);
        Assert.Equal(200, preview.Status);
        var change = Assert.Single(preview.Json["items"]!.AsArray())!;
        Assert.Equal(
            ("11.23", "11.5", "10.45"), (Text(change["before"]), Text(change["after"]), Text(change["buyingPrice"])));
        Assert.Equal(1123, await WholesaleAsync(world, reseller));

        var made = await staff.PostAsync(Rules, Body(world, world.North.Id), Ct, "once");
        Assert.Equal((201, world.North.Id.ToString()), (made.Status, Text(made.Json["buyerTenantId"])));
        Assert.Equal(made.Body, (await staff.PostAsync(Rules, Body(world, world.North.Id), Ct, "once")).Body);
        Assert.Equal(1150, await WholesaleAsync(world, reseller));
        var path = made.Headers.Location!.ToString();
        var changed = await staff.PatchAsync(
            path, """{ "percent": "20" }""", (await staff.GetAsync(path, Ct)).Etag, Ct);
        Assert.Equal((200, "20"), (changed.Status, Text(changed.Json["percent"])));
        Assert.Equal(1254, await WholesaleAsync(world, reseller));
        Assert.Equal(412, (await staff.SendAsync(HttpMethod.Delete, path, null, Ct, IfMatch(made.Etag))).Status);
        Assert.Equal(204, (await staff.SendAsync(HttpMethod.Delete, path, null, Ct, IfMatch(changed.Etag))).Status);
        Assert.Equal(1123, await WholesaleAsync(world, reseller));
    }

    [Theory, EachEngine]
    public async Task Staff_see_wholesale_rules_only_and_a_reseller_none_of_them(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.StartAsync(engine, Ct);
        var staff = await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct);
        var reseller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        Assert.Equal([world.North.Id.ToString(), world.South.Id.ToString()], await BuyersAsync(staff, Rules));
        Assert.Equal([world.South.Id.ToString()], await BuyersAsync(staff, $"{Rules}?buyerTenantId={world.South.Id}"));

        var retail = $"{Rules}/{world.North.Rule.Id}";
        Assert.Equal(404, (await staff.GetAsync(retail, Ct)).Status);
        Assert.Equal(404, (await staff.PatchAsync(retail, """{ "percent": "1" }""", "*", Ct)).Status);
        Assert.Equal(404, (await staff.SendAsync(HttpMethod.Delete, retail, null, Ct, IfMatch("*"))).Status);
        var wholesale = (await staff.GetAsync(Rules, Ct)).Json["items"]![0]!["id"];
        Assert.Equal(404, (await reseller.GetAsync($"/v1/price-rules/{wholesale}", Ct)).Status);
        Assert.Equal(
            404, (await reseller.PatchAsync($"/v1/price-rules/{wholesale}", """{ "percent": "1" }""", "*", Ct)).Status);
        Assert.DoesNotContain("buyerTenantId", (await reseller.GetAsync("/v1/price-rules", Ct)).Body);
        foreach (var buyer in new[] { world.Admin.Id.Value, Guid.CreateVersion7() })
            Assert.Equal(
                (422, "urn:problem:invalid-price-rule"),
                Of(await staff.PostAsync(Rules, Body(world, new TenantId(buyer)), Ct)));
    }

    private static string Body(ApiWorld world, TenantId buyer) =>
        $$"""{ "buyerTenantId": "{{buyer}}", {{Members(world)}} }""";

    private static string Members(ApiWorld world) =>
        $$"""
        "name": "Better", "kind": "MarkupOnCost", "scope": { "type": "tenant" }, "percent": "10",
        "effectiveFrom": "{{world.Platform.Time.GetUtcNow():O}}"
        """;

    private static async Task<int> WholesaleAsync(ApiWorld world, ApiCaller reseller)
    {
        world.Platform.Time.Advance(TimeSpan.FromSeconds(2)); // prices are read again
        var service = await reseller.GetAsync("/v1/services/productivity-suite-business", Ct);
        return service.Json["plans"]![0]!["wholesale"]!["unitPrice"]!["amountMinor"]!.GetValue<int>();
    }

    private static async Task<List<string>> BuyersAsync(ApiCaller staff, string path) =>
        [.. (await staff.GetAsync(path, Ct)).Json["items"]!.AsArray().Select(row => Text(row!["buyerTenantId"]))];

    private static Action<HttpRequestMessage> IfMatch(string? tag) =>
        request => request.Headers.TryAddWithoutValidation("If-Match", tag);

    private static (int Status, string? Type) Of(Answer answer) => (answer.Status, answer.Type);

    private static string Text(System.Text.Json.Nodes.JsonNode? node) => node!.GetValue<string>();
}
