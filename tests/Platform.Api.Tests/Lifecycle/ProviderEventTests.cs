using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions.Reconciling.Events;
using Crayon.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Api.Tests.Lifecycle;

/// <summary>The intake of the provider's events.</summary>
public sealed class ProviderEventTests
{
    private const string Path = "/v1/provider/events";
    private static readonly byte[] Secret = RandomNumberGenerator.GetBytes(32);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task ISO_19_An_event_is_let_in_by_its_signature_once_and_only_at_its_own_host(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.StartAsync(engine, Ct,
            intake: new Uri($"http://api.localhost:8080{Path}"));
        await RegisterAsync(world);
        var before = await RereadsAsync(world);
        var body = BodyOf("e-1", world.North.First.Subscription.ProviderSubscriptionId);

        Assert.Equal(204, await SendAsync(world, body, Secret));
        Assert.Equal(204, await SendAsync(world, body, Secret)); // at least once, they say
        Assert.Equal(before + 1, await RereadsAsync(world));
        Assert.Equal(204, await SendAsync(world, BodyOf("e-2", "nobody-knows-it-yet"), Secret));
        Assert.Equal(before + 1, await RereadsAsync(world));
        Assert.Equal(404, await SendAsync(world, BodyOf("e-3", "x"), Secret, other: world.North.Host));

        // Unsigned, signed by another secret, for another body, or too long ago.
        var other = BodyOf("e-4", "x");
        Assert.Equal(401, await SendAsync(world, other, []));
        Assert.Equal(401, await SendAsync(world, other, RandomNumberGenerator.GetBytes(32)));
        Assert.Equal(401, await SendAsync(world, other, Secret, other: BodyOf("e-5", "x")));
        Assert.Equal(401, await SendAsync(world, other, Secret, age: TimeSpan.FromSeconds(301)));
        Assert.Equal(204, await SendAsync(world, other, Secret, age: TimeSpan.FromSeconds(299)));
        Assert.Equal(401, await SendAsync(world, "no event at all", Secret));
        Assert.Equal(401, await SendAsync(world, new string('x', 70_000), Secret));
        var kept = await world.AsPlatformAsync<PlatformDbContext, List<string>>(
            db => db.ProviderEvents.OrderBy(row => row.EventId).Select(row => row.EventId).ToListAsync(Ct));
        Assert.Equal(["e-1", "e-2", "e-4"], kept);
    }

    private static Task<int> RegisterAsync(ApiWorld world) => world.AsPlatformAsync<PlatformDbContext, int>(db =>
    {
        var row = new ProviderWebhook { Url = Path, CreatedAt = world.Platform.Time.GetUtcNow() };
        row.SealedSecret = world.Services.GetRequiredService<IDataProtectionProvider>()
            .CreateProtector("Crayon.Ccp.Webhook", row.Id.ToString()).Protect(Secret);
        db.ProviderWebhooks.Add(row);
        return db.SaveChangesAsync(Ct);
    });

    private static Task<int> RereadsAsync(ApiWorld world) => world.AsPlatformAsync<PlatformDbContext, int>(
        db => db.Outbox.CountAsync(row => row.Topic == OutboxTopics.Reread, Ct));

    private static string BodyOf(string id, string subscription) =>
        $$"""{"eventId":"{{id}}","eventName":"subscription-updated","resourceName":"subscription","resourceUri":"/v1/customers/c/subscriptions/{{subscription}}"}""";

    private static async Task<int> SendAsync(
        ApiWorld world, string body, byte[] key, TimeSpan age = default, string? other = null)
    {
        var (host, signed) = other?.EndsWith(".localhost", StringComparison.Ordinal) == true
            ? (other, body)
            : ("api.localhost", other ?? body);
        var sent = world.Platform.Time.GetUtcNow() - age;
        var timestamp = sent.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var proof = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{timestamp}.{signed}"));
        var answer = await new ApiCaller(world, host, null).SendAsync(HttpMethod.Post, Path, body, Ct, request =>
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Signature {Convert.ToBase64String(proof)}");
            request.Headers.TryAddWithoutValidation("X-MS-Signature-Timestamp", timestamp);
        });
        return answer.Status;
    }
}
