using Crayon.Identity.Store.Keys;
using Crayon.Identity.Tests.Provider;
using Crayon.Platform.Core.Persistence;
using Crayon.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Crayon.Identity.Tests.Protocol;

public sealed class KeyRotationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task Keys_change_after_90_days_once_although_two_workers_look_and_missing_ones_are_made(
        DatabaseEngine engine)
    {
        await using var provider = await TestProvider.CreateAsync(engine, Ct);
        var before = await KeysAsync(provider);
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddDays(89));
        void Later(WebApplicationBuilder host) => host.Services.AddSingleton<TimeProvider>(clock);
        var workers = new[] { await provider.StartHostAsync(Ct, Later), await provider.StartHostAsync(Ct, Later) };
        // Three realms lack RS256; nothing is old yet.
        await Task.WhenAll(workers.Select(RunAsync));
        var complete = await KeysAsync(provider);
        Assert.Equal(
            ["ES256 Active", "ES256 Announced", "RS256 Active", "RS256 Announced"],
            complete.Select(key => $"{key.Algorithm} {key.State}").Order());
        Assert.Subset(complete.Select(key => key.Kid).ToHashSet(), before.Select(key => key.Kid).ToHashSet());

        clock.Advance(TimeSpan.FromDays(2));
        var token = new JsonWebToken(await provider.Wire.TokenAsync(provider.North, Ct));
        await Task.WhenAll(workers.Select(RunAsync));

        var after = await KeysAsync(provider);
        Assert.Equal(complete.Single(key => key is { Algorithm: "ES256", State: SigningKeyState.Announced }).Kid,
            after.Single(key => key is { Algorithm: "ES256", State: SigningKeyState.Active }).Kid);
        Assert.Equal(5, after.Count);
        Assert.Equal("ES256", Assert.Single(after, key => key.State == SigningKeyState.Retired).Algorithm);
        await Eventually.HoldsAsync(
            async () => new JsonWebToken(await provider.Wire.TokenAsync(provider.North, Ct)).Kid,
            kid => kid != token.Kid, Ct);
        Assert.Null((await provider.Services.ValidateAsync(token.EncodedToken, Ct)).Refusal);
    }

    [Theory, EachEngine]
    public async Task Two_hosts_that_need_a_realms_first_RS256_key_at_once_make_one(DatabaseEngine engine)
    {
        await using var provider = await TestProvider.CreateAsync(engine, Ct);
        var other = await provider.StartHostAsync(Ct);
        var both = await Task.WhenAll(new[] { provider.Services, other.Services }.Select(services =>
            services.GetKeyRing().ActiveAsync(provider.North.Id, SigningAlgorithms.Rs256, Ct).AsTask()));
        Assert.Equal(both[0].Key.KeyId, both[1].Key.KeyId);
        Assert.Equal(4, (await KeysAsync(provider)).Count);
    }

    [Theory, EachEngine]
    public async Task A_host_that_comes_second_signs_with_the_first_RS256_key_at_once(DatabaseEngine engine)
    {
        await using var provider = await TestProvider.CreateAsync(engine, Ct);
        var other = await provider.StartHostAsync(Ct);
        // It has just read the realm's keys, and does not look again for a second.
        Assert.Equal(2, (await other.Services.GetKeyRing().PublicKeysAsync(provider.North.Id, Ct)).Count);
        var first = await ActiveAsync(provider.Services);
        Assert.Equal(first, await ActiveAsync(other.Services));

        async Task<string> ActiveAsync(IServiceProvider services) => (await services.GetKeyRing()
            .ActiveAsync(provider.North.Id, SigningAlgorithms.Rs256, Ct)).Key.KeyId;
    }

    private static Task RunAsync(Wire worker) => worker.Services.GetRequiredService<KeyRotation>().RunAsync(Ct);

    private static Task<IReadOnlyList<RealmKey>> KeysAsync(TestProvider provider) =>
        provider.AsPlatformAsync<RealmKeys, IReadOnlyList<RealmKey>>(keys => keys.ListAsync(provider.North.Id, Ct));
}
