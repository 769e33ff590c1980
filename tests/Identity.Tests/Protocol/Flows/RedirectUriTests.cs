namespace Crayon.Identity.Tests.Protocol.Flows;

/// <summary>Redirect URIs are compared letter by letter; whatever differs ends on a page here.</summary>
public sealed class RedirectUriTests(SharedFlow shared)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // What differs: 01 host, 02 a slash at the end, 03 more letters, 04 a way round and 05 the same encoded, 06 the
    // query, 07 a fragment, 08 case, 09 a user, 10 more of a host, 11 a host below, 12 port, 13 scheme, 14 a backslash,
    // 15 script and 16 data for a scheme, 17 none, 18 a blank, 20 another client's own. 19 is before anybody has signed
    // in, 21 with other errors beside it: each address is tried in these ways too.
    [Theory]
    [InlineData("REDIR-01", "https://evil.example/cb")]
    [InlineData("REDIR-02", "https://portal.example/cb/")]
    [InlineData("REDIR-03", "https://portal.example/cbx")]
    [InlineData("REDIR-04", "https://portal.example/x/../cb")]
    [InlineData("REDIR-05", "https://portal.example/x/%2e%2e/cb")]
    [InlineData("REDIR-06", "https://portal.example/cb?x=1")]
    [InlineData("REDIR-06", "https://portal.example/cb?keep=2")]
    [InlineData("REDIR-07", "https://portal.example/cb#f")]
    [InlineData("REDIR-08", "https://PORTAL.example/cb")]
    [InlineData("REDIR-08", "https://portal.example/CB")]
    [InlineData("REDIR-09", "https://u@portal.example/cb")]
    [InlineData("REDIR-10", "https://portal.example.evil.example/cb")]
    [InlineData("REDIR-11", "https://x.portal.example/cb")]
    [InlineData("REDIR-12", "https://portal.example:444/cb")]
    [InlineData("REDIR-12", "https://portal.example:443/cb")]
    [InlineData("REDIR-13", "http://portal.example/cb")]
    [InlineData("REDIR-14", "https://portal.example\\@evil.example/cb")]
    [InlineData("REDIR-15", "javascript:alert(1)")]
    [InlineData("REDIR-16", "data:text/html,x")]
    [InlineData("REDIR-17", "//portal.example/cb")]
    [InlineData("REDIR-18", "https://portal.example/cb ")]
    [InlineData("REDIR-20", "https://spa.example/cb")]
    public async Task REDIR_19_21_Another_address_gets_a_page_with_and_without_a_session_and_other_errors(
        string check, string uri)
    {
        var flow = shared.World.Of(FlowWorld.Portal);
        AuthorizeRefusalTests.OnPage(
            await flow.AuthorizeAsync(await shared.World.SignInAsync(Ct), ("redirect_uri", uri)), check);
        AuthorizeRefusalTests.OnPage(await flow.AuthorizeAsync(cookie: null, ("redirect_uri", uri)), check);
        AuthorizeRefusalTests.OnPage(
            await flow.AuthorizeAsync(
                cookie: null, ("redirect_uri", uri), ("response_type", "token"), ("prompt", "none login")), check);
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
