using Crayon.Identity.Store.Tokens;
using Crayon.Identity.Tests.Provider;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.TenantProvisioning;
using Crayon.TenantProvisioning.Leaving;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Identity.Tests.Protocol.Flows;

/// <summary>A tenant that left is not there any more, and whoever gets its host begins with nothing of it.</summary>
public sealed class OffboardingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task ISO_25_Host_tokens_and_cookies_of_a_tenant_that_left_are_nothing_while_it_holds_its_host(
        DatabaseEngine engine)
    {
        await using var world = await FlowWorld.CreateAsync(engine, Ct);
        var (north, flow, cookie) = (world.North, world.Of(FlowWorld.Portal), await world.SignInAsync(Ct));
        var (code, tokens) = (await flow.CodeAsync(cookie), await flow.TokensAsync(cookie));
        var program = await world.Provider.Wire.TokenAsync(north, Ct);
        await world.Provider.MoveToAsync(north, TenantState.Suspended, Ct);
        foreach (var state in new[] { TenantState.Offboarding, TenantState.Deleted })
        {
            await world.Provider.MoveToAsync(north, state, Ct);
            Assert.Equal(404, (await flow.AuthorizeAsync(cookie, ("prompt", "none"))).Status);
            Assert.Equal(404, (await flow.RedeemAsync(code)).Status);
            Assert.Equal(404, (await flow.RefreshAsync(tokens.Text("refresh_token"))).Status);
            Assert.Equal(404, (await world.Provider.Wire.AskAsync(north, north.Client, Ct)).Status);
            Assert.Equal(404, (await world.Provider.Wire.GetAsync(north.Host, "/id/jwks", Ct)).Status);
            await NoneIsGoodAsync(world, tokens.Text("access_token"), program);
        }

        // Until they are given up, host and issuer are the left tenant's: nobody takes them over.
        await Assert.ThrowsAsync<DbUpdateException>(
            () => world.Provider.AddRealmAsync("north-anew", TenantKind.Reseller, Ct, north.Host));
        Assert.Equal(404, (await world.Provider.Wire.GetAsync(north.Host, "/id/jwks", Ct)).Status);
        Assert.Equal(200, (await world.Provider.Wire.GetAsync(world.Fuji.Host, "/id/jwks", Ct)).Status);
    }

    [Theory, EachEngine]
    public async Task ISO_25_A_realm_at_a_host_that_was_given_again_knows_nothing_of_the_one_before(
        DatabaseEngine engine)
    {
        await using var world = await FlowWorld.CreateAsync(engine, Ct);
        var held = await Held.ByAsync(world);
        var (north, here, elsewhere) = (world.North, world.Provider.Wire, await world.Provider.StartHostAsync(Ct));
        var former = (await elsewhere.GetAsync(north.Host, "/id/jwks", Ct)).Body;
        await LeaveAsync(world.Provider, north);
        Assert.Equal(404, (await here.GetAsync(north.Host, "/id/jwks", Ct)).Status);
        await Eventually.HoldsAsync(
            async () => (await elsewhere.GetAsync(north.Host, "/id/jwks", Ct)).Status, status => status == 404, Ct);
        await NoneIsKnownAsync(world.Provider.Services, held);

        // The next realm here has clients of the same names, and even of the same secrets.
        var heir = await world.Provider.AddRealmAsync("heir", TenantKind.Reseller, Ct, north.Host);
        await world.AddClientsAsync(heir, Ct);
        Assert.NotEqual(former, (await here.GetAsync(heir.Host, "/id/jwks", Ct)).Body);
        await NobodyIsSignedInAsync(world.Of(FlowWorld.Portal, heir), held);
        await NothingIsRedeemedAsync(world.Of(FlowWorld.Portal, heir), held);
        Assert.Equal(401, (await here.AskAsync(heir, north.Client, Ct)).Status);

        // Who belongs to it is served, in every process; who does not is not.
        var token = await here.TokenAsync(heir, Ct);
        Assert.Equal(heir.Id, (await world.Provider.Services.ValidateAsync(token, Ct)).Token!.Realm.Id);
        await Eventually.HoldsAsync(
            () => elsewhere.AskAsync(heir, heir.Client, Ct), answer => answer.Status == 200, Ct);
        await NoneIsKnownAsync(world.Provider.Services, held);
        await NoneIsKnownAsync(elsewhere.Services, held);
    }

    /// <summary>Has a realm's tenant leave, by the steps that provisioning takes.</summary>
    internal static async Task LeaveAsync(TestProvider provider, TestRealm realm)
    {
        var offboarding = ActivatorUtilities.CreateInstance<TenantOffboarding>(
            provider.Services, new SettlingTime(TimeSpan.Zero));
        // Its row was made without the steps of provisioning; what matters here is how it goes.
        var report = await offboarding.RunAsync(
            realm.Slug, new LeavingWish(Actor.System("test"), "Contract ended"), Ct);
        Assert.Equal(TenantState.Deleted, report.State);
    }

    private static async Task NobodyIsSignedInAsync(Flow flow, Held held)
    {
        Assert.Equal("login_required", Landing.Of(await flow.AuthorizeAsync(held.Cookie, ("prompt", "none")))["error"]);
        Assert.Null(Landing.Of(await flow.AuthorizeAsync(held.Cookie))["code"]);
        Assert.Equal("invalid_request", Landing.Of(
            await flow.AuthorizeAsync(held.Cookie, ("id_token_hint", held.Tokens.Text("id_token"))))["error"]);
        AuthorizeRefusalTests.OnPage(await flow.BrowseAsync(
            $"/id/authorize?client_id=portal&request_uri={Uri.EscapeDataString(held.Pushed)}", held.Cookie));
    }

    private static async Task NothingIsRedeemedAsync(Flow flow, Held held)
    {
        var code = await flow.RedeemAsync(held.Code, ("code_verifier", held.Verifier));
        Assert.Equal((400, "invalid_grant"), (code.Status, code.Error));
        var refresh = await flow.RefreshAsync(held.Tokens.Text("refresh_token"));
        Assert.Equal((400, "invalid_grant"), (refresh.Status, refresh.Error));
        Assert.Equal(401, (await flow.UserInfoAsync(held.Access[0])).Status);
        var asked = await flow.PostAsync("/id/introspect", $"token={held.Access[0]}");
        Assert.Equal((200, false), (asked.Status, asked.Json.GetProperty("active").GetBoolean()));
    }

    // The issuer is unknown, or another realm's by now, whose keys did not sign it.
    private static async Task NoneIsKnownAsync(IServiceProvider services, Held held)
    {
        foreach (var token in held.Access)
            Assert.True((await services.ValidateAsync(token, Ct)).Refusal
                is AccessTokenRefusal.UnknownIssuer or AccessTokenRefusal.BadSignature);
    }

    private static async Task NoneIsGoodAsync(FlowWorld world, params string[] tokens)
    {
        foreach (var token in tokens)
            Assert.Equal(
                AccessTokenRefusal.RealmSuspended, (await world.Provider.Services.ValidateAsync(token, Ct)).Refusal);
    }

    /// <summary>What a person, a relying party and a program hold of a realm.</summary>
    private sealed record Held(string Cookie, string Code, string Verifier, string Pushed, Answer Tokens)
    {
        /// <summary>Access tokens of the person and of the program.</summary>
        public required IReadOnlyList<string> Access { get; init; }

        public static async Task<Held> ByAsync(FlowWorld world)
        {
            var (flow, cookie) = (world.Of(FlowWorld.Portal), await world.SignInAsync(Ct));
            var (code, tokens) = (await flow.CodeAsync(cookie), await flow.TokensAsync(cookie));
            var pushed = (await flow.PostAsync("/id/par", flow.Query())).Text("request_uri");
            return new Held(cookie, code, flow.Verifier, pushed, tokens)
            {
                Access = [tokens.Text("access_token"), await world.Provider.Wire.TokenAsync(world.North, Ct)],
            };
        }
    }
}
