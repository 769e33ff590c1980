using Crayon.Ccp.Simulator.Tests.Support;

namespace Crayon.Ccp.Simulator.Tests.Control;

[Collection(RestingSandboxUsers.Name)]
public sealed class ListenerTests(RestingSandbox resting)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", "/_sim/clock")]
    [InlineData("POST", "/_sim/clock/advance")]
    [InlineData("GET", "/_sim/faults")]
    [InlineData("POST", "/_sim/reset")]
    [InlineData("GET", "/_sim/reset")]
    [InlineData("POST", "/_SIM/reset")]
    public async Task Control_routes_are_not_on_the_api_port(string method, string path)
    {
        var sandbox = resting.Sandbox;
        var control = sandbox.Control.BaseAddress!.Authority;
        var reply = await sandbox.SendAsync(
            new Call(new HttpMethod(method), path) { Headers = new Dictionary<string, string> { ["Host"] = control } });
        Assert.Equal(404, reply.Status);
    }

    [Theory]
    [InlineData("/v1/products")]
    [InlineData("/oauth/token")]
    public async Task Api_routes_are_not_on_the_control_port(string path)
    {
        var sandbox = resting.Sandbox;
        Assert.Equal(404, (int)(await sandbox.Control.GetAsync(path, Token)).StatusCode);
    }

    [Fact]
    public async Task Both_listen_on_loopback_only()
    {
        var sandbox = resting.Sandbox;
        Assert.Equal(("127.0.0.1", "127.0.0.1"), (sandbox.Api.BaseAddress!.Host, sandbox.Control.BaseAddress!.Host));
        Assert.NotEqual(sandbox.Api.BaseAddress.Port, sandbox.Control.BaseAddress.Port);
    }

    [Fact]
    public async Task A_wrong_method_and_an_oversized_body_get_an_error_body()
    {
        var sandbox = resting.Sandbox;
        var wrong = await sandbox.SendAsync(new Call(HttpMethod.Delete, "/v1/customers"));
        Assert.Equal((405, "InvalidInput"), (wrong.Status, wrong.Code));
        var tooLarge = await sandbox.PostAsync("/v1/customers", new string(' ', (1 << 20) + 1));
        Assert.Equal(413, tooLarge.Status);
    }

    [Fact]
    public async Task Reset_forgets_the_business_but_not_the_time()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var line = await sandbox.LineAsync(Business.Flagship);
        await sandbox.ASubscriptionAsync(await sandbox.ACustomerAsync(), Business.OfferOf(line));
        object[] lines = [new { skuId = line.Text("skuId"), market = "NL", unitPrice = 99m }];
        await sandbox.ControlAsync("/_sim/pricesheets", new { effective = "2026-03-01", lines });
        await sandbox.AdvanceToAsync("2026-03-10T00:00:00Z");
        Assert.Equal(204, (await sandbox.ControlAsync("/_sim/reset", new { })).Status);
        Assert.Equal(0, (await sandbox.GetAsync("/v1/customers")).Json.GetProperty("totalCount").GetInt32());
        Assert.Equal(10.45m, (await sandbox.LineAsync(Business.Flagship)).Number("unitPrice"));
        var clock = await Reply.ReadAsync(await sandbox.Control.GetAsync("/_sim/clock", Token));
        Assert.Equal("2026-03-10T00:00:00Z", clock.Json.Text("now"));
    }
}
