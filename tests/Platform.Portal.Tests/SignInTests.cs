using System.Text.Json.Nodes;
using System.Web;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Portal.Bff.SignIn;
using Crayon.Platform.Portal.Tests.World;
using Crayon.Testing;
using Microsoft.AspNetCore.Http;

namespace Crayon.Platform.Portal.Tests;

/// <summary>From the portal to the realm and back.</summary>
public sealed class SignInTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task Somebody_signs_in_and_calls_the_API_by_the_session_alone(DatabaseEngine engine)
    {
        await using var world = await PortalWorld.StartAsync(engine);
        var ann = await world.AddPersonAsync(world.North);
        var browser = world.Visitor(world.North);

        var page = await browser.SignInAsync(ann, "/bff/login?returnUrl=%2Forders%3Fstate%3Dopen");

        Assert.Equal((200, "/orders?state=open"), (page.Status, browser.Trail[^1].PathAndQuery));
        var user = (await browser.GetAsync("/bff/user")).Json;
        Assert.Equal(ann.Id.ToString(), user["subject"]!.GetValue<string>());
        Assert.Equal(("Ann Example", ann.Email), (user["name"]!.GetValue<string>(), user["email"]!.GetValue<string>()));
        Assert.Equal(["reseller.owner"], Texts(user["roles"]));
        Assert.Contains("orders.write", Texts(user["scopes"]));
        Assert.DoesNotContain("openid", Texts(user["scopes"]));
        Assert.Equal("north", user["tenant"]!["slug"]!.GetValue<string>());
        Assert.Null(user["organization"]);
        var customers = await browser.GetAsync("/bff/api/v1/customers?limit=10");
        Assert.Equal(200, customers.Status);
        Assert.Contains("north one", customers.Body);
        // Nothing of it stays in a cookie for an attempt that is over.
        Assert.DoesNotContain(browser.Cookies.Keys, name => name.StartsWith("signin-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_request_is_pushed_and_the_browser_carries_nothing_of_it()
    {
        await using var world = await PortalWorld.StartAsync();

        var answer = await world.Visitor(world.North).LookAsync("/bff/login?returnUrl=/orders");

        var query = HttpUtility.ParseQueryString(new Uri(answer.Location!).Query);
        Assert.Equal(["client_id", "request_uri"], query.AllKeys.Order());
        Assert.StartsWith("urn:ietf:params:oauth:request_uri:", query["request_uri"]);
        Assert.StartsWith($"{world.Public.OriginOf("north.localhost")}/id/authorize", answer.Location);
        Assert.Equal("no-store", answer.Header("Cache-Control"));
    }

    [Fact]
    public async Task BFF_06_An_answer_that_another_browser_asked_for_signs_nobody_in()
    {
        await using var world = await PortalWorld.StartAsync();
        var callback = await CallbackAsync(world, await world.AddPersonAsync(world.North));

        var victim = world.Visitor(world.North);
        var answer = await victim.LookAsync(callback.PathAndQuery);

        Assert.Equal((400, null), (answer.Status, victim.Session));
    }

    [Fact]
    public async Task BFF_07_A_state_that_was_altered_swapped_left_out_or_used_signs_nobody_in()
    {
        await using var world = await PortalWorld.StartAsync();
        var (browser, callback) = await AskedAsync(world, await world.AddPersonAsync(world.North));
        var other = await browser.LookAsync("/bff/login");
        Assert.Equal(302, other.Status); // a second attempt of the same browser, with a cookie of its own
        var state = HttpUtility.ParseQueryString(callback.Query)["state"]!;

        Assert.All(
            new[] { "", state[..^1], state[..^2] + "AA", $"{state}&state={state}", new string('A', 43) },
            wrong => Assert.Equal(
                400, browser.LookAsync(callback.PathAndQuery.Replace(state, wrong)).Result.Status));
        Assert.Equal(302, (await browser.LookAsync(callback.PathAndQuery)).Status);
        var session = browser.Session;
        Assert.Equal(400, (await browser.LookAsync(callback.PathAndQuery)).Status);
        Assert.Equal(session, browser.Session);
    }

    [Theory]
    [InlineData("http://fuji.localhost/id")]
    [InlineData("")]
    [InlineData("ISSUER/")]
    [InlineData("ISSUER&iss=ISSUER")]
    public async Task BFF_08_An_answer_that_names_another_issuer_or_none_signs_nobody_in(string issuer)
    {
        await using var world = await PortalWorld.StartAsync();
        var (browser, callback) = await AskedAsync(world, await world.AddPersonAsync(world.North));
        var own = world.Public.IssuerOf("north.localhost");

        var answer = await browser.LookAsync(callback.PathAndQuery.Replace(
            $"iss={Uri.EscapeDataString(own)}", $"iss={issuer.Replace("ISSUER", Uri.EscapeDataString(own))}"));

        Assert.Equal((400, null), (answer.Status, browser.Session));
        Assert.DoesNotContain(world.Gateway.Passed, path => path == "/id/token");
    }

    [Fact]
    public async Task BFF_08_A_code_of_one_realm_signs_nobody_in_at_another()
    {
        await using var world = await PortalWorld.StartAsync();
        var (_, stolen) = await AskedAsync(world, await world.AddPersonAsync(world.North));
        var (browser, callback) = await AskedAsync(world, await world.AddPersonAsync(world.Fuji), world.Fuji);
        var code = HttpUtility.ParseQueryString(callback.Query)["code"]!;

        var answer = await browser.LookAsync(
            callback.PathAndQuery.Replace(code, HttpUtility.ParseQueryString(stolen.Query)["code"]));

        Assert.Equal((400, null), (answer.Status, browser.Session));
    }

    [Theory]
    [InlineData("/orders?state=open#last", "/orders?state=open#last")]
    [InlineData("/identity", "/identity")]
    [InlineData("", "/")]
    [InlineData("orders", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("/a\\..\\b", "/")]
    [InlineData("\\\\evil.example", "/")]
    [InlineData("/\t/evil.example", "/")]
    [InlineData("/\n/evil.example", "/")]
    [InlineData(" //evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("https:evil.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("data:text/html,x", "/")]
    [InlineData("/\u2028x", "/")]
    [InlineData("/bff/login", "/")]
    [InlineData("/BFF/logout", "/")]
    [InlineData("/id/logout", "/")]
    [InlineData("/\r\nSet-Cookie: a=b", "/")]
    public async Task BFF_09_Nobody_is_sent_to_another_host_after_signing_in(string asked, string expected)
    {
        Assert.Equal(expected, ReturnAddress.Of(asked));
        if (asked != "//evil.example") return;
        await using var world = await PortalWorld.StartAsync();
        var browser = world.Visitor(world.North);
        await browser.SignInAsync(
            await world.AddPersonAsync(world.North), $"/bff/login?returnUrl={Uri.EscapeDataString(asked)}");
        Assert.Equal($"{browser.Origin}/", browser.Trail[^1].ToString());
    }

    [Fact]
    public async Task BFF_13_A_handle_that_was_planted_or_held_before_is_worth_nothing_after_signing_in()
    {
        await using var world = await PortalWorld.StartAsync();
        var ann = await world.AddPersonAsync(world.North);
        var browser = world.Visitor(world.North);
        browser.Cookies["portal"] = new string('A', 43);

        await browser.SignInAsync(ann);
        var first = browser.Session!;
        await browser.OpenAsync("/bff/login");

        Assert.NotEqual(new string('A', 43), first);
        Assert.NotEqual(first, browser.Session);
        Assert.Equal(200, (await browser.GetAsync("/bff/user")).Status);
        foreach (var former in new[] { new string('A', 43), first })
        {
            var thief = world.Visitor(world.North);
            thief.Cookies["portal"] = former;
            Assert.Equal(401, (await thief.GetAsync("/bff/user")).Status);
        }
    }

    [Fact]
    public async Task Somebody_goes_over_to_another_of_their_customers_without_a_new_proof()
    {
        await using var world = await PortalWorld.StartAsync();
        var (one, two) = (world.North.Customers[0], world.North.Customers[1]);
        var ann = await world.AddPersonAsync(world.North, "customer.buyer", one, two);
        var browser = world.Visitor(world.North);
        await browser.SignInAsync(ann, $"/bff/login?returnUrl=%2F&organization={one}");
        var before = (await browser.GetAsync("/bff/user")).Json;

        var page = await browser.OpenAsync($"/bff/login?returnUrl=%2F&organization={two}");

        Assert.Equal(200, page.Status);
        var after = (await browser.GetAsync("/bff/user")).Json;
        Assert.Equal("north one", before["organization"]!["name"]!.GetValue<string>());
        Assert.Equal("north two", after["organization"]!["name"]!.GetValue<string>());
        Assert.Equal(["customer.viewer"], Texts(after["roles"]));
        Assert.Contains("orders.write", Texts(before["scopes"]));
        Assert.DoesNotContain("orders.write", Texts(after["scopes"]));
        Assert.Equal(2, after["organizations"]!.AsArray().Count);
        // Another site may not choose for them.
        Assert.Equal(403, (await browser.LookAsync(
            $"/bff/login?organization={one}", ("Sec-Fetch-Site", "cross-site"))).Status);
    }

    [Fact]
    public async Task An_attempt_is_over_after_ten_minutes_and_a_realm_that_is_away_is_said_to_be()
    {
        await using var world = await PortalWorld.StartAsync();
        var (browser, callback) = await AskedAsync(world, await world.AddPersonAsync(world.North));
        world.Time.Move(TimeSpan.FromMinutes(11));

        Assert.Equal(400, (await browser.LookAsync(callback.PathAndQuery)).Status);
        world.Gateway.Instead = Answering(StatusCodes.Status503ServiceUnavailable, "/id/par");
        Assert.Equal(503, (await browser.LookAsync("/bff/login")).Status);
    }

    internal static Func<HttpContext, Task<bool>> Answering(int status, string path) => context =>
    {
        if (context.Request.Path != path) return Task.FromResult(false);
        context.Response.StatusCode = status;
        return Task.FromResult(true);
    };

    // A browser whose sign-in is done at the realm, and the address that it was about to open.
    private static async Task<(Visitor Browser, Uri Callback)> AskedAsync(
        PortalWorld world, TestPerson person, TestTenant? tenant = null)
    {
        var browser = world.Visitor(tenant ?? world.North);
        var login = await browser.OpenAsync("/bff/login?returnUrl=/");
        var fields = login.Form("/id/signin")!;
        (fields["email"], fields["password"]) = (person.Email, TestPerson.Passphrase);
        var request = new HttpRequestMessage(HttpMethod.Post, "/id/signin")
        {
            Content = new FormUrlEncodedContent(fields),
        };
        request.Headers.TryAddWithoutValidation("Origin", browser.Origin);
        var answer = await browser.SendAsync(request);
        while (new Uri(new Uri(browser.Origin), answer.Location).AbsolutePath != "/bff/callback")
            answer = await browser.LookAsync(answer.Location!);
        return (browser, new Uri(answer.Location!));
    }

    private static async Task<Uri> CallbackAsync(PortalWorld world, TestPerson person) =>
        (await AskedAsync(world, person)).Callback;

    private static IEnumerable<string> Texts(JsonNode? array) =>
        array!.AsArray().Select(text => text!.GetValue<string>());
}
