using Crayon.Identity.Host.Protocol;
using Crayon.Identity.Tests.Provider;

namespace Crayon.Identity.Tests.Protocol.Flows;

/// <summary>
/// What one realm made is nothing in another, though clients have equal names and secrets there, and is not burned by
/// trying.
/// </summary>
public sealed class CrossRealmTests(SharedFlow shared)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private FlowWorld World => shared.World;

    private Flow Here => World.Of(FlowWorld.Portal);

    private Flow There => World.Of(FlowWorld.Portal, World.Fuji);

    [Fact]
    public async Task REALM_01_A_code_is_refused_there_and_works_here()
    {
        var here = Here;
        var code = await here.CodeAsync(await World.SignInAsync(Ct));
        Assert.Equal("invalid_grant", (await There.RedeemAsync(code, ("code_verifier", here.Verifier))).Error);
        Assert.Equal(200, (await here.RedeemAsync(code)).Status);
    }

    [Fact]
    public async Task REALM_02_03_04_Tokens_are_refused_there_and_work_here()
    {
        var tokens = await Here.TokensAsync(await World.SignInAsync(Ct));
        Assert.Equal("invalid_grant", (await There.RefreshAsync(tokens.Text("refresh_token"))).Error);
        Assert.Equal(401, (await There.UserInfoAsync(tokens.Text("access_token"))).Status);
        Assert.Equal(
            "{\"active\":false}",
            (await There.PostAsync(Routes.Introspect, $"token={tokens.Text("access_token")}")).Body);
        Assert.Equal(200, (await Here.UserInfoAsync(tokens.Text("access_token"))).Status);
        Assert.Equal(200, (await Here.RefreshAsync(tokens.Text("refresh_token"))).Status);
    }

    [Fact]
    public async Task REALM_05_08_A_client_that_is_not_there_is_nobody_there()
    {
        var party = new RelyingParty("local", "https://local.example/cb");
        await World.EditAsync(db =>
        {
            FlowWorld.AddClient(db, World.North.Id, party);
            return Task.CompletedTask;
        }, Ct);
        var there = World.Of(party, World.Fuji);
        AuthorizeRefusalTests.OnPage(
            await there.AuthorizeAsync(await World.SignInAsync(Ct, new SignInRow { Realm = World.Fuji })));
        Assert.Equal("invalid_client", (await there.RedeemAsync("x")).Error);
        Assert.NotEmpty(await World.Of(party).CodeAsync(await World.SignInAsync(Ct)));
    }

    [Fact]
    public async Task REALM_06_11_A_cookie_counts_at_its_own_host_alone()
    {
        var cookie = await World.SignInAsync(Ct);
        Assert.Equal("login_required", Landing.Of(await There.AuthorizeAsync(cookie, ("prompt", "none")))["error"]);
        Assert.NotEmpty(await Here.CodeAsync(cookie, ("prompt", "none")));
    }

    [Fact]
    public async Task REALM_07_14_People_of_two_realms_are_two_people()
    {
        var here = await Here.UserInfoAsync((await Here.TokensAsync(await World.SignInAsync(Ct))).Text("access_token"));
        var there = await There.UserInfoAsync(
            (await There.TokensAsync(await World.SignInAsync(Ct, new SignInRow { Realm = World.Fuji }))).Text(
                "access_token"));
        Assert.NotEqual(here.Text("sub"), there.Text("sub"));
    }

    [Fact]
    public async Task REALM_09_A_hint_of_one_realm_gets_no_code_in_another()
    {
        var hint = (await Here.TokensAsync(await World.SignInAsync(Ct))).Text("id_token");
        var landing = Landing.Of(
            await There.AuthorizeAsync(
                await World.SignInAsync(Ct, new SignInRow { Realm = World.Fuji }), ("id_token_hint", hint)));
        Assert.Equal(("invalid_request", null), (landing["error"], landing["code"]));
    }

    [Fact]
    public async Task REALM_10_A_pushed_request_is_opened_where_it_was_pushed()
    {
        var cookie = await World.SignInAsync(Ct);
        var pushed = (await Here.PostAsync(Routes.PushedRequests, Here.Query())).Text("request_uri");
        var path = $"/id/authorize?client_id=portal&request_uri={Uri.EscapeDataString(pushed)}";
        AuthorizeRefusalTests.OnPage(await There.BrowseAsync(path, cookie));
        Assert.NotNull(Landing.Of(await Here.BrowseAsync(path, cookie))["code"]);
    }

    [Fact]
    public async Task REALM_12_A_token_is_not_revoked_from_another_realm()
    {
        var tokens = await Here.TokensAsync(await World.SignInAsync(Ct));
        foreach (var token in new[] { tokens.Text("refresh_token"), tokens.Text("access_token") })
            Assert.Equal(200, (await There.PostAsync(Routes.Revoke, $"token={token}")).Status);
        Assert.Equal(200, (await Here.UserInfoAsync(tokens.Text("access_token"))).Status);
        Assert.Equal(200, (await Here.RefreshAsync(tokens.Text("refresh_token"))).Status);
    }

    [Fact]
    public async Task REALM_13_A_waiting_request_waits_in_its_own_realm()
    {
        var waiting = Landing.Of(await Here.AuthorizeAsync(cookie: null))["request"]!;
        var there = await World.SignInAsync(Ct, new SignInRow { Realm = World.Fuji });
        AuthorizeRefusalTests.OnPage(await There.BrowseAsync($"{Routes.Continue}?request={waiting}", there));
        Assert.NotNull(
            Landing.Of(
                await Here.BrowseAsync($"{Routes.Continue}?request={waiting}", await World.SignInAsync(Ct)))["code"]);
    }

    [Fact]
    public async Task REALM_16_The_API_takes_a_persons_token_for_its_own_realm()
    {
        foreach (var (flow, realm) in new[] { (Here, World.North), (There, World.Fuji) })
        {
            var token =
                (await flow.TokensAsync(await World.SignInAsync(Ct, new SignInRow { Realm = realm }))).Text(
                    "access_token");
            Assert.Equal(realm.Id, (await World.Provider.Services.ValidateAsync(token, Ct)).Token?.Realm.Id);
        }
    }
}
