using Crayon.Identity.Store.Keys;
using Crayon.Identity.Tests.Protocol.Flows;
using Crayon.Identity.Tests.Provider;
using Crayon.Platform.Core.Persistence;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Tests.Processes;

/// <summary>
/// Two processes of the identity host that share nothing but the database and the keys folder, as two machines do: what
/// works once works once, and what one changes the other knows in time.
/// </summary>
public sealed class TwoProcessTests : IAsyncLifetime
{
    private const int Each = 6;
    private readonly List<IdentityProcess> processes = [];
    private FlowWorld world = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Wire[] Wires => [.. processes.Select(process => new Wire(world.Provider.Services, process.Address))];

    public async ValueTask InitializeAsync()
    {
        world = await FlowWorld.CreateAsync(DatabaseEngine.Postgres, CancellationToken.None);
        processes.AddRange(await Task.WhenAll(
            IdentityProcess.StartAsync(world.Provider, CancellationToken.None),
            IdentityProcess.StartAsync(world.Provider, CancellationToken.None)));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes) await process.DisposeAsync();
        await world.DisposeAsync();
    }

    // One test, because the two processes are started once for all of it.
    [Fact]
    public async Task TOKEN_19_RT_11_X_03_04_05_Two_processes_keep_what_works_once_and_follow_each_others_keys()
    {
        Assert.Equal(3, processes.Select(process => process.Id).Append(Environment.ProcessId).Distinct().Count());
        await CodeAsync(await world.SignInAsync(Ct));
        await RefreshAsync(await world.SignInAsync(Ct));
        await FamilyAsync(await world.SignInAsync(Ct));
        await KeysAsync();
    }

    private async Task CodeAsync(string cookie)
    {
        var (first, second) = (world.Of(FlowWorld.Other, wire: Wires[0]), world.Of(FlowWorld.Other, wire: Wires[1]));
        var code = await first.CodeAsync(cookie, ("scope", "openid offline_access"));
        var answers = await RaceAsync(wire =>
            world.Of(FlowWorld.Other, wire: wire).RedeemAsync(code, ("code_verifier", first.Verifier)));
        var won = Assert.Single(answers, answer => answer.Status == 200);
        Assert.All(answers.Where(answer => answer != won), answer => Assert.Equal("invalid_grant", answer.Error));
        Assert.Equal("invalid_grant", (await second.RefreshAsync(won.Text("refresh_token"))).Error);
        foreach (var flow in new[] { first, second })
            await Eventually.HoldsAsync(
                () => flow.UserInfoAsync(won.Text("access_token")), answer => answer.Status == 401, Ct);
    }

    private async Task RefreshAsync(string cookie)
    {
        var token = (await world.Of(FlowWorld.Other, wire: Wires[0]).TokensAsync(cookie)).Text("refresh_token");
        var answers = await RaceAsync(wire => world.Of(FlowWorld.Other, wire: wire).RefreshAsync(token));
        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        var next = Assert.Single(answers.Select(answer => answer.Text("refresh_token")).Distinct());
        Assert.Equal(200, (await world.Of(FlowWorld.Other, wire: Wires[1]).RefreshAsync(next)).Status);
    }

    private async Task FamilyAsync(string cookie)
    {
        var token = (await world.Of(FlowWorld.Spa, wire: Wires[1]).TokensAsync(cookie)).Text("refresh_token");
        var answers = await RaceAsync(wire => world.Of(FlowWorld.Spa, wire: wire).RefreshAsync(token));
        var won = Assert.Single(answers, answer => answer.Status == 200);
        Assert.Equal(
            "invalid_grant",
            (await world.Of(FlowWorld.Spa, wire: Wires[0]).RefreshAsync(won.Text("refresh_token"))).Error);
    }

    private async Task KeysAsync()
    {
        var cookie = await world.SignInAsync(Ct);
        var (signing, reading) = (world.Of(FlowWorld.Other, wire: Wires[0]), world.Of(FlowWorld.Other, wire: Wires[1]));
        var before = (await signing.TokensAsync(cookie, "openid")).Text("access_token");
        var known = new JsonWebKeySet((await Wires[1].GetAsync(world.North.Host, "/id/jwks", Ct)).Body).Keys;

        var kid = await world.Provider.AsPlatformAsync<RealmKeys, string>(
            keys => keys.RotateAsync(world.North.Id, Ct));

        // The other process honours the new key's very first token, because it knew the key before.
        var first = await Eventually.HoldsAsync(
            async () => (await signing.TokensAsync(cookie, "openid")).Text("access_token"),
            token => new JsonWebToken(token).Kid == kid, Ct);
        Assert.Contains(known, key => key.Kid == kid);
        Assert.NotEqual(kid, new JsonWebToken(before).Kid);
        foreach (var token in new[] { first, before })
            Assert.Equal(200, (await reading.UserInfoAsync(token)).Status);
    }

    private async Task<Answer[]> RaceAsync(Func<Wire, Task<Answer>> ask)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var racing = Wires.SelectMany(wire => Enumerable.Repeat(wire, Each)).Select(async wire =>
        {
            await start.Task;
            return await ask(wire);
        }).ToList();
        start.SetResult();
        return await Task.WhenAll(racing);
    }
}
