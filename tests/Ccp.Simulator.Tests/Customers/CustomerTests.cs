using Crayon.Ccp.Simulator.Tests.Support;

namespace Crayon.Ccp.Simulator.Tests.Customers;

public sealed class CustomerTests
{
    [Fact]
    public async Task A_customer_is_found_by_our_own_reference()
    {
        await using var sandbox = await Sandbox.StartAsync();
        await sandbox.ACustomerAsync();
        var made = await sandbox.PostAsync("/v1/customers", new
        {
            companyName = "Blauw B.V.", email = "i@blauw.example", country = "BE", market = "NL",
                externalReference = "c-77", partnerIdOnRecord = "mpn-1",
        });
        Assert.Equal(201, made.Status);
        Assert.Equal($"/v1/customers/{made.Id}", made.Message.Headers.Location?.ToString());
        var found = Assert.Single(
            (await sandbox.GetAsync("/v1/customers?externalReference=c-77")).Json.GetProperty("items")
                .EnumerateArray());
        Assert.Equal(
            (made.Id, "mpn-1", "NL"), (found.Text("id")!, found.Text("partnerIdOnRecord"), found.Text("market")));
        Assert.Equal(
            0, (await sandbox.GetAsync("/v1/customers?externalReference=c-78")).Json.GetProperty("totalCount")
                .GetInt32());
    }

    [Fact]
    public async Task Lists_go_on_by_their_next_link()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var made = new List<string?>();
        for (var i = 0; i < 5; i++)
            made.Add(await sandbox.ACustomerAsync(hasAgreed: false));
        var read = new List<string?>();
        var next = "/v1/customers?size=2";
        while (next is { Length: > 0 })
        {
            var page = (await sandbox.GetAsync(next)).Json;
            Assert.Equal(5, page.GetProperty("totalCount").GetInt32());
            read.AddRange(page.GetProperty("items").EnumerateArray().Select(c => c.Text("id")));
            next = page.GetProperty("links").Text("next");
        }
        Assert.Equal(made, read);
    }

    [Fact]
    public async Task Another_partners_customer_is_neither_listed_nor_served()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var customer = await sandbox.ACustomerAsync();
        await sandbox.SignInAsync(Sandbox.OtherClientId, Sandbox.OtherSecret);
        Assert.Equal(0, (await sandbox.GetAsync("/v1/customers")).Json.GetProperty("totalCount").GetInt32());
        string[] reads =
            ["", "/agreements", "/orders", "/subscriptions", "/orders/x", "/carts/x", "/subscriptions/x/history"];
        foreach (var path in reads)
        {
            var read = await sandbox.GetAsync($"/v1/customers/{customer}{path}");
            Assert.Equal((403, "NoRelationship"), (read.Status, read.Code));
        }
        var write = await sandbox.PostAsync($"/v1/customers/{customer}/orders", Business.AnOrder("a:b:c"));
        Assert.Equal((403, "NoRelationship"), (write.Status, write.Code));
    }

    [Fact]
    public async Task A_change_needs_the_present_etag()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var path = $"/v1/customers/{await sandbox.ACustomerAsync()}";
        var etag = (await sandbox.GetAsync(path)).ETag;
        var change = new Call(HttpMethod.Patch, path) { Body = new { companyName = "Acme II" } };
        Assert.Equal("InvalidInput", (await sandbox.SendAsync(change)).Code);
        var changed = await sandbox.SendAsync(change with { IfMatch = etag });
        Assert.Equal("Acme II", changed.Json.Text("companyName"));
        Assert.NotEqual(etag, changed.ETag);
        var stale = await sandbox.SendAsync(change with { IfMatch = etag });
        Assert.Equal((412, "ETagMismatch"), (stale.Status, stale.Code));
    }

    [Theory]
    [InlineData("""{"companyName":"A","email":"a@b.example"}""")]
    [InlineData("""{"companyName":"A","email":"a@b.example","country":"nl"}""")]
    [InlineData("""{"companyName":"A","email":"a@b.example","country":"US"}""")]
    [InlineData("""{"companyName":"","email":"a@b.example","country":"NL"}""")]
    [InlineData("""{"companyName":null,"email":"a@b.example","country":"NL"}""")]
    [InlineData("""{"companyName":"A","email":"nowhere","country":"NL"}""")]
    [InlineData("""{"companyName":"A\u0007","email":"a@b.example","country":"NL"}""")]
    [InlineData("""{"companyName":"A","companyName":"B","email":"a@b.example","country":"NL"}""")]
    [InlineData("""{"companyName":"A","email":"a@b.example","country":"NL","extra":1}""")]
    [InlineData("""{"companyName":7,"email":"a@b.example","country":"NL"}""")]
    [InlineData("""{"companyName":"\ud800","email":"a@b.example","country":"NL"}""")]
    [InlineData("""{"companyName":""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    public async Task A_body_that_is_not_right_makes_nothing(string body)
    {
        await using var sandbox = await Sandbox.StartAsync();
        var reply = await sandbox.PostAsync("/v1/customers", body);
        Assert.Equal((400, "InvalidInput"), (reply.Status, reply.Code));
        Assert.Equal(0, (await sandbox.GetAsync("/v1/customers")).Json.GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task A_customer_can_come_with_its_agreement()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var made = await sandbox.PostAsync("/v1/customers", new
        {
            companyName = "Acme", email = "a@b.example", country = "NL",
            agreement = new
            {
                acceptedBy = "Ann", email = "ann@b.example", acceptedAt = "2026-02-01T12:00:00+01:00", version = "7"
            },
        });
        var agreement = Assert.Single(
            (await sandbox.GetAsync($"/v1/customers/{made.Id}/agreements")).Json.GetProperty("items").EnumerateArray());
        Assert.Equal(("Ann", "2026-02-01T11:00:00Z"), (agreement.Text("acceptedBy"), agreement.Text("acceptedAt")));
    }

    [Fact]
    public async Task Call_ids_are_echoed()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var (request, correlation) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var reply = await sandbox.SendAsync(new Call(HttpMethod.Get, "/v1/customers")
        {
            RequestId = request,
            Headers = new Dictionary<string, string> { ["MS-CorrelationId"] = correlation.ToString() },
        });
        Assert.Equal(request.ToString(), reply.Message.Headers.GetValues("MS-RequestId").Single());
        Assert.Equal(correlation.ToString(), reply.Message.Headers.GetValues("MS-CorrelationId").Single());
        var bad = await sandbox.SendAsync(
            new Call(HttpMethod.Get, "/v1/customers")
            {
                Headers = new Dictionary<string, string> { ["MS-RequestId"] = "7" }
            });
        Assert.Equal((400, "InvalidInput"), (bad.Status, bad.Code));
    }
}
