using Crayon.Identity.Store.Tokens;
using Crayon.Identity.Tests.Provider;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Tests.Protocol.Flows;

/// <summary>A tenant that left is not there any more, and its host is nobody else's.</summary>
public sealed class OffboardingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task ISO_25_Host_tokens_and_cookies_of_a_tenant_that_left_are_nothing_and_nobody_takes_its_host(
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

        // Host and issuer stay the left tenant's: nobody takes them over, with or without its people.
        await Assert.ThrowsAsync<DbUpdateException>(
            () => world.Provider.AddRealmAsync("north-anew", TenantKind.Reseller, Ct, north.Host));
        Assert.Equal(404, (await world.Provider.Wire.GetAsync(north.Host, "/id/jwks", Ct)).Status);
        Assert.Equal(200, (await world.Provider.Wire.GetAsync(world.Fuji.Host, "/id/jwks", Ct)).Status);
    }

    private static async Task NoneIsGoodAsync(FlowWorld world, params string[] tokens)
    {
        foreach (var token in tokens)
            Assert.Equal(
                AccessTokenRefusal.RealmSuspended, (await world.Provider.Services.ValidateAsync(token, Ct)).Refusal);
    }
}
