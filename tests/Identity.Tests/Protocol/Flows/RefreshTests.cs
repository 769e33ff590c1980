using Crayon.Identity.Store.Grants;
using Crayon.Identity.Tests.Provider;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Crayon.Identity.Tests.Protocol.Flows;

public sealed class RefreshTests(SharedFlow shared)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private FlowWorld World => shared.World;

    [Fact]
    public async Task RT_01_02_03_Who_may_be_offline_gets_new_tokens_of_the_same_sign_in_for_a_token()
    {
        var (flow, cookie) = (World.Of(FlowWorld.Portal), await World.SignInAsync(Ct));
        Assert.False((await flow.TokensAsync(cookie, "openid")).Json.TryGetProperty("refresh_token", out _));
        var first = await flow.TokensAsync(cookie);
        var second = await flow.RefreshAsync(first.Text("refresh_token"));
        Assert.Equal(200, second.Status);
        Assert.NotEqual(first.Text("refresh_token"), second.Text("refresh_token"));
        Assert.NotEqual(first.Text("access_token"), second.Text("access_token"));
        var (before, after) = (new JsonWebToken(first.Text("id_token")), new JsonWebToken(second.Text("id_token")));
        foreach (var claim in new[] { "iss", "sub", "aud", "auth_time", "acr", "sid" })
            Assert.Equal(before.GetClaim(claim).Value, after.GetClaim(claim).Value);
        Assert.Equal(
            new JsonWebToken(first.Text("access_token")).GetClaim("gid").Value,
            new JsonWebToken(second.Text("access_token")).GetClaim("gid").Value);
    }

    [Fact]
    public async Task RT_04_05_06_A_public_clients_token_that_is_used_again_kills_the_family()
    {
        var flow = World.Of(FlowWorld.Spa);
        var first = await flow.TokensAsync(await World.SignInAsync(Ct));
        var second = await flow.RefreshAsync(first.Text("refresh_token"));
        Assert.Equal(200, (await flow.UserInfoAsync(second.Text("access_token"))).Status);

        Assert.Equal("invalid_grant", (await flow.RefreshAsync(first.Text("refresh_token"))).Error);

        Assert.Equal("invalid_grant", (await flow.RefreshAsync(second.Text("refresh_token"))).Error);
        Assert.Equal(401, (await flow.UserInfoAsync(second.Text("access_token"))).Status);
    }

    [Fact]
    public async Task RT_A_confidential_client_gets_the_same_successor_for_ten_seconds_and_then_the_family_dies()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var flow = World.Of(FlowWorld.Other, wire: await HostAsync(clock));
        var first = (await flow.TokensAsync(await World.SignInAsync(Ct))).Text("refresh_token");
        var second = (await flow.RefreshAsync(first)).Text("refresh_token");
        clock.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(second, (await flow.RefreshAsync(first)).Text("refresh_token"));
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("invalid_grant", (await flow.RefreshAsync(first)).Error);
        Assert.Equal("invalid_grant", (await flow.RefreshAsync(second)).Error);
    }

    [Fact]
    public async Task RT_There_is_no_grace_once_the_successor_was_used()
    {
        var flow = World.Of(FlowWorld.Other);
        var first = (await flow.TokensAsync(await World.SignInAsync(Ct))).Text("refresh_token");
        var second = (await flow.RefreshAsync(first)).Text("refresh_token");
        var third = (await flow.RefreshAsync(second)).Text("refresh_token");
        Assert.Equal("invalid_grant", (await flow.RefreshAsync(first)).Error);
        Assert.Equal("invalid_grant", (await flow.RefreshAsync(third)).Error);
    }

    [Fact]
    public async Task RT_07_08_A_token_is_its_clients_alone_who_must_prove_itself()
    {
        var flow = World.Of(FlowWorld.Portal);
        var token = (await flow.TokensAsync(await World.SignInAsync(Ct))).Text("refresh_token");
        Assert.Equal("invalid_grant", (await World.Of(FlowWorld.Other).RefreshAsync(token)).Error);
        Assert.Equal("invalid_grant", (await World.Of(FlowWorld.Spa).RefreshAsync(token)).Error);
        var unproven = await World.Provider.Wire.PostTokenAsync(
            World.North.Host, $"grant_type=refresh_token&refresh_token={token}&client_id=portal", null, Ct);
        Assert.Equal((401, "invalid_client"), (unproven.Status, unproven.Error));
        Assert.Equal(200, (await flow.RefreshAsync(token)).Status);
    }

    [Fact]
    public async Task RT_09_10_A_token_can_be_used_for_less_and_never_for_more()
    {
        var flow = World.Of(FlowWorld.Portal);
        var token =
            (await flow.TokensAsync(
                await World.SignInAsync(Ct), "openid offline_access orders.read orders.write")).Text("refresh_token");
        Assert.Equal("invalid_scope", (await flow.RefreshAsync(token, ("scope", "orders.read prices.write"))).Error);
        var less = await flow.RefreshAsync(token, ("scope", "orders.read"));
        Assert.Equal("orders.read", less.Text("scope"));
        Assert.False(less.Json.TryGetProperty("id_token", out _));
        Assert.Equal(
            "openid offline_access orders.read orders.write",
            (await flow.RefreshAsync(less.Text("refresh_token"))).Text("scope"));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("a.b.c")]
    [InlineData("%00'")]
    public async Task RT_12_Garbage_is_refused(string token) =>
        Assert.Equal("invalid_grant", (await World.Of(FlowWorld.Portal).RefreshAsync(token)).Error);

    [Fact]
    public async Task RT_13_A_code_is_no_refresh_token_and_a_refresh_token_no_code()
    {
        var (flow, cookie) = (World.Of(FlowWorld.Portal), await World.SignInAsync(Ct));
        Assert.Equal("invalid_grant", (await flow.RefreshAsync(await flow.CodeAsync(cookie))).Error);
        Assert.Equal(
            "invalid_grant", (await flow.RedeemAsync((await flow.TokensAsync(cookie)).Text("refresh_token"))).Error);
    }

    [Fact]
    public async Task RT_A_token_that_is_not_used_ends_after_14_days_and_any_after_30()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var flow = World.Of(FlowWorld.Spa, wire: await HostAsync(clock));
        var cookie = await World.SignInAsync(Ct);
        var (idle, used) =
            ((await flow.TokensAsync(cookie)).Text("refresh_token"),
                (await flow.TokensAsync(cookie)).Text("refresh_token"));
        clock.Advance(TimeSpan.FromDays(13.9));
        used = (await flow.RefreshAsync(used)).Text("refresh_token");
        clock.Advance(TimeSpan.FromDays(0.2));
        Assert.Equal("invalid_grant", (await flow.RefreshAsync(idle)).Error);
        clock.Advance(TimeSpan.FromDays(13));
        used = (await flow.RefreshAsync(used)).Text("refresh_token");
        clock.Advance(TimeSpan.FromDays(2.8));
        used = (await flow.RefreshAsync(used)).Text("refresh_token");
        clock.Advance(TimeSpan.FromDays(0.2));
        Assert.Equal("invalid_grant", (await flow.RefreshAsync(used)).Error);
    }

    [Fact]
    public async Task X_07_A_lesser_role_narrows_and_a_lost_one_ends()
    {
        var person = await World.AddPersonAsync(World.North, "reseller.owner", null, Ct);
        var flow = World.Of(FlowWorld.Portal);
        var token =
            (await flow.TokensAsync(
                await World.SignInAsync(Ct, new SignInRow { Person = person }),
                "openid offline_access orders.read orders.write")).Text("refresh_token");
        await World.EditAsync(db =>
        {
            db.Memberships.Single(row => row.PersonId == person).Role = "reseller.viewer";
            return Task.CompletedTask;
        }, Ct);
        var lesser = await flow.RefreshAsync(token);
        Assert.Equal("openid offline_access orders.read", lesser.Text("scope"));
        await World.EditAsync(db =>
        {
            db.Memberships.Single(row => row.PersonId == person).Delete();
            return Task.CompletedTask;
        }, Ct);
        Assert.Equal("invalid_grant", (await flow.RefreshAsync(lesser.Text("refresh_token"))).Error);
        Assert.Equal(401, (await flow.UserInfoAsync(lesser.Text("access_token"))).Status);
    }

    [Fact]
    public async Task X_07_Ending_a_person_ends_sessions_refresh_and_access_tokens_at_once_and_a_later_sign_in_counts()
    {
        var person = await World.AddPersonAsync(World.North, "reseller.owner", null, Ct);
        var how = new SignInRow { Person = person };
        var flow = World.Of(FlowWorld.Portal);
        var cookie = await World.SignInAsync(Ct, how);
        var tokens = await flow.TokensAsync(cookie);

        var row = await World.ReadAsync(db => db.People.SingleAsync(found => found.PersonId == person, Ct));
        await World.Provider.AsPlatformAsync<GrantEnds>(ends => ends.EndPersonAsync(row, keep: null, Ct));

        Assert.Equal(401, (await flow.UserInfoAsync(tokens.Text("access_token"))).Status);
        Assert.Equal("invalid_grant", (await flow.RefreshAsync(tokens.Text("refresh_token"))).Error);
        Assert.Equal("login_required", Landing.Of(await flow.AuthorizeAsync(cookie, ("prompt", "none")))["error"]);
        var later = await flow.TokensAsync(await World.SignInAsync(Ct, how with { SessionId = Guid.CreateVersion7() }));
        Assert.Equal(200, (await flow.UserInfoAsync(later.Text("access_token"))).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_end_of_a_session_ends_what_was_not_granted_beyond_it(bool exceptOffline)
    {
        var (flow, id) = (World.Of(FlowWorld.Portal), Guid.CreateVersion7());
        var cookie = await World.SignInAsync(Ct, new SignInRow { SessionId = id });
        var (online, offline) = (await flow.TokensAsync(cookie, "openid"), await flow.TokensAsync(cookie));

        var session = await World.ReadAsync(db => db.Sessions.SingleAsync(found => found.SessionId == id, Ct));
        await World.Provider.AsPlatformAsync<GrantEnds>(ends => ends.EndSessionGrantsAsync(session, exceptOffline, Ct));

        Assert.Equal(401, (await flow.UserInfoAsync(online.Text("access_token"))).Status);
        Assert.Equal(exceptOffline ? 200 : 401, (await flow.UserInfoAsync(offline.Text("access_token"))).Status);
        Assert.Equal(exceptOffline ? 200 : 400, (await flow.RefreshAsync(offline.Text("refresh_token"))).Status);
    }

    private Task<Wire> HostAsync(FakeTimeProvider clock) =>
        World.Provider.StartHostAsync(Ct, builder => builder.Services.AddSingleton<TimeProvider>(clock));
}
