using Crayon.Identity.Host.Protocol;
using Crayon.Identity.Store.Sessions;
using Crayon.Identity.Tests.Provider;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Crayon.Identity.Tests.Protocol.Flows;

public sealed class PromptTests(SharedFlow shared)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private FlowWorld World => shared.World;

    private Flow Portal => World.Of(FlowWorld.Portal);

    [Fact]
    public async Task PROMPT_01_None_without_a_session_is_login_required()
    {
        var landing = Landing.Of(await Portal.AuthorizeAsync(cookie: null, ("prompt", "none")));
        Assert.Equal(
            (FlowWorld.Portal.RedirectUri, "login_required", World.North.Issuer),
            (landing.Target, landing["error"], landing["iss"]));
    }

    [Fact]
    public async Task PROMPT_02_None_with_a_session_answers_for_the_same_person()
    {
        var (flow, cookie) = (Portal, await World.SignInAsync(Ct));
        var first = IdTokenOf(await flow.RedeemAsync(await flow.CodeAsync(cookie)));
        var again = IdTokenOf(await flow.RedeemAsync(await flow.CodeAsync(cookie, ("prompt", "none"))));
        Assert.Equal((first.Subject, AuthTime(first)), (again.Subject, AuthTime(again)));
    }

    [Theory]
    [InlineData("login")]
    [InlineData("select_account")]
    public async Task PROMPT_03_Login_asks_again_and_only_a_younger_sign_in_meets_it(string prompt)
    {
        var (flow, old) = (Portal, await World.SignInAsync(Ct));
        var waiting = await WaitingAsync(await flow.AuthorizeAsync(old, ("prompt", prompt)), Routes.SignIn);
        Assert.Equal(Routes.SignIn, Landing.Of(await ContinueAsync(flow, waiting, old)).Target);

        var fresh = await World.SignInAsync(Ct, new SignInRow { Ago = TimeSpan.FromSeconds(-1) });
        var landing = Landing.Of(await ContinueAsync(flow, waiting, fresh));
        var before = AuthTime(IdTokenOf(await flow.RedeemAsync(await flow.CodeAsync(old))));
        Assert.InRange(AuthTime(IdTokenOf(await flow.RedeemAsync(landing["code"]!))), before + 5, before + 60);
        Assert.Equal(FlowWorld.Portal.RedirectUri, landing.Target);
    }

    [Fact]
    public async Task PROMPT_04_05_A_maximum_age_asks_again_when_the_sign_in_is_older()
    {
        var (flow, cookie) = (Portal, await World.SignInAsync(Ct, new SignInRow { Ago = TimeSpan.FromSeconds(30) }));
        await WaitingAsync(await flow.AuthorizeAsync(cookie, ("max_age", "1")), Routes.SignIn);
        var first = IdTokenOf(await flow.RedeemAsync(await flow.CodeAsync(cookie)));
        var token = IdTokenOf(await flow.RedeemAsync(await flow.CodeAsync(cookie, ("max_age", "10000"))));
        Assert.Equal(AuthTime(first), AuthTime(token));
        Assert.InRange(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - AuthTime(token), 29, 60);
    }

    [Fact]
    public async Task PROMPT_06_None_and_no_age_at_all_is_login_required()
    {
        var landing = Landing.Of(
            await Portal.AuthorizeAsync(await World.SignInAsync(Ct), ("prompt", "none"), ("max_age", "0")));
        Assert.Equal("login_required", landing["error"]);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("soon")]
    [InlineData("1.5")]
    [InlineData("99999999999")]
    public async Task PROMPT_An_age_that_is_no_number_is_refused(string age) =>
        Assert.Equal(
            "invalid_request",
            Landing.Of(await Portal.AuthorizeAsync(await World.SignInAsync(Ct), ("max_age", age)))["error"]);

    [Fact]
    public async Task PROMPT_07_A_hint_of_the_same_person_changes_nothing_and_one_of_another_asks()
    {
        var (flow, cookie) = (Portal, await World.SignInAsync(Ct));
        var hint = (await flow.TokensAsync(cookie)).Text("id_token");
        Assert.NotEmpty(await flow.CodeAsync(cookie, ("id_token_hint", hint)));
        var another = await World.SignInAsync(Ct, new SignInRow { Person = World.Buyers[World.North.Id] });
        await WaitingAsync(await flow.AuthorizeAsync(another, ("id_token_hint", hint)), Routes.SignIn);
        Assert.Equal(
            "login_required",
            Landing.Of(await flow.AuthorizeAsync(another, ("id_token_hint", hint), ("prompt", "none")))["error"]);
    }

    [Fact]
    public async Task PROMPT_08_09_10_A_hint_that_this_realm_did_not_sign_for_this_client_gets_no_code()
    {
        var (flow, cookie) = (Portal, await World.SignInAsync(Ct));
        var tokens = await flow.TokensAsync(cookie);
        var parts = tokens.Text("id_token").Split('.');
        var unsigned = tokens.Text("id_token").Split('.');
        Forged.Header(unsigned, header => header["alg"] = "none");
        var altered = tokens.Text("id_token").Split('.');
        Forged.Payload(altered, payload => payload["sub"] = World.Buyers[World.North.Id].ToString());
        var others = (await World.Of(FlowWorld.Other).TokensAsync(cookie)).Text("id_token");
        string[] hints =
            [$"{unsigned[0]}.{unsigned[1]}.", string.Join('.', altered), Forged.Sign(parts, _ => { }),
                tokens.Text("access_token"), others, "x", "a.b.c"];
        foreach (var hint in hints)
        {
            var landing = Landing.Of(await flow.AuthorizeAsync(cookie, ("id_token_hint", hint)));
            Assert.Equal(("invalid_request", null), (landing["error"], landing["code"]));
        }
    }

    [Fact]
    public async Task X_22_A_level_that_is_asked_for_must_be_reached()
    {
        var flow = Portal;
        var weak = await World.SignInAsync(
            Ct, new SignInRow { Level = AuthenticationLevels.OneFactor, Methods = "pwd" });
        await WaitingAsync(await flow.AuthorizeAsync(weak, ("acr_values", "urn:acr:2fa")), Routes.SignIn);
        Assert.NotEmpty(await flow.CodeAsync(weak, ("acr_values", "urn:acr:1fa urn:acr:2fa")));
        Assert.NotEmpty(await flow.CodeAsync(weak, ("acr_values", "silver gold")));
        var token = IdTokenOf(
            await flow.RedeemAsync(await flow.CodeAsync(await World.SignInAsync(Ct), ("acr_values", "urn:acr:2fa"))));
        Assert.Equal(
            ("urn:acr:2fa", "pwd otp"),
            (token.GetClaim("acr").Value,
                string.Join(' ', token.Claims.Where(claim => claim.Type == "amr").Select(claim => claim.Value))));
    }

    [Fact]
    public async Task PROMPT_11_A_client_that_asks_gets_consent_first_and_a_refusal_when_the_person_denies()
    {
        var (flow, cookie) = (World.Of(FlowWorld.Asking), await World.SignInAsync(Ct));
        Assert.Equal("consent_required", Landing.Of(await flow.AuthorizeAsync(cookie, ("prompt", "none")))["error"]);
        var waiting = await WaitingAsync(await flow.AuthorizeAsync(cookie), Routes.Consent);
        var denied = Landing.Of(await flow.BrowseAsync($"{Routes.Continue}?request={waiting}&denied=1", cookie));
        Assert.Equal(("access_denied", "s-1"), (denied["error"], denied["state"]));
        AuthorizeRefusalTests.OnPage(await ContinueAsync(flow, waiting, cookie));
    }

    [Fact]
    public async Task A_waiting_request_gives_one_code_and_only_where_it_came_from()
    {
        var (flow, cookie) = (Portal, await World.SignInAsync(Ct));
        var waiting = await WaitingAsync(await flow.AuthorizeAsync(cookie: null), Routes.SignIn);
        AuthorizeRefusalTests.OnPage(await ContinueAsync(World.Of(FlowWorld.Portal, World.Fuji), waiting, cookie));
        Assert.NotNull(Landing.Of(await ContinueAsync(flow, waiting, cookie))["code"]);
        AuthorizeRefusalTests.OnPage(await ContinueAsync(flow, waiting, cookie));
        AuthorizeRefusalTests.OnPage(await ContinueAsync(flow, "made-up", cookie));
    }

    internal static Task<string> WaitingAsync(Answer answer, string page)
    {
        var landing = Landing.Of(answer);
        Assert.Equal(page, landing.Target);
        return Task.FromResult(landing["request"]!);
    }

    internal static Task<Answer> ContinueAsync(Flow flow, string waiting, string cookie) =>
        flow.BrowseAsync($"{Routes.Continue}?request={waiting}", cookie);

    private static JsonWebToken IdTokenOf(Answer answer)
    {
        Assert.True(answer.Status == 200, answer.Body);
        return new JsonWebToken(answer.Text("id_token"));
    }

    private static long AuthTime(JsonWebToken token) => token.GetPayloadValue<long>("auth_time");
}
