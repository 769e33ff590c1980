using Crayon.Identity.Tests.Provider;

namespace Crayon.Identity.Tests.Protocol.Flows;

/// <summary>Revocation (RFC 7009) and introspection (RFC 7662).</summary>
public sealed class TokenReturnTests(SharedFlow shared)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private FlowWorld World => shared.World;

    private Flow Portal => World.Of(FlowWorld.Portal);

    [Theory]
    [InlineData("")]
    [InlineData("&token_type_hint=access_token")]
    [InlineData("&token_type_hint=nonsense")]
    public async Task REV_01_02_A_refresh_token_goes_back_with_its_whole_family(string hint)
    {
        var tokens = await Portal.TokensAsync(await World.SignInAsync(Ct));
        Assert.Equal(200, (await Portal.PostAsync("/id/revoke", $"token={tokens.Text("refresh_token")}{hint}")).Status);
        Assert.Equal("invalid_grant", (await Portal.RefreshAsync(tokens.Text("refresh_token"))).Error);
        Assert.Equal(401, (await Portal.UserInfoAsync(tokens.Text("access_token"))).Status);
    }

    [Fact]
    public async Task REV_03_An_access_token_goes_back_alone()
    {
        var tokens = await Portal.TokensAsync(await World.SignInAsync(Ct));
        Assert.Equal(200, (await Portal.PostAsync("/id/revoke", $"token={tokens.Text("access_token")}")).Status);
        Assert.Equal(401, (await Portal.UserInfoAsync(tokens.Text("access_token"))).Status);
        var next = await Portal.RefreshAsync(tokens.Text("refresh_token"));
        Assert.Equal(200, (await Portal.UserInfoAsync(next.Text("access_token"))).Status);
    }

    [Theory]
    [InlineData("portal")]
    [InlineData("spa")]
    public async Task REV_04_Another_clients_tokens_stay(string thief)
    {
        var tokens = await World.Of(FlowWorld.Other).TokensAsync(await World.SignInAsync(Ct));
        var flow = World.Of(thief == "spa" ? FlowWorld.Spa : FlowWorld.Portal);
        foreach (var token in new[] { tokens.Text("refresh_token"), tokens.Text("access_token") })
            Assert.Equal(200, (await flow.PostAsync("/id/revoke", $"token={token}")).Status);
        Assert.Equal(200, (await Portal.UserInfoAsync(tokens.Text("access_token"))).Status);
        Assert.Equal(200, (await World.Of(FlowWorld.Other).RefreshAsync(tokens.Text("refresh_token"))).Status);
    }

    [Fact]
    public async Task REV_05_06_What_is_not_there_is_as_good_as_revoked_and_a_client_must_prove_itself()
    {
        Assert.Equal(200, (await Portal.PostAsync("/id/revoke", "token=made-up")).Status);
        Assert.Equal((400, "invalid_request"), Of(await Portal.PostAsync("/id/revoke", "token=")));
        Assert.Equal(
            (401, "invalid_client"),
            Of(await World.Provider.Wire.PostFormAsync(
                World.North.Host, "/id/revoke", "token=x", Wire.Basic("portal", "wrong"), Ct)));
        Assert.Equal(405, (await World.Provider.Wire.GetAsync(World.North.Host, "/id/revoke?token=x", Ct)).Status);
    }

    [Fact]
    public async Task INT_01_02_A_good_token_is_told_of()
    {
        var tokens = await Portal.TokensAsync(await World.SignInAsync(Ct));
        var access = await AskAsync(Portal, tokens.Text("access_token"));
        Assert.True(access.Json.GetProperty("active").GetBoolean());
        Assert.Equal(
            ("portal", "openid offline_access orders.read", World.North.Issuer, "crayon-api",
                World.Owners[World.North.Id].ToString()),
            (access.Text("client_id"), access.Text("scope"), access.Text("iss"), access.Text("aud"),
                access.Text("sub")));
        Assert.Equal("no-store", access.Headers.CacheControl?.ToString());
        var refresh = await AskAsync(Portal, tokens.Text("refresh_token"));
        Assert.True(refresh.Json.GetProperty("active").GetBoolean());
        Assert.True(
            (await AskAsync(Portal, await World.Provider.Wire.TokenAsync(World.North, Ct))).Json.GetProperty("active")
                .GetBoolean());
    }

    [Fact]
    public async Task INT_03_04_Of_anything_else_no_more_is_said_than_that_it_is_not_good()
    {
        var tokens = await Portal.TokensAsync(await World.SignInAsync(Ct));
        var foreign = await World.Of(FlowWorld.Portal, World.Fuji)
            .TokensAsync(await World.SignInAsync(Ct, new SignInRow { Realm = World.Fuji }));
        var used = tokens.Text("refresh_token");
        await Portal.RefreshAsync(used);
        await Portal.PostAsync("/id/revoke", $"token={tokens.Text("access_token")}");
        string[] bad =
            ["x", tokens.Text("id_token"), tokens.Text("access_token"), used, foreign.Text("access_token"),
                foreign.Text("refresh_token")];
        foreach (var token in bad) Assert.Equal("{\"active\":false}", (await AskAsync(Portal, token)).Body);
        var others = await World.Of(FlowWorld.Other).TokensAsync(await World.SignInAsync(Ct));
        Assert.Equal("{\"active\":false}", (await AskAsync(Portal, others.Text("refresh_token"))).Body);
    }

    [Fact]
    public async Task INT_05_Only_a_client_that_proves_itself_is_told()
    {
        var token = (await Portal.TokensAsync(await World.SignInAsync(Ct))).Text("access_token");
        Assert.Equal((401, "invalid_client"), Of(await AskAsync(World.Of(FlowWorld.Spa), token)));
        Assert.Equal(
            (401, "invalid_client"),
            Of(await World.Provider.Wire.PostFormAsync(
                World.North.Host, "/id/introspect", $"token={token}", null, Ct)));
    }

    private static Task<Answer> AskAsync(Flow flow, string token) => flow.PostAsync("/id/introspect", $"token={token}");

    private static (int, string?) Of(Answer answer) => (answer.Status, answer.Error);
}
