using Crayon.Platform.Portal.Tests.World;
using Crayon.Testing.Secrets;
using Microsoft.AspNetCore.Http;

namespace Crayon.Platform.Portal.Tests;

/// <summary>Who may call, and what passes on to the API and back.</summary>
public sealed class CallTests
{
    private static readonly string[] Guarded =
        ["GET /bff/user", "POST /bff/logout", "GET /bff/sessions",
            "DELETE /bff/sessions/0199a000-0000-7000-8000-000000000000",
            "GET /bff/api/v1/customers", "POST /bff/api/v1/customers", "DELETE /bff/api/v1/customers/1"];

    private static readonly string[] Secret =
        ["client_assertion", "code_verifier", "nonce", "password", "refresh_token", "state", "token"];

    [Fact]
    public async Task BFF_01_04_05_Without_a_session_401_from_elsewhere_403_and_nobody_is_let_across()
    {
        await using var world = await PortalWorld.StartAsync();
        var stranger = world.Visitor(world.North);
        var browser = world.Visitor(world.North);
        await browser.SignInAsync(await world.AddPersonAsync(world.North));

        foreach (var line in Guarded)
        {
            var (method, path) = (new HttpMethod(line.Split(' ')[0]), line.Split(' ')[1]);
            var expected = path == "/bff/logout" ? 200 : 401;
            var unknown = await stranger.CallAsync(method, path);
            Assert.Equal((line, expected, null), (line, unknown.Status, unknown.Location));
            foreach (var (name, value) in Foreign(browser))
            {
                var answer = await browser.CallAsync(method, path, null, (name, value));
                Assert.Equal((line, name, value, 403), (line, name, value, answer.Status));
                Assert.Equal("urn:problem:foreign-call", answer.Json["type"]!.GetValue<string>());
                Assert.Equal("", answer.Header("Access-Control-Allow-Origin"));
            }
        }
        Assert.Equal(403, (await browser.LookAsync("/bff/user")).Status);
        Assert.Equal(200, (await browser.GetAsync("/bff/user")).Status);
        var preflight = await browser.CallAsync(HttpMethod.Options, "/bff/user", null,
            ("Origin", "https://evil.example"), ("Access-Control-Request-Headers", "x-csrf"));
        Assert.Equal("", preflight.Header("Access-Control-Allow-Origin"));
        Assert.Equal("", preflight.Header("Access-Control-Allow-Headers"));
    }

    [Fact]
    public async Task BFF_11_A_cookie_of_one_portal_is_nothing_at_another()
    {
        await using var world = await PortalWorld.StartAsync();
        var browser = world.Visitor(world.North);
        await browser.SignInAsync(await world.AddPersonAsync(world.North));

        foreach (var other in new[] { world.Fuji, world.Admin })
        {
            var there = world.Visitor(other);
            there.Cookies["portal"] = browser.Session!;
            Assert.Equal(401, (await there.GetAsync("/bff/user")).Status);
            Assert.Equal(401, (await there.GetAsync("/bff/api/v1/customers")).Status);
        }
        Assert.Equal(200, (await browser.GetAsync("/bff/user")).Status);
    }

    [Fact]
    public async Task Only_what_the_API_needs_passes_on_and_no_cookie_comes_back()
    {
        await using var world = await PortalWorld.StartAsync();
        // Dialled itself: a gateway before it has taken some of it away already.
        var browser = world.Visitor(world.North, await world.AddPortalAsync());
        await browser.SignInAsync(await world.AddPersonAsync(world.North));
        Dictionary<string, string> passed = [];
        world.Gateway.Instead = context =>
        {
            if (!context.Request.Path.StartsWithSegments("/v1", StringComparison.Ordinal))
                return Task.FromResult(false);
            passed = context.Request.Headers.ToDictionary(
                header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            context.Response.Headers.SetCookie = "sid=stolen";
            context.Response.Headers.AccessControlAllowOrigin = "*";
            context.Response.Headers.ETag = "\"1\"";
            return Task.FromResult(true);
        };

        var answer = await browser.CallAsync(HttpMethod.Get, "/bff/api/v1/orders/a%2Fb?q=x%26y", null,
            ("Authorization", "Bearer mine"), ("X-Forwarded-For", "8.8.8.8"), ("X-Forwarded-Host", "fuji.localhost"),
            ("Proxy-Authorization", "Basic x"), ("Connection", "keep-alive, X-Mine"), ("X-Mine", "1"),
            ("If-Match", "\"7\""), ("Referer", browser.Origin));

        Assert.Equal("/v1/orders/a%2Fb", world.Gateway.Passed[^1]);
        Assert.StartsWith("Bearer ey", passed["Authorization"]);
        Assert.Equal($"north.localhost:{world.Public.Port}", passed["Host"]);
        Assert.Equal("\"7\"", passed["If-Match"]);
        Assert.Equal("127.0.0.1", passed["X-Forwarded-For"].Replace("::ffff:", ""));
        Assert.Empty(passed.Keys.Intersect(
            ["Cookie", "X-CSRF", "Origin", "Referer", "Sec-Fetch-Site", "X-Forwarded-Host", "Proxy-Authorization",
                "X-Mine"],
            StringComparer.OrdinalIgnoreCase));
        Assert.Equal(("\"1\"", "", ""),
            (answer.Header("ETag"), answer.Header("Set-Cookie"), answer.Header("Access-Control-Allow-Origin")));
    }

    [Fact]
    public async Task Nothing_but_the_API_is_reached_through_the_API_path()
    {
        await using var world = await PortalWorld.StartAsync();
        var browser = world.Visitor(world.North);
        await browser.SignInAsync(await world.AddPersonAsync(world.North));
        var before = Inside(world);

        foreach (var path in new[]
            { "/bff/api/id/userinfo", "/bff/api/v1x", "/bff/api/v1/../../id/userinfo", "/bff/api/", "/bff/else" })
            Assert.Equal((path, 404), (path, (await browser.GetAsync(path)).Status));

        Assert.Equal(before, Inside(world));
    }

    [Fact]
    public async Task BFF_03_No_token_reaches_a_browser_a_log_or_an_answer()
    {
        using var recorder = new Recorder();
        var secrets = new Handed();
        await using var world = await PortalWorld.StartAsync(
            wishes: new Wishes { Configure = builder => recorder.ListenTo(builder) });
        NoteAll(world, secrets);
        var browser = world.Visitor(world.North);
        await browser.SignInAsync(await world.AddPersonAsync(world.North));
        foreach (var path in new[] { "/bff/user", "/bff/sessions", "/bff/api/v1/customers", "/bff/api/v1/nothing" })
            await browser.GetAsync(path);
        world.Time.Move(TimeSpan.FromMinutes(6));
        Assert.Equal(200, (await browser.GetAsync("/bff/user")).Status);
        secrets.Note("session", browser.Session);
        var signOut = await browser.CallAsync(HttpMethod.Post, "/bff/logout");
        Assert.Equal(200, signOut.Status);

        Assert.Equal(
            new[] { "access token", "code", "session" }.Concat(Secret).Order(StringComparer.Ordinal),
            secrets.Kinds.Order(StringComparer.Ordinal));
        Assert.Empty(secrets.FoundIn(recorder.Heard));
        // Cookies are the browser's own; a token in any form begins as all JSON does.
        Assert.DoesNotContain(browser.Seen, text => text.Contains("eyJ", StringComparison.Ordinal));
    }

    private static int Inside(PortalWorld world) =>
        world.Gateway.Passed.Count(path => !path.StartsWith("/bff", StringComparison.Ordinal));

    // What the portal and its realm send each other, as the gateway sees it pass.
    private static void NoteAll(PortalWorld world, Handed secrets) => world.Gateway.Instead = async context =>
    {
        var request = context.Request;
        var bearer = request.Headers.Authorization.ToString();
        if (bearer.StartsWith("Bearer ", StringComparison.Ordinal))
            secrets.Note("access token", bearer["Bearer ".Length..]);
        if (request.Path == "/bff/callback") secrets.Note("code", request.Query["code"]);
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType) return false;
        request.EnableBuffering();
        foreach (var (name, value) in await request.ReadFormAsync())
            if (Secret.Contains(name)) secrets.Note(name, value);
        request.Body.Position = 0;
        return false;
    };

    private static IEnumerable<(string Name, string Value)> Foreign(Visitor browser) =>
    [
        ("X-CSRF", "0"), ("X-CSRF", "true"), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"),
        ("Sec-Fetch-Site", "none"), ("Origin", "https://evil.example"), ("Origin", "null"),
        ("Origin", browser.Origin.Replace("north", "fuji")),
    ];
}
