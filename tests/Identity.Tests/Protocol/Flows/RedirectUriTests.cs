namespace Crayon.Identity.Tests.Protocol.Flows;

/// <summary>Redirect URIs are compared letter by letter; whatever differs ends on a page here.</summary>
public sealed class RedirectUriTests(SharedFlow shared)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://evil.example/cb")]
    [InlineData("https://portal.example/cb/")]
    [InlineData("https://portal.example/cbx")]
    [InlineData("https://portal.example/x/../cb")]
    [InlineData("https://portal.example/x/%2e%2e/cb")]
    [InlineData("https://portal.example/cb?x=1")]
    [InlineData("https://portal.example/cb#f")]
    [InlineData("https://PORTAL.example/cb")]
    [InlineData("https://portal.example/CB")]
    [InlineData("https://u@portal.example/cb")]
    [InlineData("https://portal.example.evil.example/cb")]
    [InlineData("https://x.portal.example/cb")]
    [InlineData("https://portal.example:444/cb")]
    [InlineData("https://portal.example:443/cb")]
    [InlineData("http://portal.example/cb")]
    [InlineData("https://portal.example\\@evil.example/cb")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("//portal.example/cb")]
    [InlineData("https://portal.example/cb ")]
    [InlineData("https://spa.example/cb")]
    [InlineData("https://portal.example/cb?keep=2")]
    public async Task REDIR_01_to_21_Another_address_gets_a_page_with_and_without_a_session_and_other_errors(string uri)
    {
        var flow = shared.World.Of(FlowWorld.Portal);
        AuthorizeRefusalTests.OnPage(
            await flow.AuthorizeAsync(await shared.World.SignInAsync(Ct), ("redirect_uri", uri)));
        AuthorizeRefusalTests.OnPage(await flow.AuthorizeAsync(cookie: null, ("redirect_uri", uri)));
        AuthorizeRefusalTests.OnPage(
            await flow.AuthorizeAsync(
                cookie: null, ("redirect_uri", uri), ("response_type", "token"), ("prompt", "none login")));
    }

    [Fact]
    public async Task REDIR_A_registered_query_is_kept()
    {
        var flow = shared.World.Of(FlowWorld.Portal);
        var landing = Landing.Of(
            await flow.AuthorizeAsync(
                await shared.World.SignInAsync(Ct), ("redirect_uri", FlowWorld.Portal.RedirectUri + "?keep=1")));
        Assert.Equal("1", landing["keep"]);
        Assert.NotNull(landing["code"]);
    }

    [Theory]
    [InlineData("http://127.0.0.1/cb", true)]
    [InlineData("http://127.0.0.1:49152/cb", true)]
    [InlineData("http://[::1]:1/cb", true)]
    [InlineData("http://127.0.0.1:9/fixed", true)]
    [InlineData("http://127.0.0.1:49152/other", false)]
    [InlineData("http://127.0.0.1:0/cb", false)]
    [InlineData("http://127.0.0.1:65536/cb", false)]
    [InlineData("http://127.0.0.1:/cb", false)]
    [InlineData("http://127.0.0.1:80@evil.example/cb", false)]
    [InlineData("http://127.0.0.1.evil.example/cb", false)]
    [InlineData("http://localhost:49152/cb", false)]
    [InlineData("https://127.0.0.1:49152/cb", false)]
    [InlineData("http://127.0.0.2:49152/cb", false)]
    public async Task REDIR_The_port_of_a_native_apps_loopback_address_may_vary_and_nothing_else(
        string uri, bool isTaken)
    {
        var answer = await shared.World.Of(FlowWorld.Native)
            .AuthorizeAsync(await shared.World.SignInAsync(Ct), ("redirect_uri", uri));
        if (isTaken) Assert.StartsWith(uri + "?code=", answer.Headers.Location?.OriginalString);
        else AuthorizeRefusalTests.OnPage(answer);
    }
}
