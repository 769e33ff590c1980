using System.Globalization;
using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.Sessions;
using Crayon.Platform.Api.Conventions.Progress;
using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Crayon.Platform.Api.Tests.Conventions;

/// <summary>Long work tells how it gets on, to those who may read it and for as long as they may.</summary>
public sealed class ProgressTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task ISO_29_Work_is_told_as_it_moves_to_its_own_alone_until_it_is_over(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var (first, second) = (world.North.First, world.North.Second);
        var customer = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, first);
        foreach (var stranger in new[]
            {
                await world.CallerAsync(world.South, ApiScopes.ForTenants, Ct),
                await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, second),
            })
            foreach (var path in PathsOf(first))
                Assert.Equal((path, 404), (path, (await stranger.GetAsync(path, Ct)).Status));

        var events = $"/v1/orders/{first.Order.Id}/events";
        using var answer = await customer.OpenStreamAsync(events, Ct);
        await using var told = await ReadAsync(answer);
        var begun = await NextAsync(told);
        Assert.Equal(begun.Data, (await customer.GetAsync($"/v1/orders/{first.Order.Id}", Ct)).Json.ToJsonString());
        await MoveAsync(world, world.South, world.South.First);
        await MoveAsync(world, world.North, second);
        await MoveAsync(world, world.North, first);
        var moved = await NextAsync(told);
        Assert.Equal(VersionOf(begun) + 1, VersionOf(moved));
        Assert.Equal(first.Order.Id.ToString(), JsonNode.Parse(moved.Data)!["id"]!.GetValue<string>());
        foreach (var foreign in new[] { second.Canary, world.South.First.Canary, world.South.Canary })
            Assert.DoesNotContain(foreign, begun.Data + moved.Data, StringComparison.Ordinal);

        // Who comes back is told what is new, and nothing twice.
        using var later = await customer.OpenStreamAsync(events, Ct, moved.EventId);
        await using var more = await ReadAsync(later);
        await MoveAsync(world, world.North, first, OrderStatus.Completed);
        foreach (var stream in new[] { told, more })
        {
            Assert.Equal(VersionOf(moved) + 1, VersionOf(await NextAsync(stream)));
            Assert.False(await stream.MoveNextAsync());
        }
        using var over = await customer.OpenStreamAsync(events, Ct, $"{VersionOf(moved) + 1}");
        Assert.Equal(204, (int)over.StatusCode);
    }

    [Fact]
    public async Task A_stream_ends_with_its_token_and_one_that_is_taken_back()
    {
        await using var world = await ApiWorld.ShareAsync(DatabaseEngine.Sqlite, Ct);
        var order = world.North.First;
        var program = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var client = new JsonWebToken(program.Token).Subject;
        var soon = program.With(await world.TokenAsync(world.North, client, ApiScopes.ForTenants, null, Ct,
            descriptor => descriptor.Expires = world.Platform.Time.GetUtcNow().AddSeconds(30).UtcDateTime));
        var person = await world.PersonAsync(world.North, world.North.Owner, ApiScopes.ForTenants,
            AuthenticationLevels.TwoFactors, Ct);
        var events = $"/v1/orders/{order.Order.Id}/events";
        using var first = await soon.OpenStreamAsync(events, Ct);
        using var second = await person.OpenStreamAsync(events, Ct);
        using var third = await program.OpenStreamAsync(events, Ct);
        await using var ending = await ReadAsync(first);
        await using var revoked = await ReadAsync(second);
        await using var lasting = await ReadAsync(third);
        foreach (var stream in new[] { ending, revoked, lasting }) await NextAsync(stream);

        await world.AsPlatformAsync<Revocations, bool>(async all =>
        {
            await all.AddAsync(world.North.Id, RevocationKind.Session,
                new JsonWebToken(person.Token).GetClaim("sid").Value, Ct);
            return true;
        });
        world.Platform.Time.Advance(TimeSpan.FromSeconds(31));
        await MoveAsync(world, world.North, order);
        Assert.False(await ending.MoveNextAsync());
        Assert.False(await revoked.MoveNextAsync());
        await NextAsync(lasting);
    }

    [Fact]
    public async Task A_caller_has_so_many_streams_which_live_without_news_and_end_with_the_host()
    {
        await using var world = await ApiWorld.StartAsync(DatabaseEngine.Sqlite, Ct, configure: builder =>
            builder.Services.AddSingleton(new ProgressPace
            {
                Beat = TimeSpan.FromMilliseconds(20), MostStreams = 2,
            }));
        var caller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var events = $"/v1/orders/{world.North.First.Order.Id}/events";
        using (var first = await caller.OpenStreamAsync(events, Ct))
        {
            using var second = await caller.OpenStreamAsync(events, Ct);
            using var third = await caller.OpenStreamAsync(events, Ct);
            Assert.Equal((200, 200, 429), ((int)first.StatusCode, (int)second.StatusCode, (int)third.StatusCode));
            Assert.Equal("5", third.Headers.RetryAfter?.ToString());
            var other = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
            Assert.Equal(200, (await other.GetAsync(events, Ct)).Status);
        }
        HttpResponseMessage again;
        while ((again = await caller.OpenStreamAsync(events, Ct)).StatusCode != System.Net.HttpStatusCode.OK)
            again.Dispose();

        using var reader = new StreamReader(await again.Content.ReadAsStreamAsync(Ct));
        var lines = new List<string?>();
        while (lines.Count(line => line == ": ") < 3) lines.Add(await reader.ReadLineAsync(Ct));
        Assert.Single(lines, line => line!.StartsWith("data: ", StringComparison.Ordinal));
        Assert.Contains("retry: 2000", lines);
        Assert.Equal("no-cache,no-store", again.Headers.CacheControl?.ToString().Replace(" ", "").ToLowerInvariant()
            is { } control ? string.Join(',', control.Split(',').Order(StringComparer.Ordinal)) : null);
        world.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        Assert.NotNull(await reader.ReadToEndAsync(Ct)); // whole: one that was cut off would throw
        again.Dispose();
    }

    [Fact]
    public async Task Who_read_before_others_saw_a_move_is_told_of_it()
    {
        var work = new FollowedVersion();
        work.Note("2");
        using var late = new ProgressSeat(work, "1", () => { });
        using var current = new ProgressSeat(work, "2", () => { });
        Assert.True(await late.MovedAsync(TimeSpan.Zero, Ct));
        Assert.False(await current.MovedAsync(TimeSpan.Zero, Ct));
    }

    private static string[] PathsOf(Buyer buyer) =>
    [
        $"/v1/orders/{buyer.Order.Id}/events", $"/v1/exports/{buyer.Export}/events",
        $"/v1/subscriptions/{buyer.Subscription.Id}/changes/{buyer.Change.Id}/events",
    ];

    private static Task<int> MoveAsync(ApiWorld world, Party party, Buyer buyer, OrderStatus? to = null) =>
        world.AsTenantAsync<PlatformDbContext, int>(party, db => db.Orders.Where(row => row.Id == buyer.Order.Id)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.RowVersion, row => row.RowVersion + 1)
                    .SetProperty(row => row.Status, row => to ?? row.Status), Ct));

    private static async Task<IAsyncEnumerator<SseItem<string>>> ReadAsync(HttpResponseMessage answer)
    {
        Assert.Equal((200, "text/event-stream"),
            ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return SseParser.Create(await answer.Content.ReadAsStreamAsync(Ct)).EnumerateAsync(Ct).GetAsyncEnumerator(Ct);
    }

    private static async Task<SseItem<string>> NextAsync(IAsyncEnumerator<SseItem<string>> stream)
    {
        Assert.True(await stream.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60), Ct));
        return stream.Current;
    }

    private static int VersionOf(SseItem<string> item) => int.Parse(item.EventId!, CultureInfo.InvariantCulture);
}
