using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Crayon.Platform.Core.Persistence;
using Crayon.Testing;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Platform.Api.Tests.Issuers;

/// <summary>What an approved issuer, or somebody who passes for one, cannot do.</summary>
public sealed class ExternalTokenTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_mapping_opens_no_customer_but_the_tenants_and_no_scope_but_its_own(DatabaseEngine engine)
    {
        await using var other = await OtherProvider.StartAsync(engine, Ct);
        var (north, south) = (other.World.North, other.World.South);
        const string all = "orders.read admin.write admin.read identity.write platform.operator";
        await other.ServeAsync(Ct,
            new OtherClient("own", new { customer = north.First.Customer.CustomerId.ToString(), scope = all }),
            new OtherClient("foreign", new { customer = south.First.Customer.CustomerId.ToString() }),
            new OtherClient("absent", new { customer = Guid.CreateVersion7().ToString() }),
            new OtherClient("odd", new { customer = new[] { north.First.Customer.CustomerId.ToString() } }),
            new OtherClient("blank", new { customer = "" }), new OtherClient("none"));
        await other.RegisterAsync(other.Body("""{ "claim": "customer" }""", OtherProvider.ByName), Ct);

        var own = await other.CallerAsync("own", Ct);
        Assert.Equal(200, (await own.GetAsync($"/v1/orders/{north.First.Order.Id}", Ct)).Status);
        Assert.Equal(404, (await own.GetAsync($"/v1/orders/{north.Second.Order.Id}", Ct)).Status);
        foreach (var path in new[] { "/v1/admin/tenants", "/v1/issuers", "/v1/customers" })
            foreach (var host in new[] { north.Host, other.World.Admin.Host, "api.localhost" })
                Assert.Contains((await own.On(host).GetAsync(path, Ct)).Status, new[] { 401, 403 });
        foreach (var client in new[] { "foreign", "absent", "odd", "blank", "none" })
            Assert.Equal(
                (client, 401),
                (client, (await (await other.CallerAsync(client, Ct)).GetAsync("/v1/orders", Ct)).Status));
    }

    [Fact]
    public async Task Forged_confused_and_odd_tokens_are_refused()
    {
        await using var other = await OtherProvider.StartAsync(DatabaseEngine.Sqlite, Ct);
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        OtherClient[] odd =
        [
            new("other-audience", new { aud = "https://api.south.example" }),
                new("two-audiences", new { aud = new[] { OtherProvider.Audience, "x" } }),
            new("other-issuer", new { iss = "https://id.example" }),
                new("issuer-with-slash", new { iss = $"{other.Issuer}/" }),
            new("expired", new { exp = now - 120 }), new("future", new { iat = now + 3600 }),
                new("not-yet", new { nbf = now + 3600 }),
            new("for-ever", new { exp = now + 3_000_000 }), new("no-client", new { client_id = "" }),
                new("odd-client", new { client_id = "a b" }),
            new("no-subject", new { sub = "" }), new("id-token", Header: new { typ = "JWT" }),
                new("logout", Header: new { typ = "logout+jwt" }),
        ];
        await other.ServeAsync(Ct, [new OtherClient("good"), .. odd]);
        await other.RegisterAsync(other.Body("""{ "wholeTenant": true }""", OtherProvider.ByName), Ct);
        var good = await other.CallerAsync("good", Ct);
        Assert.Equal(200, (await good.GetAsync("/v1/orders", Ct)).Status);

        var bad = Forged(good.Token!, await other.KeySetAsync(Ct));
        foreach (var client in odd) bad[client.Id] = await other.TokenAsync(client.Id, Ct);
        var findings = new List<string>();
        foreach (var (name, token) in bad)
            if (await good.With(token).GetAsync("/v1/orders", Ct) is { Status: not 401 } answer) findings.Add(
                $"{name}: {answer.Status}");
        Assert.Empty(findings);
    }

    [Fact]
    public async Task Keys_follow_the_provider_and_count_while_it_is_down_and_made_up_ids_do_not_make_us_ask()
    {
        await using var other = await OtherProvider.StartAsync(DatabaseEngine.Sqlite, Ct);
        await other.ServeAsync(Ct, new OtherClient("shop"));
        await other.RegisterAsync(other.Body("""{ "wholeTenant": true }""", OtherProvider.ByName), Ct);
        var before = await other.CallerAsync("shop", Ct);
        Assert.Equal(200, (await before.GetAsync("/v1/orders", Ct)).Status);
        var fetches = await other.FetchesAsync(Ct);
        Assert.Equal(2, fetches); // discovery and key set

        for (var i = 0; i < 20; i++)
            Assert.Equal(
                401, (await before.With(WithKid(before.Token!, $"made-up-{i}")).GetAsync("/v1/orders", Ct)).Status);
        Assert.Equal(fetches, await other.FetchesAsync(Ct));

        await other.RotateAsync(Ct);
        var after = await other.CallerAsync("shop", Ct);
        Assert.Equal(401, (await after.GetAsync("/v1/orders", Ct)).Status); // asked a moment ago
        other.World.Platform.Time.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(200, (await after.GetAsync("/v1/orders", Ct)).Status);
        Assert.Equal(401, (await before.GetAsync("/v1/orders", Ct)).Status);

        await other.GoDownAsync(Ct);
        other.World.Platform.Time.Advance(TimeSpan.FromMinutes(20)); // the copy is old by now
        for (var i = 0; i < 3; i++) Assert.Equal(200, (await after.GetAsync("/v1/orders", Ct)).Status);
        Assert.Equal(401, (await before.GetAsync("/v1/orders", Ct)).Status);
    }

    [Fact]
    public async Task The_guard_stands_before_an_approved_issuer_too()
    {
        await using var other = await OtherProvider.StartAsync(DatabaseEngine.Sqlite, Ct, isAllowed: false);
        await other.ServeAsync(Ct, new OtherClient("shop"));
        await other.RegisterAsync(other.Body("""{ "wholeTenant": true }""", OtherProvider.ByName), Ct);
        Assert.Equal(401, (await (await other.CallerAsync("shop", Ct)).GetAsync("/v1/orders", Ct)).Status);
        Assert.Equal(0, await other.FetchesAsync(Ct));
    }

    [Fact]
    public async Task A_token_of_type_JWT_counts_where_it_is_registered_so()
    {
        await using var other = await OtherProvider.StartAsync(DatabaseEngine.Sqlite, Ct);
        await other.ServeAsync(Ct, new OtherClient("plain", Header: new { typ = "JWT" }), new OtherClient("typed"));
        await other.RegisterAsync(other.Body("""{ "wholeTenant": true }""", OtherProvider.ByName, "JWT"), Ct);
        Assert.Equal(200, (await (await other.CallerAsync("plain", Ct)).GetAsync("/v1/orders", Ct)).Status);
        Assert.Equal(401, (await (await other.CallerAsync("typed", Ct)).GetAsync("/v1/orders", Ct)).Status);
    }

    private static Dictionary<string, string> Forged(string good, string keySet)
    {
        var parts = good.Split('.');
        var own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var jwk = JsonNode.Parse(keySet)!["keys"]![0]!.AsObject();
        return new()
        {
            ["alg none"] = $"{Header(parts[0], header => header["alg"] = "none")}.{parts[1]}.",
            ["stripped"] = $"{parts[0]}.{parts[1]}.",
            ["altered"] =
                $"{parts[0]}.{Widened(parts[1])}.{parts[2]}",
            ["key set as secret"] = Hmac(parts, Encoding.UTF8.GetBytes(jwk.ToJsonString())),
            ["coordinate as secret"] = Hmac(parts, Base64UrlEncoder.DecodeBytes(jwk["x"]!.GetValue<string>())),
            ["foreign key under its id"] = Signed(parts, own, _ => { }),
            ["embedded key"] = Signed(parts, own, header => header["jwk"] = JsonNode.Parse(
                JsonExtensions(JsonWebKeyConverter.ConvertFromECDsaSecurityKey(new ECDsaSecurityKey(own))))),
            ["key elsewhere"] = Signed(parts, own, header => header["jku"] = "http://127.0.0.1:9/keys"),
            ["no key id"] = Signed(parts, own, header => header.Remove("kid")),
        };
    }

    private static string JsonExtensions(JsonWebKey key) =>
        new JsonObject { ["kty"] = key.Kty, ["crv"] = key.Crv, ["x"] = key.X, ["y"] = key.Y }.ToJsonString();

    private static string Widened(string payload) => Base64UrlEncoder.Encode(
        Base64UrlEncoder.Decode(payload).Replace("orders.read", "orders.write", StringComparison.Ordinal));

    private static string Hmac(string[] parts, byte[] secret)
    {
        var content = $"{Header(parts[0], header => header["alg"] = "HS256")}.{parts[1]}";
        return $"{content}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(content)))}";
    }

    private static string Signed(string[] parts, ECDsa key, Action<JsonObject> change)
    {
        var content = $"{Header(parts[0], change)}.{parts[1]}";
        var signature = key.SignData(Encoding.UTF8.GetBytes(content), HashAlgorithmName.SHA256);
        return $"{content}.{Base64UrlEncoder.Encode(signature)}";
    }

    private static string WithKid(string token, string kid)
    {
        var parts = token.Split('.');
        return $"{Header(parts[0], header => header["kid"] = kid)}.{parts[1]}.{parts[2]}";
    }

    private static string Header(string encoded, Action<JsonObject> change)
    {
        var header = JsonNode.Parse(Base64UrlEncoder.Decode(encoded))!.AsObject();
        change(header);
        return Base64UrlEncoder.Encode(header.ToJsonString());
    }
}
