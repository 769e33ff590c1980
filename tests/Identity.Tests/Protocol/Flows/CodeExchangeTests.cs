using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Tokens;
using Crayon.Identity.Tests.Provider;
using Crayon.Platform.Core.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Crayon.Identity.Tests.Protocol.Flows;

public sealed class CodeExchangeTests(SharedFlow shared)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private FlowWorld World => shared.World;

    [Theory]
    [InlineData("code_verifier", "wrong")]
    [InlineData("code_verifier", null)]
    [InlineData("code_verifier", "challenge")]
    [InlineData("redirect_uri", "https://portal.example/cb?keep=1")]
    [InlineData("redirect_uri", null)]
    [InlineData("code", "made-up")]
    public async Task TOKEN_11_12_13_14_20_A_code_goes_with_its_verifier_and_address(string name, string? value)
    {
        var (flow, cookie) = (World.Of(FlowWorld.Portal), await World.SignInAsync(Ct));
        var code = await flow.CodeAsync(cookie);
        var sent = value switch { "wrong" => OpaqueHandle.New(), "challenge" => flow.Challenge, _ => value };
        var answer = await flow.RedeemAsync(code, (name, sent));
        Assert.Equal(
            (400, "invalid_grant", "no-store"), (answer.Status, answer.Error, answer.Headers.CacheControl?.ToString()));
        // What was sent by mistake burns nothing.
        Assert.Equal(200, (await flow.RedeemAsync(code)).Status);
    }

    [Fact]
    public async Task TOKEN_15_A_code_is_its_clients_alone()
    {
        var (flow, cookie) = (World.Of(FlowWorld.Portal), await World.SignInAsync(Ct));
        var code = await flow.CodeAsync(cookie);
        var thief = World.Of(FlowWorld.Other);
        Assert.Equal(
            "invalid_grant",
            (await thief.RedeemAsync(
                code, ("redirect_uri", FlowWorld.Portal.RedirectUri), ("code_verifier", flow.Verifier))).Error);
        var unproven = await World.Provider.Wire.PostTokenAsync(World.North.Host,
            Flow.Form(
                [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", FlowWorld.Portal.RedirectUri),
                    ("code_verifier", flow.Verifier), ("client_id", "portal")]), null, Ct);
        Assert.Equal((401, "invalid_client"), (unproven.Status, unproven.Error));
        Assert.Equal(200, (await flow.RedeemAsync(code)).Status);
    }

    [Fact]
    public async Task TOKEN_16_17_18_A_second_use_kills_all_that_came_of_the_first()
    {
        var (flow, cookie) = (World.Of(FlowWorld.Portal), await World.SignInAsync(Ct));
        var code = await flow.CodeAsync(cookie, ("scope", "openid offline_access"));
        var tokens = await flow.RedeemAsync(code);
        Assert.Equal(200, (await flow.UserInfoAsync(tokens.Text("access_token"))).Status);

        Assert.Equal("invalid_grant", (await flow.RedeemAsync(code)).Error);

        Assert.Equal(401, (await flow.UserInfoAsync(tokens.Text("access_token"))).Status);
        Assert.Equal(
            AccessTokenRefusal.Revoked,
            (await World.Provider.Services.ValidateAsync(tokens.Text("access_token"), Ct)).Refusal);
        Assert.Equal("invalid_grant", (await flow.RefreshAsync(tokens.Text("refresh_token"))).Error);
    }

    [Theory]
    [InlineData(59, 200)]
    [InlineData(61, 400)]
    public async Task X_02_TOKEN_27_A_code_works_for_a_minute(int seconds, int status)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var flow = World.Of(
            FlowWorld.Spa,
            wire: await World.Provider.StartHostAsync(
                Ct, builder => builder.Services.AddSingleton<TimeProvider>(clock)));
        var code = await flow.CodeAsync(await World.SignInAsync(Ct));
        clock.Advance(TimeSpan.FromSeconds(seconds));
        Assert.Equal(status, (await flow.RedeemAsync(code)).Status);
    }

    [Fact]
    public async Task A_code_dies_with_its_session_and_its_person()
    {
        var (flow, session) = (World.Of(FlowWorld.Portal), Guid.CreateVersion7());
        var person = await World.AddPersonAsync(World.North, "reseller.owner", null, Ct);
        var cookie = await World.SignInAsync(Ct, new SignInRow { SessionId = session, Person = person });
        var (first, second) = (await flow.CodeAsync(cookie), await flow.CodeAsync(cookie));
        await World.EditAsync(db =>
        {
            db.Sessions.Single(row => row.SessionId == session).EndedAt = TimeProvider.System.GetUtcNow();
            return Task.CompletedTask;
        }, Ct);
        Assert.Equal("invalid_grant", (await flow.RedeemAsync(first)).Error);
        await World.EditAsync(db =>
        {
            db.Sessions.Single(row => row.SessionId == session).EndedAt = null;
            db.People.Single(row => row.PersonId == person).IsEnabled = false;
            return Task.CompletedTask;
        }, Ct);
        Assert.Equal("invalid_grant", (await flow.RedeemAsync(second)).Error);
    }

    [Fact]
    public async Task TOKEN_25_A_public_client_gets_nothing_on_its_own_behalf()
    {
        await World.EditAsync(db =>
        {
            FlowWorld.AddClient(db, World.North.Id, new RelyingParty("bare", "https://bare.example/cb"), client =>
            {
                client.Authentication = ClientAuthentication.None;
                client.GrantTypes = [Grants.ClientCredentials];
                return client;
            });
            return Task.CompletedTask;
        }, Ct);
        var answer = await World.Provider.Wire.PostTokenAsync(
            World.North.Host, "grant_type=client_credentials&client_id=bare", null, Ct);
        Assert.Equal("unauthorized_client", answer.Error);
        var secret = await World.Provider.Wire.PostTokenAsync(
            World.North.Host, "grant_type=client_credentials&client_id=bare&client_secret=x", null, Ct);
        Assert.Equal((401, "invalid_client"), (secret.Status, secret.Error));
    }

    [Fact]
    public async Task X_08_A_suspended_realm_answers_no_request_of_the_flow()
    {
        await using var world = await FlowWorld.CreateAsync(Platform.Core.Persistence.DatabaseEngine.Sqlite, Ct);
        var flow = world.Of(FlowWorld.Spa);
        var tokens = await flow.TokensAsync(await world.SignInAsync(Ct));
        await world.Provider.MoveToAsync(world.North, TenantState.Suspended, Ct);
        Assert.Equal(403, (await flow.AuthorizeAsync(cookie: null)).Status);
        Assert.Equal(403, (await flow.RefreshAsync(tokens.Text("refresh_token"))).Status);
        Assert.Equal(403, (await flow.UserInfoAsync(tokens.Text("access_token"))).Status);
    }
}
