using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Tests.Conventions;

public sealed class IdempotencyTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task Twenty_at_once_with_one_key_take_effect_once(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var caller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var before = await OrdersAsync(world);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ =>
            caller.PostAsync("/v1/orders", Order(world, 3), Ct, "one")));
        Assert.Equal(before + 1, await OrdersAsync(world));
        var accepted = answers.Where(answer => answer.Status == 202).ToList();
        Assert.NotEmpty(accepted);
        Assert.Single(accepted.Select(answer => answer.Body).Distinct());
        Assert.All(answers.Except(accepted), answer =>
        {
            Assert.Equal((409, "urn:problem:request-in-progress"), (answer.Status, answer.Type));
            Assert.NotNull(answer.Headers.RetryAfter);
        });
    }

    [Theory, EachEngine]
    public async Task An_accepted_order_is_answered_as_it_is_read_again(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        foreach (var buyer in new[] { null, world.North.First })
        {
            var scopes = buyer is null ? ApiScopes.ForTenants : ApiScopes.ForCustomers;
            var caller = await world.CallerAsync(world.North, scopes, Ct, buyer);
            var placed = await caller.PostAsync("/v1/orders", Order(world, 3), Ct, "read");
            var read = await caller.GetAsync($"/v1/orders/{placed.Json["id"]}", Ct);
            Assert.Equal((202, placed.Body, placed.Etag), (placed.Status, read.Body, read.Etag));
        }
    }

    [Theory, EachEngine]
    public async Task Replays_the_stored_answer_and_refuses_another_body(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var caller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var first = await caller.PostAsync("/v1/orders", Order(world, 3), Ct, "k");
        var again = await caller.PostAsync("/v1/orders", Order(world, 3), Ct, "k");
        Assert.Equal((202, first.Body, first.Etag, first.Headers.Location, first.MediaType),
            (again.Status, again.Body, again.Etag, again.Headers.Location, again.MediaType));
        var other = await caller.PostAsync("/v1/orders", Order(world, 4), Ct, "k");
        Assert.Equal((409, "urn:problem:idempotency-key-reused"), (other.Status, other.Type));
        // The same key of another client is another key.
        var somebody = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        Assert.Equal(202, (await somebody.PostAsync("/v1/orders", Order(world, 4), Ct, "k")).Status);
    }

    [Theory, EachEngine]
    public async Task A_refusal_is_judged_anew_and_a_day_later_the_key_is_free(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.StartAsync(engine, Ct);
        var caller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        Assert.Equal(422, (await caller.PostAsync("/v1/orders", Order(world, 301), Ct, "k")).Status);
        Assert.Equal(202, (await caller.PostAsync("/v1/orders", Order(world, 3), Ct, "k")).Status);
        world.Platform.Time.Advance(TimeSpan.FromHours(25));
        var later = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        Assert.Equal(202, (await later.PostAsync("/v1/orders", Order(world, 3), Ct, "k")).Status);
        var token = await world.TokenAsync(world.North, ClientOf(caller.Token!), ApiScopes.ForTenants, null, Ct);
        var before = await OrdersAsync(world);
        Assert.Equal(202, (await caller.With(token).PostAsync("/v1/orders", Order(world, 5), Ct, "k")).Status);
        Assert.Equal(before + 1, await OrdersAsync(world));
    }

    private static string Order(ApiWorld world, int quantity) =>
        $$"""{ "accountId": "{{world.North.First.Account.Id}}", "lines": [ { "planId": "{{world.Goods.Plan.Id}}", "quantity": {{quantity}} } ] }""";

    private static Task<int> OrdersAsync(ApiWorld world) =>
        world.AsPlatformAsync<PlatformDbContext, int>(db => db.Orders.CountAsync(Ct));

    private static string ClientOf(string token) =>
        new Microsoft.IdentityModel.JsonWebTokens.JsonWebToken(token).Subject;
}
