using Crayon.Identity.Store.Grants;
using Crayon.Identity.Tests.Provider;
using Crayon.Platform.Core.Persistence;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Tests.Protocol.Flows;

/// <summary>What works once works once over two hosts that share nothing but the database.</summary>
public sealed class RaceTests
{
    private const int Each = 6;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task TOKEN_19_X_03_Of_twelve_uses_of_a_code_on_two_hosts_at_most_one_succeeds(DatabaseEngine engine)
    {
        await using var world = await FlowWorld.CreateAsync(engine, Ct);
        var second = await world.Provider.StartHostAsync(Ct);
        var here = world.Of(FlowWorld.Other);
        var code = await here.CodeAsync(await world.SignInAsync(Ct), ("scope", "openid offline_access"));
        var answers = await RaceAsync(
            wire => world.Of(FlowWorld.Other, wire: wire).RedeemAsync(code, ("code_verifier", here.Verifier)),
            world.Provider.Wire, second);

        var won = Assert.Single(answers, answer => answer.Status == 200);
        Assert.All(
            answers.Where(answer => answer != won),
            answer => Assert.Equal((400, "invalid_grant"), (answer.Status, answer.Error)));
        // The losers were second uses: what the winner got has ended.
        Assert.Equal("invalid_grant", (await here.RefreshAsync(won.Text("refresh_token"))).Error);
        Assert.Equal(401, (await here.UserInfoAsync(won.Text("access_token"))).Status);
        await Eventually.HoldsAsync(
            () => world.Of(FlowWorld.Other, wire: second).UserInfoAsync(won.Text("access_token")),
            answer => answer.Status == 401, Ct);
    }

    [Theory, EachEngine]
    public async Task Codes_of_one_session_that_are_changed_at_once_on_two_hosts_all_count(DatabaseEngine engine)
    {
        await using var world = await FlowWorld.CreateAsync(engine, Ct);
        var second = await world.Provider.StartHostAsync(Ct);
        var (flow, cookie) = (world.Of(FlowWorld.Other), await world.SignInAsync(Ct));
        var codes = new System.Collections.Concurrent.ConcurrentBag<string>();
        for (var each = 0; each < 2 * Each; each++) codes.Add(await flow.CodeAsync(cookie));

        var answers = await RaceAsync(wire => codes.TryTake(out var code)
            ? world.Of(FlowWorld.Other, wire: wire).RedeemAsync(code, ("code_verifier", flow.Verifier))
            : throw new InvalidOperationException("There is a code for each."), world.Provider.Wire, second);

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Equal(1, await world.ReadAsync(db => db.SessionClients.CountAsync(Ct)));
    }

    [Theory, EachEngine]
    public async Task RT_11_X_04_Twelve_refreshes_of_a_confidential_client_on_two_hosts_make_one_chain(
        DatabaseEngine engine)
    {
        await using var world = await FlowWorld.CreateAsync(engine, Ct);
        var second = await world.Provider.StartHostAsync(Ct);
        var flow = world.Of(FlowWorld.Other);
        var token = (await flow.TokensAsync(await world.SignInAsync(Ct))).Text("refresh_token");

        var answers = await RaceAsync(
            wire => world.Of(FlowWorld.Other, wire: wire).RefreshAsync(token), world.Provider.Wire, second);

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        var next = Assert.Single(answers.Select(answer => answer.Text("refresh_token")).Distinct());
        Assert.Equal(2, await world.ReadAsync(db => db.RefreshTokens.CountAsync(Ct)));
        Assert.Equal(200, (await flow.RefreshAsync(next)).Status);
    }

    [Theory, EachEngine]
    public async Task RT_11_X_04_Of_twelve_refreshes_of_a_public_client_at_most_one_succeeds_and_the_family_ends(
        DatabaseEngine engine)
    {
        await using var world = await FlowWorld.CreateAsync(engine, Ct);
        var second = await world.Provider.StartHostAsync(Ct);
        var flow = world.Of(FlowWorld.Spa);
        var token = (await flow.TokensAsync(await world.SignInAsync(Ct))).Text("refresh_token");

        var answers = await RaceAsync(
            wire => world.Of(FlowWorld.Spa, wire: wire).RefreshAsync(token), world.Provider.Wire, second);

        var won = Assert.Single(answers, answer => answer.Status == 200);
        Assert.Equal("invalid_grant", (await flow.RefreshAsync(won.Text("refresh_token"))).Error);
        Assert.NotNull((await world.ReadAsync(db => db.Grants.SingleAsync(Ct))).RevokedAt);
    }

    [Theory, EachEngine]
    public async Task PAR_03_Of_twelve_openings_of_a_pushed_request_one_succeeds(DatabaseEngine engine)
    {
        await using var world = await FlowWorld.CreateAsync(engine, Ct);
        var second = await world.Provider.StartHostAsync(Ct);
        var (flow, cookie) = (world.Of(FlowWorld.Other), await world.SignInAsync(Ct));
        var uri = (await flow.PostAsync("/id/par", flow.Query())).Text("request_uri");
        var answers = await RaceAsync(wire => world.Of(FlowWorld.Other, wire: wire)
            .BrowseAsync($"/id/authorize?client_id=other&request_uri={Uri.EscapeDataString(uri)}", cookie),
            world.Provider.Wire, second);
        Assert.Single(answers, answer => answer.Status == 303);
        Assert.Equal(1, await world.ReadAsync(db => db.Grants.CountAsync(Ct)));
    }

    [Theory, EachEngine]
    public async Task A_revocation_holds_at_once_where_it_was_made_and_within_two_seconds_elsewhere(
        DatabaseEngine engine)
    {
        await using var world = await FlowWorld.CreateAsync(engine, Ct);
        var second = await world.Provider.StartHostAsync(Ct);
        var flow = world.Of(FlowWorld.Other);
        var elsewhere = world.Of(FlowWorld.Other, wire: second);
        var tokens = await flow.TokensAsync(await world.SignInAsync(Ct));
        var access = tokens.Text("access_token");
        Assert.Equal(200, (await elsewhere.UserInfoAsync(access)).Status);

        Assert.Equal(200, (await flow.PostAsync("/id/revoke", $"token={tokens.Text("refresh_token")}")).Status);

        Assert.Equal(401, (await flow.UserInfoAsync(access)).Status);
        await Eventually.HoldsAsync(() => elsewhere.UserInfoAsync(access), answer => answer.Status == 401, Ct);
    }

    [Theory, EachEngine]
    public async Task Rows_that_are_over_go_and_those_that_count_stay(DatabaseEngine engine)
    {
        await using var world = await FlowWorld.CreateAsync(engine, Ct);
        var flow = world.Of(FlowWorld.Other);
        var cookie = await world.SignInAsync(Ct);
        var living = await flow.TokensAsync(cookie);
        await flow.AuthorizeAsync(cookie: null);
        await flow.PostAsync("/id/revoke", $"token={(await flow.TokensAsync(cookie)).Text("refresh_token")}");
        await world.Provider.AsPlatformAsync<IdentityRetention>(retention => retention.RunAsync(Ct));
        Assert.Equal((2, 1, 1), await CountsAsync(world));

        var later = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(TimeProvider.System.GetUtcNow().AddDays(2));
        await new IdentityRetention(world.Provider.Services.GetScopes(), later).RunAsync(Ct);
        Assert.Equal((2, 0, 0), await CountsAsync(world));
        Assert.Equal(200, (await flow.RefreshAsync(living.Text("refresh_token"))).Status);

        later.Advance(TimeSpan.FromDays(200));
        await new IdentityRetention(world.Provider.Services.GetScopes(), later).RunAsync(Ct);
        Assert.Equal((0, 0, 0), await CountsAsync(world));
        Assert.Equal(
            0, await world.ReadAsync(
                async db => await db.RefreshTokens.CountAsync(Ct) + await db.Sessions.CountAsync(Ct)
                    + await db.SessionClients.CountAsync(Ct)));
    }

    private static Task<(int Grants, int Requests, int Revocations)> CountsAsync(FlowWorld world) =>
        world.ReadAsync(async db =>
        (await db.Grants.CountAsync(Ct), await db.AuthorizationRequests.CountAsync(Ct),
            await db.Revocations.CountAsync(Ct)));

    private static async Task<Answer[]> RaceAsync(Func<Wire, Task<Answer>> ask, params Wire[] wires)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var racing = wires.SelectMany(wire => Enumerable.Repeat(wire, Each)).Select(async wire =>
        {
            await start.Task;
            return await ask(wire);
        }).ToList();
        start.SetResult();
        return await Task.WhenAll(racing);
    }
}
