using Crayon.Ccp.Simulator.Tests.Support;

namespace Crayon.Ccp.Simulator.Tests.Catalogue;

[Collection(RestingSandboxUsers.Name)]
public sealed class CatalogueTests(RestingSandbox resting)
{
    [Theory]
    [InlineData("NL", "P1M", "monthly", "10.45", "EUR", "12.90", "EUR")]
    [InlineData("NL", "P1Y", "annual", "104.50", "EUR", "129.00", "EUR")]
    [InlineData("DE", "P1M", "monthly", "10.45", "EUR", "12.90", "EUR")]
    [InlineData("JP", "P1M", "monthly", "6.00", "USD", "1190", "JPY")]
    public async Task The_productivity_suite_costs_what_it_says(
        string market, string term, string cycle, string cost, string currency, string retail, string retailCurrency)
    {
        var sandbox = resting.Sandbox;
        var line = await sandbox.LineAsync(Business.Flagship, term, cycle, market);
        Assert.Equal((decimal.Parse(cost), currency), (line.Number("unitPrice"), line.Text("currency")));
        Assert.Equal(
            (decimal.Parse(retail), retailCurrency),
            (line.Number("estimatedRetailPrice"), line.Text("retailCurrency")));
    }

    [Theory]
    [InlineData("NL", "0.038", "EUR")]
    [InlineData("JP", "0.024", "USD")]
    public async Task Object_storage_is_metered_by_the_gigabyte(string market, string rate, string currency)
    {
        var sandbox = resting.Sandbox;
        var line = await sandbox.LineAsync("object-storage-standard", market: market);
        Assert.Equal(
            (decimal.Parse(rate), currency, "GB"),
            (line.Number("unitPrice"), line.Text("currency"), line.Text("unitType")));
        Assert.True(line.GetProperty("isUsage").GetBoolean());
    }

    [Fact]
    public async Task The_catalogue_is_wide_and_every_slug_is_its_own()
    {
        var sandbox = resting.Sandbox;
        var products = await AllProductsAsync(sandbox);
        Assert.True(products.Count >= 200);
        Assert.Equal(products.Count, products.Select(p => p.Text("slug")).Distinct().Count());
        Assert.Equal(products.Count, products.Select(p => p.Text("id")).Distinct().Count());
        Assert.True(products.Select(p => p.Text("category")).Distinct().Count() >= 10);
        Assert.All(products, p => Assert.True(p.Text("description")?.Length > 30));
        Assert.Contains(products, p => p.Text("productType") == "Usage");
        Assert.Contains(products, p => p.Text("productType") == "AddOn");
    }

    [Fact]
    public async Task Every_term_and_cycle_and_a_trial_are_sold()
    {
        var sandbox = resting.Sandbox;
        var lines = (await sandbox.GetAsync("/v1/pricesheets/NL")).Json.GetProperty("items").EnumerateArray().ToList();
        var plans = lines.Select(l => $"{l.Text("termDuration")}/{l.Text("billingCycle")}").Distinct();
        Assert.Equal(["P1M/monthly", "P1Y/annual", "P1Y/monthly", "P3Y/annual", "P3Y/triennial"], plans.Order());
        Assert.Contains(lines, l => l.GetProperty("isTrial").GetBoolean() && l.Number("unitPrice") == 0);
        Assert.All(lines, l => Assert.True(l.GetProperty("isTrial").GetBoolean() || l.Number("unitPrice") > 0));
    }

    [Fact]
    public async Task A_product_leads_to_its_plans_and_their_availability()
    {
        var sandbox = resting.Sandbox;
        var product = (await sandbox.GetAsync($"/v1/products/{Business.Flagship}")).Json;
        var skus = (await sandbox.GetAsync($"/v1/products/{product.Text("id")}/skus")).Json.GetProperty("items");
        Assert.Equal(5, skus.GetArrayLength());
        var offers =
            (await sandbox.GetAsync($"/v1/skus/{skus[0].Text("id")}/availabilities?country=NL")).Json.GetProperty(
                "items");
        var term = Assert.Single(offers.EnumerateArray()).GetProperty("terms")[0];
        Assert.Equal(10.45m, term.Number("unitPrice"));
        Assert.Equal(
            ["Full", "Partial"], term.GetProperty("cancellationPolicy").EnumerateArray().Select(s => s.Text("type")));
        Assert.Equal(await sandbox.OfferAsync(), offers[0].Text("catalogItemId"));
    }

    [Theory]
    [InlineData("/v1/products/nothing")]
    [InlineData("/v1/products/nothing/skus")]
    [InlineData("/v1/skus/nothing/availabilities")]
    [InlineData("/v1/pricesheets/XX")]
    [InlineData("/v1/fx?from=USD&to=XXX")]
    [InlineData("/v1/fx?from=USD&to=JPY&date=2025-12-31")]
    [InlineData("/v1/nothing")]
    public async Task What_is_not_there_is_404(string path)
    {
        var sandbox = resting.Sandbox;
        var reply = await sandbox.GetAsync(path);
        Assert.Equal((404, "NotFound"), (reply.Status, reply.Code));
    }

    [Theory]
    [InlineData("USD", "JPY", "149.835")]
    [InlineData("USD", "EUR", "0.9137")]
    [InlineData("EUR", "JPY", "163.987085")]
    [InlineData("EUR", "EUR", "1")]
    public async Task Exchange_rates_hold_from_the_first_sheet_on(string from, string to, string rate)
    {
        var sandbox = resting.Sandbox;
        var reply = await sandbox.GetAsync($"/v1/fx?from={from}&to={to}&date=2026-01-01");
        Assert.Equal(decimal.Parse(rate), reply.Json.Number("rate"));
        Assert.Equal("2026-01-01", reply.Json.Text("validFrom"));
    }

    [Theory]
    [InlineData("size=0")]
    [InlineData("size=501")]
    [InlineData("size=x")]
    [InlineData("continuationToken=%21")]
    public async Task A_bad_page_is_refused(string query)
    {
        var sandbox = resting.Sandbox;
        var reply = await sandbox.GetAsync("/v1/products?" + query);
        Assert.Equal((400, "InvalidInput"), (reply.Status, reply.Code));
    }

    private static async Task<List<System.Text.Json.JsonElement>> AllProductsAsync(Sandbox sandbox)
    {
        var products = new List<System.Text.Json.JsonElement>();
        var next = "/v1/products?size=50";
        while (next is { Length: > 0 })
        {
            var page = (await sandbox.GetAsync(next)).Json;
            products.AddRange(page.GetProperty("items").EnumerateArray());
            next = page.GetProperty("links").Text("next");
            Assert.True(products.Count <= page.GetProperty("totalCount").GetInt32());
        }
        return products;
    }
}
