using Crayon.Platform.Portal.Tests.World;

namespace Crayon.Platform.Portal.Tests;

/// <summary>Cookies and headers, over http as in the local run and over TLS as everywhere else.</summary>
public sealed class HeaderTests
{
    [Theory]
    [InlineData("http")]
    [InlineData("https")]
    public async Task BFF_02_Cookies_are_out_of_reach_of_scripts_and_other_hosts(string scheme)
    {
        await using var world = await PortalWorld.StartAsync(wishes: new Wishes { Scheme = scheme });
        var browser = world.Visitor(world.North);

        await browser.SignInAsync(await world.AddPersonAsync(world.North));

        var own = browser.SetCookies.Where(cookie => cookie.Contains("portal=", StringComparison.Ordinal)
            || cookie.Contains("signin-", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, own.Count); // the attempt's, its removal, the session's
        Assert.All(own, cookie =>
        {
            Assert.Equal(scheme == "https", cookie.StartsWith("__Host-", StringComparison.Ordinal));
            Assert.Equal(scheme == "https", cookie.Contains("; secure", StringComparison.Ordinal));
            Assert.Contains("; httponly", cookie);
            Assert.Contains("; samesite=lax", cookie);
            Assert.Contains("; path=/", cookie);
            Assert.DoesNotContain("domain", cookie);
        });
        var session = own.Single(cookie => cookie.Contains("portal=", StringComparison.Ordinal));
        Assert.DoesNotContain("max-age", session);
        Assert.Equal(200, (await browser.GetAsync("/bff/user")).Status);
    }

    [Theory]
    [InlineData("http")]
    [InlineData("https")]
    public async Task Every_answer_closes_what_a_browser_leaves_open(string scheme)
    {
        await using var world = await PortalWorld.StartAsync(wishes: new Wishes { Scheme = scheme });
        var browser = world.Visitor(world.North);
        await browser.SignInAsync(await world.AddPersonAsync(world.North));

        foreach (var path in new[]
        {
            "/", "/deep/link", "/bff/user", "/bff/tenant", "/bff/sessions", "/bff/login", "/bff/callback", "/bff/none",
            "/bff/api/v1/customers", "/bff/api/v1/none", "/none.js",
        })
        {
            var answer = await browser.GetAsync(path);
            Assert.Equal((path, "nosniff"), (path, answer.Header("X-Content-Type-Options")));
            Assert.Equal((path, "DENY"), (path, answer.Header("X-Frame-Options")));
            Assert.Equal((path, "same-origin"), (path, answer.Header("Cross-Origin-Resource-Policy")));
            Assert.Contains("no-store", answer.Header("Cache-Control"));
            Assert.Contains("default-src 'none'", answer.Header("Content-Security-Policy"));
            Assert.Contains("frame-ancestors 'none'", answer.Header("Content-Security-Policy"));
            Assert.Contains(answer.Header("Referrer-Policy"), new[] { "same-origin", "no-referrer" });
            Assert.Equal((path, scheme == "https"), (path, answer.Header("Strict-Transport-Security").Length > 0));
            Assert.Equal((path, ""), (path, answer.Header("Server")));
        }
    }

    [Fact]
    public async Task A_host_of_no_tenant_is_not_there_and_a_closed_one_says_so()
    {
        await using var world = await PortalWorld.StartAsync();
        await world.SuspendAsync(world.Fuji);
        var stranger = world.Visitor(world.North with { Host = "nobody.localhost" });
        var closed = world.Visitor(world.Fuji);
        // The registry is at most a second behind.
        var page = await Visitor.UntilAsync(403, () => closed.LookAsync("/"));

        Assert.Equal(404, (await stranger.LookAsync("/")).Status);
        Assert.Equal(404, (await stranger.LookAsync("/bff/login")).Status);
        Assert.Equal((403, true), (page.Status, page.Body.Contains("fuji", StringComparison.Ordinal)));
        Assert.Equal(403, (await closed.LookAsync("/bff/login")).Status);
        Assert.Equal((403, "urn:problem:closed"), await ClosedAsync(closed));
    }

    private static async Task<(int Status, string Type)> ClosedAsync(Visitor visitor)
    {
        var answer = await visitor.GetAsync("/bff/user");
        return (answer.Status, answer.Json["type"]!.GetValue<string>());
    }
}
