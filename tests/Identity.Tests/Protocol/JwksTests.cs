using System.Text.Json;
using Crayon.Identity.Store.Keys;
using Crayon.Identity.Tests.Provider;
using Crayon.Platform.Core.Persistence;
using Crayon.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Tests.Protocol;

public sealed class JwksTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task JWKS_01_02_03_04_05_The_key_set_holds_public_strong_and_well_named_keys(DatabaseEngine engine)
    {
        await using var provider = await TestProvider.CreateAsync(engine, Ct);
        await provider.AsPlatformAsync<RealmKeys>(
            keys => keys.EnsureAsync(provider.North.Id, SigningAlgorithms.Rs256, Ct));
        var answer = await provider.Wire.GetAsync(provider.North.Host, "/id/jwks", Ct);
        var keys = answer.Json.GetProperty("keys").EnumerateArray().ToList();
        Assert.Equal(4, keys.Count);
        Assert.Equal(4, keys.Select(key => Text(key, "kid")).Distinct().Count());
        Assert.All(
            keys, key =>
                Assert.All(
                    ["d", "p", "q", "dp", "dq", "qi", "k"],
                    member => Assert.False(key.TryGetProperty(member, out _), member)));
        Assert.All(keys, key => Assert.Equal("sig", Text(key, "use")));
        Assert.Equal(["ES256", "ES256", "RS256", "RS256"], keys.Select(key => Text(key, "alg")).Order());
        Assert.All(keys.Where(key => Text(key, "kty") == "EC"), key => Assert.Equal("P-256", Text(key, "crv")));
        Assert.All(
            keys.Where(key => Text(key, "kty") == "RSA"),
            key => Assert.Equal(256, Base64UrlEncoder.DecodeBytes(Text(key, "n")).Length));
        Assert.Equal("public, max-age=300", answer.Headers.CacheControl?.ToString());
    }

    [Theory, EachEngine]
    public async Task JWKS_07_After_a_rotation_the_announced_key_signs_and_the_old_one_still_verifies(
        DatabaseEngine engine)
    {
        await using var provider = await TestProvider.CreateAsync(engine, Ct);
        var before = new JsonWebToken(await provider.Wire.TokenAsync(provider.North, Ct));
        var announced = (await KidsAsync(provider, provider.Wire)).Single(kid => kid != before.Kid);

        var kid = await provider.AsPlatformAsync<RealmKeys, string>(keys => keys.RotateAsync(provider.North.Id, Ct));

        var after = new JsonWebToken(await provider.Wire.TokenAsync(provider.North, Ct));
        Assert.Equal((announced, announced), (kid, after.Kid));
        var published = await KidsAsync(provider, provider.Wire);
        Assert.Equal(3, published.Count);
        Assert.Contains(before.Kid, published);
        Assert.Null((await provider.Services.ValidateAsync(before.EncodedToken, Ct)).Refusal);
        Assert.Null((await provider.Services.ValidateAsync(after.EncodedToken, Ct)).Refusal);
    }

    [Theory, EachEngine]
    public async Task X_05_A_rotation_on_one_host_is_seen_by_the_other_which_knew_the_key_before_its_first_use(
        DatabaseEngine engine)
    {
        await using var provider = await TestProvider.CreateAsync(engine, Ct);
        var other = await provider.StartHostAsync(Ct);
        var known = await KidsAsync(provider, other);
        Assert.NotEmpty(await other.TokenAsync(provider.North, Ct));

        var kid = await provider.AsPlatformAsync<RealmKeys, string>(keys => keys.RotateAsync(provider.North.Id, Ct));
        var first = await provider.Wire.TokenAsync(provider.North, Ct);

        Assert.Contains(kid, known);
        Assert.Null((await other.Services.ValidateAsync(first, Ct)).Refusal);
        await Eventually.HoldsAsync(
            async () => new JsonWebToken(await other.TokenAsync(provider.North, Ct)).Kid, seen => seen == kid, Ct);
    }

    [Theory, EachEngine]
    public async Task A_revoked_key_and_its_tokens_are_refused_at_once_here_and_within_two_seconds_elsewhere(
        DatabaseEngine engine)
    {
        await using var provider = await TestProvider.CreateAsync(engine, Ct);
        var other = await provider.StartHostAsync(Ct);
        var token = new JsonWebToken(await provider.Wire.TokenAsync(provider.North, Ct));
        Assert.Null((await other.Services.ValidateAsync(token.EncodedToken, Ct)).Refusal);

        await provider.AsPlatformAsync<RealmKeys>(keys => keys.RevokeAsync(provider.North.Id, token.Kid, Ct));

        Assert.NotNull((await provider.Services.ValidateAsync(token.EncodedToken, Ct)).Refusal);
        Assert.DoesNotContain(token.Kid, await KidsAsync(provider, provider.Wire));
        Assert.NotEqual(token.Kid, new JsonWebToken(await provider.Wire.TokenAsync(provider.North, Ct)).Kid);
        await Eventually.HoldsAsync(
            () => other.Services.ValidateAsync(token.EncodedToken, Ct), result => result.Refusal is not null, Ct);
    }

    private static async Task<List<string>> KidsAsync(TestProvider provider, Wire wire) =>
        [.. (await wire.GetAsync(provider.North.Host, "/id/jwks", Ct)).Json.GetProperty("keys").EnumerateArray()
            .Select(key => Text(key, "kid"))];

    private static string Text(JsonElement key, string member) => key.GetProperty(member).GetString()!;
}
