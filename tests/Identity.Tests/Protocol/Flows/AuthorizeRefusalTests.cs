using Crayon.Identity.Store.Clients;
using Crayon.Identity.Tests.Provider;

namespace Crayon.Identity.Tests.Protocol.Flows;

/// <summary>
/// Requests that end without a code. Where client and address are right the client is told, with its state and the
/// issuer.
/// </summary>
public sealed class AuthorizeRefusalTests(SharedFlow shared)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private FlowWorld World => shared.World;

    private Flow Portal => World.Of(FlowWorld.Portal);

    [Theory]
    [InlineData("response_type", null, "invalid_request")]
    [InlineData("response_type", "banana", "unsupported_response_type")]
    [InlineData("response_type", "token", "unsupported_response_type")]
    [InlineData("response_type", "id_token token", "unsupported_response_type")]
    [InlineData("response_type", "code token", "unsupported_response_type")]
    [InlineData("response_type", "code id_token token", "unsupported_response_type")]
    [InlineData("response_type", "none", "unsupported_response_type")]
    public Task AUTHZ_01_02_03_04_05_06_Only_a_code_is_given(string name, string? value, string error) =>
        RefusedAsync(error, (name, value));

    [Theory]
    [InlineData("code_challenge", null)]
    [InlineData("code_challenge_method", "plain")]
    [InlineData("code_challenge_method", null)]
    [InlineData("code_challenge_method", "S512")]
    [InlineData("code_challenge_method", "s256")]
    [InlineData("code_challenge", "short")]
    [InlineData("code_challenge", "0123456789012345678901234567890123456789+/=")]
    public async Task AUTHZ_07_08_09_10_11_12_13_Every_client_proves_itself_with_S256(string name, string? value)
    {
        await RefusedAsync("invalid_request", (name, value));
        var cookie = await World.SignInAsync(Ct);
        Assert.Equal(
            "invalid_request",
            Landing.Of(await World.Of(FlowWorld.Spa).AuthorizeAsync(cookie, (name, value)))["error"]);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("")]
    [InlineData("no body")]
    [InlineData("\0")]
    public async Task AUTHZ_14_An_unknown_client_gets_a_page_and_no_redirect(string client) =>
        OnPage(await Portal.AuthorizeAsync(await World.SignInAsync(Ct), ("client_id", client)));

    [Theory]
    [InlineData("none login")]
    [InlineData("none consent")]
    [InlineData("sometimes")]
    public Task AUTHZ_15_A_prompt_that_makes_no_sense_is_refused(string prompt) =>
        RefusedAsync("invalid_request", ("prompt", prompt));

    [Fact]
    public async Task AUTHZ_16_17_18_A_request_elsewhere_is_neither_fetched_nor_passed_over()
    {
        using var canary = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        canary.Start();
        await RefusedAsync("request_uri_not_supported", ("request_uri", $"http://{canary.LocalEndpoint}/request.jwt"));
        await RefusedAsync("request_uri_not_supported", ("request_uri", "https://portal.example/request.jwt"));
        await RefusedAsync("request_not_supported", ("request", "eyJhbGciOiJub25lIn0.eyJzY29wZSI6Im9wZW5pZCJ9."));
        Assert.False(canary.Pending());
    }

    [Fact]
    public async Task AUTHZ_19_A_client_that_acts_for_itself_cannot_send_people_here()
    {
        var answer = await Portal.AuthorizeAsync(
            await World.SignInAsync(Ct), ("client_id", World.North.Client.ClientId));
        OnPage(answer);
        Assert.Contains("unauthorized_client", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scope=openid", "invalid_request")]
    [InlineData("state=again", "invalid_request")]
    [InlineData("unknown=1&unknown=2", "invalid_request")]
    [InlineData("Nonce=2", "invalid_request")]
    public async Task AUTHZ_20_A_parameter_sent_twice_is_refused(string more, string error)
    {
        var landing = Landing.Of(
            await Portal.BrowseAsync($"/id/authorize?{Portal.Query()}&{more}", await World.SignInAsync(Ct)));
        Assert.Equal((FlowWorld.Portal.RedirectUri, error), (landing.Target, landing["error"]));
    }

    [Theory]
    [InlineData("client_id=other")]
    [InlineData("redirect_uri=https%3A%2F%2Fportal.example%2Fcb")]
    public async Task AUTHZ_20_Nobody_is_sent_on_when_client_or_address_are_named_twice(string more) =>
        OnPage(await Portal.BrowseAsync($"/id/authorize?{Portal.Query()}&{more}", await World.SignInAsync(Ct)));

    [Fact]
    public async Task AUTHZ_21_A_scope_that_is_not_the_clients_or_not_the_persons_is_left_out()
    {
        var flow = Portal;
        var code = await flow.CodeAsync(
            await World.SignInAsync(Ct), ("scope", "openid orders.read admin.write made.up"));
        Assert.Equal("openid orders.read", (await flow.RedeemAsync(code)).Text("scope"));
        await RefusedAsync("invalid_scope", ("scope", "admin.write"));
        await RefusedAsync("invalid_scope", ("scope", null));
    }

    [Fact]
    public async Task AUTHZ_22_Hostile_values_break_nothing_and_are_not_shown()
    {
        var cookie = await World.SignInAsync(Ct);
        string[] hostile =
        [
            "<script>alert(1)</script>", "\r\nSet-Cookie: x=1", "%0d%0aX: y", "\0", "' OR 1=1 --", "../../etc/passwd",
            "{{7*7}}", "${jndi:ldap://x}",
            new('a', 3000), "\ud83d\ude00", "\u202e", "%", "%zz", "&#x0;", "\"><img src=x>", "null", "-1", "1e309",
            "\u0000\u0001\u0002", ";DROP TABLE x",
        ];
        string[] names =
            ["client_id", "redirect_uri", "scope", "state", "nonce", "prompt", "max_age", "response_mode", "login_hint",
                "ui_locales", "acr_values", "organization", "id_token_hint"];
        foreach (var name in names)
            foreach (var value in hostile)
            {
                var answer = await Portal.AuthorizeAsync(cookie, (name, value));
                Assert.True(answer.Status is 303 or 400, $"{name}={value}: {answer.Status}");
                Assert.DoesNotContain("<script>alert", answer.Body, StringComparison.Ordinal);
                Assert.DoesNotContain("   at ", answer.Body, StringComparison.Ordinal);
                Assert.False(answer.Headers.Contains("X"));
                Assert.DoesNotContain(CookiesOf(answer), cookie => cookie.StartsWith("x=", StringComparison.Ordinal));
            }
    }

    [Fact]
    public async Task AUTHZ_23_No_other_origin_may_read_the_answer()
    {
        var answer = await World.Provider.Wire.GetAsync(
            World.North.Host, $"/id/authorize?{Portal.Query()}", Ct, ("Origin", "https://evil.example"));
        Assert.DoesNotContain(
            answer.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task AUTHZ_24_A_request_without_an_address_gets_a_page() =>
        OnPage(await Portal.AuthorizeAsync(await World.SignInAsync(Ct), ("redirect_uri", null)));

    [Theory]
    [InlineData("fragment")]
    [InlineData("query.jwt")]
    public Task An_unknown_response_mode_is_refused_by_query(string mode) =>
        RefusedAsync("invalid_request", ("response_mode", mode));

    [Fact]
    public async Task X_09_A_disabled_client_sends_nobody()
    {
        var party = new RelyingParty("stopped", "https://stopped.example/cb");
        await World.EditAsync(db =>
        {
            FlowWorld.AddClient(db, World.North.Id, party);
            return Task.CompletedTask;
        }, Ct);
        await World.Provider.AsPlatformAsync<RealmClients>(
            clients => clients.DisableAsync(World.North.Id, party.ClientId, Ct));
        OnPage(await World.Of(party).AuthorizeAsync(await World.SignInAsync(Ct)));
    }

    [Fact]
    public async Task A_person_who_may_do_nothing_of_what_is_asked_gets_the_client_a_refusal()
    {
        var flow = World.Of(FlowWorld.Portal);
        var cookie = await World.SignInAsync(Ct, new SignInRow { Person = World.Buyers[World.North.Id] });
        var landing = Landing.Of(await flow.AuthorizeAsync(cookie, ("scope", "openid prices.write")));
        Assert.Equal("access_denied", landing["error"]);
    }

    private async Task RefusedAsync(string error, (string Name, string? Value) change)
    {
        var landing = Landing.Of(await Portal.AuthorizeAsync(await World.SignInAsync(Ct), change));
        Assert.Equal(
            (FlowWorld.Portal.RedirectUri, error, "s-1", World.North.Issuer),
            (landing.Target, landing["error"], landing["state"], landing["iss"]));
        Assert.Null(landing["code"]);
    }

    internal static void OnPage(Answer answer, string? check = null) => Assert.True(
        answer is { Status: 400, Headers.Location: null }, $"{check} {answer.Status} {answer.Headers.Location}");

    // Error pages are pages, and have the anti-forgery cookie of their own.
    private static IEnumerable<string> CookiesOf(Answer answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [];
}
