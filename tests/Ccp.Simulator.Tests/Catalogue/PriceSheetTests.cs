using Crayon.Ccp.Simulator.Tests.Support;

namespace Crayon.Ccp.Simulator.Tests.Catalogue;

public sealed class PriceSheetTests
{
    [Fact]
    public async Task The_first_sheet_is_new_and_none_lies_before_it()
    {
        await using var sandbox = await Sandbox.StartAsync();
        Assert.Equal("New", (await sandbox.LineAsync(Business.Flagship)).Text("changeIndicator"));
        Assert.Equal(404, (await sandbox.GetAsync("/v1/pricesheets/NL?effective=2025-12-31")).Status);
        Assert.Equal(400, (await sandbox.GetAsync("/v1/pricesheets/NL?effective=31-12-2025")).Status);
    }

    [Fact]
    public async Task A_published_sheet_changes_prices_from_its_day_on()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var line = await sandbox.LineAsync(Business.Flagship);
        await PublishAsync(
            sandbox, "2026-04-01", new { skuId = line.Text("skuId"), market = "NL", unitPrice = 11.123456m });

        var before = await FindAsync(sandbox, "2026-03-31", line.Text("skuId"));
        Assert.Equal((10.45m, "2026-04-01T00:00:00Z"), (before.Number("unitPrice"), before.Text("effectiveEndDate")));
        var after = await FindAsync(sandbox, "2026-04-01", line.Text("skuId"));
        Assert.Equal((11.123456m, "Changed"), (after.Number("unitPrice"), after.Text("changeIndicator")));
        var other = await FindAsync(sandbox, "2026-04-01", (await sandbox.LineAsync("quillboard")).Text("skuId"));
        Assert.Equal("Unchanged", other.Text("changeIndicator"));
    }

    [Fact]
    public async Task A_removed_plan_is_flagged_once_then_gone_and_can_come_back()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var line = await sandbox.LineAsync("quillboard");
        var sku = line.Text("skuId");
        await PublishAsync(sandbox, "2026-04-01", new { skuId = sku, market = "NL", removed = true });
        await PublishAsync(
            sandbox, "2026-05-01",
            new { skuId = (await sandbox.LineAsync("minutely")).Text("skuId"), market = "NL", unitPrice = 7m });
        await PublishAsync(sandbox, "2026-06-01", new { skuId = sku, market = "NL", unitPrice = 8m });

        var removed = await FindAsync(sandbox, "2026-04-15", sku);
        Assert.Equal(
            ("Removed", 7.90m, "2026-04-01T00:00:00Z"),
            (removed.Text("changeIndicator"), removed.Number("unitPrice"), removed.Text("effectiveEndDate")));
        Assert.DoesNotContain(await LinesAsync(sandbox, "2026-05-15"), l => l.Text("skuId") == sku);
        Assert.Equal("New", (await FindAsync(sandbox, "2026-06-15", sku)).Text("changeIndicator"));
    }

    [Fact]
    public async Task A_removed_plan_can_no_longer_be_ordered()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var line = await sandbox.LineAsync("quillboard");
        var customer = await sandbox.ACustomerAsync();
        await PublishAsync(sandbox, "2026-03-02", new { skuId = line.Text("skuId"), market = "NL", removed = true });
        await sandbox.ASubscriptionAsync(customer, Business.OfferOf(line));
        await sandbox.AdvanceToAsync("2026-03-02T00:00:00Z");
        var refused = await sandbox.PostAsync(
            $"/v1/customers/{customer}/orders", Business.AnOrder(Business.OfferOf(line)));
        Assert.Equal((403, "OfferNotPurchasable"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task The_etag_spares_a_sheet_that_has_not_changed()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var sheet = await sandbox.GetAsync("/v1/pricesheets/NL");
        Assert.Equal(304, (await ReadAsync(sandbox, "/v1/pricesheets/NL", sheet.ETag)).Status);
        Assert.Equal(200, (await ReadAsync(sandbox, "/v1/pricesheets/NL?format=csv", sheet.ETag)).Status);
        var sku = (await sandbox.LineAsync(Business.Flagship)).Text("skuId");
        await PublishAsync(sandbox, "2026-03-01", new { skuId = sku, market = "NL", unitPrice = 11m });
        Assert.Equal(200, (await ReadAsync(sandbox, "/v1/pricesheets/NL", sheet.ETag)).Status);
    }

    [Fact]
    public async Task Csv_holds_the_same_lines_as_json()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var json = (await sandbox.GetAsync("/v1/pricesheets/JP")).Json;
        var csv = await sandbox.SendAsync(
            new Call(HttpMethod.Get, "/v1/pricesheets/JP")
            {
                Headers = new Dictionary<string, string> { ["Accept"] = "text/csv" }
            });
        Assert.Equal("text/csv", csv.Message.Content.Headers.ContentType?.MediaType);
        var rows = csv.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(json.GetProperty("totalCount").GetInt32() + 1, rows.Length);
        Assert.Equal(string.Join(',', json.GetProperty("items")[0].EnumerateObject().Select(m => m.Name)), rows[0]);
        Assert.Contains("6.00,USD,1190,JPY", rows[1], StringComparison.Ordinal);
        Assert.Contains(
            rows, r =>
                r.Contains("\"Productivity Suite Business (Annual, billed monthly)\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-02-28", "0003", "NL", "1")]
    [InlineData("2026-03-01", "9999", "NL", "1")]
    [InlineData("2026-03-01", "0003", "XX", "1")]
    [InlineData("2026-03-01", "0003", "NL", "-1")]
    public async Task A_sheet_that_makes_no_sense_is_refused(string effective, string sku, string market, string price)
    {
        await using var sandbox = await Sandbox.StartAsync();
        var product = (await sandbox.GetAsync($"/v1/products/{Business.Flagship}")).Json.Text("id");
        var lines = new[] { new { skuId = $"{product}-{sku}", market, unitPrice = decimal.Parse(price) } };
        var reply = await sandbox.ControlAsync("/_sim/pricesheets", new { effective, lines });
        Assert.Equal(400, reply.Status);
        Assert.StartsWith("urn:problem:price-sheet", reply.Json.Text("type"), StringComparison.Ordinal);
    }

    private static async Task PublishAsync(Sandbox sandbox, string effective, params object[] lines) =>
        Assert.Equal(201, (await sandbox.ControlAsync("/_sim/pricesheets", new { effective, lines })).Status);

    private static Task<Reply> ReadAsync(Sandbox sandbox, string path, string? etag) => sandbox.SendAsync(
        new Call(HttpMethod.Get, path) { Headers = new Dictionary<string, string> { ["If-None-Match"] = etag ?? "" } });

    private static async Task<List<System.Text.Json.JsonElement>> LinesAsync(Sandbox sandbox, string day) =>
        [.. (await sandbox.GetAsync($"/v1/pricesheets/NL?effective={day}")).Json.GetProperty("items").EnumerateArray()];

    private static async Task<System.Text.Json.JsonElement> FindAsync(Sandbox sandbox, string day, string? sku) =>
        (await LinesAsync(sandbox, day)).Single(l => l.Text("skuId") == sku);
}
