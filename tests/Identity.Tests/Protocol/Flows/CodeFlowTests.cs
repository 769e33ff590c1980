using Crayon.Identity.Host.Protocol;
using Crayon.Identity.Store.Tokens;
using Crayon.Identity.Tests.Provider;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Tests.Protocol.Flows;

/// <summary>What a person and a relying party get when all is right.</summary>
public sealed class CodeFlowTests(SharedFlow shared)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private FlowWorld World => shared.World;

    private TestRealm North => World.North;

    [Theory]
    [InlineData("portal")]
    [InlineData("spa")]
    [InlineData("other")]
    public async Task FLOW_01_02_A_confidential_and_a_public_client_get_tokens(string client)
    {
        var flow = World.Of(
            client switch { "spa" => FlowWorld.Spa, "other" => FlowWorld.Other, _ => FlowWorld.Portal });
        var answer = await flow.TokensAsync(await World.SignInAsync(Ct));
        Assert.Equal(
            ["access_token", "expires_in", "id_token", "refresh_token", "scope", "token_type"],
            answer.Json.EnumerateObject().Select(member => member.Name).Order());
        Assert.Equal(
            ("openid offline_access orders.read", "no-store"),
            (answer.Text("scope"), answer.Headers.CacheControl?.ToString()));
    }

    [Fact]
    public async Task FLOW_03_A_request_by_POST_is_kept_and_goes_on_by_GET_with_the_cookie()
    {
        var (flow, cookie) = (World.Of(FlowWorld.Portal), await World.SignInAsync(Ct));
        var posted = await World.Provider.Wire.PostFormAsync(
            North.Host, Routes.Authorize, flow.Query(), authorization: null, Ct);
        var waiting = await PromptTests.WaitingAsync(posted, Routes.Continue);
        Assert.Equal(
            200, (await flow.RedeemAsync(
                Landing.Of(await PromptTests.ContinueAsync(flow, waiting, cookie))["code"]!)).Status);
    }

    [Fact]
    public async Task FLOW_04_05_06_What_is_optional_or_unknown_does_no_harm()
    {
        var (flow, cookie) = (World.Of(FlowWorld.Portal), await World.SignInAsync(Ct));
        var answer = await flow.RedeemAsync(
            await flow.CodeAsync(
                cookie, ("nonce", null), ("display", "popup"), ("ui_locales", "se fr-CA zz"),
                ("login_hint", "x@example.com"),
            ("acr_values", "1 2"), ("claims_locales", "se"), ("unknown", "1")));
        Assert.False(new JsonWebToken(answer.Text("id_token")).TryGetPayloadValue("nonce", out string? _));
    }

    [Theory]
    [InlineData("a b+c%20&=#?/\"'<>")]
    [InlineData("状態 🙂")]
    [InlineData("\r\nX: y")]
    public async Task FLOW_07_08_The_state_comes_back_unchanged_with_the_issuer_and_so_it_does_with_an_error(
        string state)
    {
        var landing = Landing.Of(
            await World.Of(FlowWorld.Portal).AuthorizeAsync(await World.SignInAsync(Ct), ("state", state)));
        Assert.Equal((state, North.Issuer), (landing["state"], landing["iss"]));
        var refused = Landing.Of(
            await World.Of(FlowWorld.Portal).AuthorizeAsync(cookie: null, ("state", state), ("prompt", "none")));
        Assert.Equal(
            ("login_required", state, North.Issuer), (refused["error"], refused["state"], refused["iss"]));
    }

    [Fact]
    public async Task FLOW_09_Codes_are_long_and_never_the_same()
    {
        var (flow, cookie) = (World.Of(FlowWorld.Portal), await World.SignInAsync(Ct));
        string[] codes = [await flow.CodeAsync(cookie), await flow.CodeAsync(cookie), await flow.CodeAsync(cookie)];
        Assert.Equal(3, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Equal(32, Base64UrlEncoder.DecodeBytes(code).Length));
    }

    [Fact]
    public async Task FLOW_10_A_form_post_carries_the_answer_and_nothing_runs_but_its_own_script()
    {
        var flow = World.Of(FlowWorld.Portal);
        var answer = await flow.AuthorizeAsync(
            await World.SignInAsync(Ct), ("response_mode", "form_post"), ("state", "\"><script>alert(1)</script>"));
        Assert.Equal((200, "text/html"), (answer.Status, answer.ContentHeaders.ContentType?.MediaType));
        Assert.Contains(
            "<form method=\"post\" action=\"https://portal.example/cb\">", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", answer.Body, StringComparison.Ordinal);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'; script-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.Contains("form-action https://portal.example;", policy, StringComparison.Ordinal);
        const string before = "name=\"code\" value=\"";
        var start = answer.Body.IndexOf(before, StringComparison.Ordinal) + before.Length;
        var code = answer.Body[start..answer.Body.IndexOf('"', start)];
        Assert.Equal(200, (await flow.RedeemAsync(code)).Status);
        var error = await flow.AuthorizeAsync(cookie: null, ("response_mode", "form_post"), ("prompt", "none"));
        Assert.Contains("value=\"login_required\"", error.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AT_01_02_03_04_05_A_persons_access_token_names_person_session_and_grant()
    {
        var answer = await World.Of(FlowWorld.Portal).TokensAsync(await World.SignInAsync(Ct));
        var token = new JsonWebToken(answer.Text("access_token"));
        Assert.Equal(
            ("at+jwt", "ES256", TimeSpan.FromMinutes(5)), (token.Typ, token.Alg, token.ValidTo - token.IssuedAt));
        Assert.Equal(
            ["acr", "amr", "amr", "aud", "auth_time", "client_id", "exp", "gid", "iat", "iss", "jti", "scope", "sid",
                "sub"], token.Claims.Select(claim => claim.Type).Order());
        var result = await World.Provider.Services.ValidateAsync(token.EncodedToken, Ct);
        Assert.Equal(
            (null, World.Owners[North.Id], "portal", null),
            (result.Refusal, result.Token?.Person?.PersonId, result.Token?.ClientId, result.Token?.CustomerId));
        Assert.Equal(["crayon-api"], token.Audiences);
    }

    [Fact]
    public async Task AT_A_customers_person_acts_for_that_customer_and_within_the_role()
    {
        var cookie = await World.SignInAsync(Ct, new SignInRow { Person = World.Buyers[North.Id] });
        var answer = await World.Of(FlowWorld.Portal).TokensAsync(cookie, "openid orders.read prices.write");
        Assert.Equal("openid orders.read", answer.Text("scope"));
        var result = await World.Provider.Services.ValidateAsync(answer.Text("access_token"), Ct);
        Assert.Equal((null, North.Customer), (result.Refusal, result.Token?.CustomerId));
    }

    [Theory]
    [InlineData("reseller.owner")]
    [InlineData("customer.buyer")]
    public async Task AT_Nobody_acts_for_a_customer_where_they_have_no_role(string role)
    {
        var person = role == "reseller.owner" ? World.Owners[North.Id] : World.Buyers[North.Id];
        var cookie = await World.SignInAsync(Ct, new SignInRow { Person = person });
        var organisation = role == "reseller.owner" ? North.Customer : World.Fuji.Customer;
        Assert.Equal(
            "access_denied",
            Landing.Of(
                await World.Of(FlowWorld.Portal)
                    .AuthorizeAsync(cookie, ("organization", organisation.ToString())))["error"]);
        Assert.Equal(
            "invalid_request",
            Landing.Of(await World.Of(FlowWorld.Portal).AuthorizeAsync(cookie, ("organization", "north")))["error"]);
    }

    [Fact]
    public async Task X_18_Code_and_tokens_stand_in_the_realms_log_with_the_person()
    {
        var person = await World.AddPersonAsync(North, "reseller.owner", null, Ct);
        var flow = World.Of(FlowWorld.Portal);
        var tokens = await flow.TokensAsync(await World.SignInAsync(Ct, new SignInRow { Person = person }));
        await flow.RefreshAsync(tokens.Text("refresh_token"));
        await flow.RefreshAsync(OpaqueHandle.New());
        var actions =
            await World.ReadAsync(
                db => db.AuditEvents.Where(row => row.Actor == $"user:{person}" && row.TenantId == North.Id)
            .Select(row => row.Action).ToListAsync(Ct));
        Assert.Equal(["code.issued", "code.redeemed", "token.refreshed"], actions.Order());
        await Eventually.HoldsAsync(() => World.ReadAsync(db => db.AuditEvents.CountAsync(row => row.Actor == "client:portal" && row.Action == "token.denied", Ct)), count => count > 0, Ct);
    }

    [Fact]
    public async Task X_01_The_database_holds_no_code_token_request_or_cookie_that_works()
    {
        var (flow, cookie) = (World.Of(FlowWorld.Other), await World.SignInAsync(Ct));
        var unused = await flow.CodeAsync(cookie);
        var first = await flow.TokensAsync(cookie);
        var second = await flow.RefreshAsync(first.Text("refresh_token"));
        var pushed = (await flow.PostAsync(Routes.PushedRequests, flow.Query())).Text("request_uri").Split(':')[^1];
        var waiting = Landing.Of(await flow.AuthorizeAsync(cookie: null))["request"]!;
        string[] secrets =
        [
            cookie["sid=".Length..], unused, first.Text("refresh_token"), second.Text("refresh_token"), second.Text("access_token"),
            second.Text("id_token"), pushed, waiting, flow.Verifier, FlowWorld.Other.Secret,
        ];

        var dump = DumpOfDatabase();

        Assert.Contains("https://other.example/cb", dump, StringComparison.Ordinal);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, dump, StringComparison.Ordinal));
    }

    // The files themselves, with what was written ahead.
    private string DumpOfDatabase()
    {
        var file = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(World.Provider.Database.PlatformConnection).DataSource;
        var text = new System.Text.StringBuilder();
        foreach (var part in new[] { file, $"{file}-wal" }.Where(File.Exists))
        {
            using var stream = new FileStream(part, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            text.Append(reader.ReadToEnd());
        }
        return text.ToString();
    }
}
