using Crayon.Identity.Host.Protocol;
using Crayon.Identity.Tests.Provider;

namespace Crayon.Identity.Tests.Protocol.Flows;

public sealed class PushedRequestTests(SharedFlow shared)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private FlowWorld World => shared.World;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task PAR_01_02_03_A_pushed_request_is_opened_once(bool isPublic)
    {
        var (flow, cookie) = (World.Of(isPublic ? FlowWorld.Spa : FlowWorld.Portal), await World.SignInAsync(Ct));
        var pushed = await flow.PostAsync(
            Routes.PushedRequests, isPublic ? flow.Query(("client_id", null)) : flow.Query());
        Assert.Equal(201, pushed.Status);
        Assert.StartsWith("urn:ietf:params:oauth:request_uri:", pushed.Text("request_uri"));
        Assert.InRange(pushed.Json.GetProperty("expires_in").GetInt32(), 1, 600);
        Assert.Equal("no-store", pushed.Headers.CacheControl?.ToString());

        var client = isPublic ? "spa" : "portal";
        var landing = Landing.Of(await flow.BrowseAsync(At(client, pushed), cookie));
        Assert.Equal("s-1", landing["state"]);
        Assert.Equal(200, (await flow.RedeemAsync(landing["code"]!)).Status);
        AuthorizeRefusalTests.OnPage(await flow.BrowseAsync(At(client, pushed), cookie));
    }

    [Fact]
    public async Task PAR_04_A_pushed_request_is_its_clients_alone_and_not_burned_by_another()
    {
        var (flow, cookie) = (World.Of(FlowWorld.Portal), await World.SignInAsync(Ct));
        var pushed = await flow.PostAsync(Routes.PushedRequests, flow.Query());
        AuthorizeRefusalTests.OnPage(await flow.BrowseAsync(At("other", pushed), cookie));
        Assert.NotNull(Landing.Of(await flow.BrowseAsync(At("portal", pushed), cookie))["code"]);
    }

    [Fact]
    public async Task PAR_05_A_client_that_does_not_prove_itself_pushes_nothing()
    {
        var flow = World.Of(FlowWorld.Portal);
        foreach (var authorization in new[] { null, Wire.Basic("portal", "wrong"), Wire.Basic("nobody", "x") })
        {
            var answer = await World.Provider.Wire.PostFormAsync(
                World.North.Host, Routes.PushedRequests, flow.Query(), authorization, Ct);
            Assert.Contains(answer.Error, new[] { "invalid_client", "invalid_request" });
            Assert.InRange(answer.Status, 400, 401);
        }
    }

    [Theory]
    [InlineData("redirect_uri", "https://evil.example/cb", "invalid_request")]
    [InlineData("request_uri", "urn:ietf:params:oauth:request_uri:x", "invalid_request")]
    [InlineData("request", "a.b.c", "request_not_supported")]
    [InlineData("code_challenge", null, "invalid_request")]
    [InlineData("code_challenge_method", "plain", "invalid_request")]
    [InlineData("response_type", "token", "unsupported_response_type")]
    [InlineData("prompt", "none login", "invalid_request")]
    [InlineData("scope", "admin.write", "invalid_scope")]
    [InlineData("client_id", "other", "invalid_request")]
    public async Task PAR_06_07_08_The_rules_are_those_of_the_browser(string name, string? value, string error)
    {
        var flow = World.Of(FlowWorld.Portal);
        var answer = await flow.PostAsync(Routes.PushedRequests, flow.Query((name, value)));
        Assert.Equal((400, error), (answer.Status, answer.Error));
    }

    [Theory]
    [InlineData("urn:ietf:params:oauth:request_uri:made-up")]
    [InlineData("urn:ietf:params:oauth:request_uri:")]
    public async Task PAR_09_A_made_up_name_gets_a_page(string uri) =>
        AuthorizeRefusalTests.OnPage(await World.Of(FlowWorld.Portal)
            .BrowseAsync(
                $"/id/authorize?client_id=portal&request_uri={Uri.EscapeDataString(uri)}",
                await World.SignInAsync(Ct)));

    [Fact]
    public async Task PAR_10_Pushing_by_GET_is_refused() =>
        Assert.Equal(
            405, (await World.Provider.Wire.GetAsync(
                World.North.Host, $"{Routes.PushedRequests}?{World.Of(FlowWorld.Portal).Query()}", Ct)).Status);

    [Fact]
    public async Task PAR_A_client_that_must_push_is_refused_by_the_browser_and_nothing_that_the_browser_adds_counts()
    {
        var (flow, cookie) = (World.Of(FlowWorld.Pushing), await World.SignInAsync(Ct));
        Assert.Equal("invalid_request", Landing.Of(await flow.AuthorizeAsync(cookie))["error"]);
        var pushed = await flow.PostAsync(Routes.PushedRequests, flow.Query());
        var landing = Landing.Of(
            await flow.BrowseAsync(
                At("pushing", pushed) + "&state=evil&redirect_uri=https%3A%2F%2Fevil.example", cookie));
        Assert.Equal((FlowWorld.Pushing.RedirectUri, "s-1"), (landing.Target, landing["state"]));
    }

    private static string At(string client, Answer pushed) =>
        $"/id/authorize?client_id={client}&request_uri={Uri.EscapeDataString(pushed.Text("request_uri"))}";
}
