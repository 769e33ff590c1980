using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Crayon.Identity.Store.Tokens;
using Crayon.Identity.Tests.Provider;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Tests.Protocol;

/// <summary>Forged tokens at the validator: each differs in one thing from a token that it accepts.</summary>
public sealed class ForgeryTests(SharedProvider shared)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private TestProvider Provider => shared.Provider;

    private TestRealm North => Provider.North;

    [Theory]
    [InlineData("none")]
    [InlineData("nOnE")]
    public async Task FORGE_01_02_An_unsigned_token_is_refused(string algorithm)
    {
        var token = await PartsAsync();
        Forged.Header(token, header => header["alg"] = algorithm);
        await RefusedAsync($"{token[0]}.{token[1]}.", $"{token[0]}.{token[1]}.{token[2]}");
    }

    [Fact]
    public async Task FORGE_03_A_stripped_signature_is_refused()
    {
        var token = await PartsAsync();
        await RefusedAsync($"{token[0]}.{token[1]}.", $"{token[0]}.{token[1]}");
    }

    [Theory]
    [InlineData("client_id", "buyer")]
    [InlineData("sub", "root")]
    [InlineData("scope", "admin.write")]
    [InlineData("org", "0199a0b0-0000-7000-8000-000000000000")]
    [InlineData("jti", "other")]
    public async Task FORGE_04_An_altered_claim_is_refused(string claim, string value)
    {
        var token = await PartsAsync();
        Forged.Payload(token, payload => payload[claim] = value);
        await RefusedAsync(string.Join('.', token));
    }

    [Fact]
    public async Task FORGE_05_06_A_public_key_is_no_shared_secret()
    {
        var jwk = (await PublishedAsync()).First(key => key.Kty == "EC");
        using var ec = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = Base64UrlEncoder.DecodeBytes(jwk.X), Y = Base64UrlEncoder.DecodeBytes(jwk.Y) },
        });
        var document = (await Provider.Wire.GetAsync(North.Host, "/id/jwks", Ct)).Body;
        foreach (var secret in new[] { ec.ExportSubjectPublicKeyInfoPem(), document, jwk.X,
            JsonNode.Parse(document)!["keys"]![0]!.ToJsonString() })
        {
            var token = await PartsAsync();
            Forged.Header(token, header => header["alg"] = "HS256");
            var mac = HMACSHA256.HashData(
                Encoding.UTF8.GetBytes(secret), Encoding.ASCII.GetBytes($"{token[0]}.{token[1]}"));
            await RefusedAsync($"{token[0]}.{token[1]}.{Base64UrlEncoder.Encode(mac)}");
        }
    }

    [Fact]
    public async Task FORGE_07_A_foreign_key_under_the_real_kid_is_refused() =>
        await RefusedAsync(Forged.Sign(await PartsAsync(), _ => { }));

    [Theory]
    [InlineData("../../../../dev/null")]
    [InlineData("' OR 1=1 --")]
    [InlineData("unknown")]
    public async Task FORGE_08_A_made_up_kid_is_refused(string kid) =>
        await RefusedAsync(Forged.Sign(await PartsAsync(), header => header["kid"] = kid));

    [Fact]
    public async Task FORGE_09_A_token_without_a_kid_is_refused() =>
        await RefusedAsync(Forged.Sign(await PartsAsync(), header => header.Remove("kid")));

    [Fact]
    public async Task FORGE_10_A_key_in_the_header_is_not_used()
    {
        var token = await PartsAsync();
        using var own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = own.ExportParameters(includePrivateParameters: false).Q;
        await RefusedAsync(Forged.Sign(token, header => header["jwk"] = new JsonObject
        {
            ["kty"] = "EC", ["crv"] = "P-256", ["x"] = Base64UrlEncoder.Encode(point.X),
                ["y"] = Base64UrlEncoder.Encode(point.Y),
        }, own));
    }

    [Theory]
    [InlineData("jku")]
    [InlineData("x5u")]
    public async Task FORGE_11_12_A_key_address_in_the_header_is_not_fetched(string member)
    {
        using var canary = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        canary.Start();
        await RefusedAsync(
            Forged.Sign(await PartsAsync(), header => header[member] = $"http://{canary.LocalEndpoint}/keys"));
        Assert.False(canary.Pending());
    }

    [Theory]
    [InlineData("JWT")]
    [InlineData("logout+jwt")]
    [InlineData(null)]
    public async Task FORGE_A_token_of_another_type_is_refused_though_well_signed(string? type) =>
        await RefusedAsync(await WellSignedAsync(descriptor => descriptor.TokenType = type ?? ""));

    [Fact]
    public async Task FORGE_A_well_signed_token_is_refused_for_issuer_audience_time_or_claims()
    {
        var (scheme, port, right) = (TestProvider.Public.Scheme, TestProvider.Public.Port, Provider.North.Issuer);
        await RefusedAsync(
            await WellSignedAsync(descriptor => descriptor.Issuer = $"{scheme}://north.localhost/id"),
            await WellSignedAsync(
                descriptor =>
                    descriptor.Issuer = $"{(scheme == "http" ? "https" : "http")}://north.localhost:{port}/id"),
            await WellSignedAsync(descriptor => descriptor.Issuer = $"{right}/"),
            await WellSignedAsync(descriptor => descriptor.Issuer = right.Replace("north", "NORTH")),
            await WellSignedAsync(descriptor => descriptor.Issuer = right.Replace("://", "://a@")),
            await WellSignedAsync(descriptor => descriptor.Issuer = Provider.Fuji.Issuer),
            await WellSignedAsync(descriptor => descriptor.Audience = "another-api"),
            await WellSignedAsync(descriptor => descriptor.Claims["aud"] = new[] { "crayon-api", "another-api" }),
            await WellSignedAsync(
                descriptor => descriptor.Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(-61)),
            await WellSignedAsync(descriptor => descriptor.Expires = null),
            await WellSignedAsync(
                descriptor => descriptor.NotBefore = TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(90)),
            await WellSignedAsync(
                descriptor => descriptor.IssuedAt = TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(90)),
            await WellSignedAsync(descriptor => descriptor.Claims.Remove("client_id")),
            await WellSignedAsync(descriptor => descriptor.Claims["client_id"] = "nobody"),
            await WellSignedAsync(descriptor => descriptor.Claims["org"] = Provider.Fuji.Customer.ToString()),
            await WellSignedAsync(
                descriptor =>
                    descriptor.AdditionalHeaderClaims = new Dictionary<string, object> { ["crit"] = new[] { "exp" } }));
    }

    [Fact]
    public async Task X_02_Clocks_may_be_apart_by_up_to_a_minute()
    {
        var late =
            await WellSignedAsync(
                descriptor => descriptor.Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(-30));
        var early =
            await WellSignedAsync(
                descriptor => descriptor.IssuedAt = TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(30));
        Assert.Null((await Provider.Services.ValidateAsync(late, Ct)).Refusal);
        Assert.Null((await Provider.Services.ValidateAsync(early, Ct)).Refusal);
    }

    [Fact]
    public async Task Garbage_is_refused()
    {
        string[] garbage =
            ["", ".", "..", "a.b.c", "....", new string('a', 100_000),
                $"{new string('a', 4000)}.{new string('b', 4000)}.c", "e30.e30.e30", "\0"];
        await RefusedAsync(garbage);
    }

    private async Task RefusedAsync(params string[] tokens)
    {
        foreach (var token in tokens)
        {
            var result = await Provider.Services.ValidateAsync(token, Ct);
            Assert.True(result is { Token: null, Refusal: not null }, $"Accepted: {token}");
        }
    }

    private async Task<string[]> PartsAsync()
    {
        var token = await Provider.Wire.TokenAsync(North, Ct);
        Assert.Null((await Provider.Services.ValidateAsync(token, Ct)).Refusal);
        return token.Split('.');
    }

    /// <summary>A token as the provider makes it, signed with the realm's own key, but for one thing.</summary>
    private async Task<string> WellSignedAsync(Action<SecurityTokenDescriptor> alter)
    {
        var descriptor = new SecurityTokenDescriptor
        {
            TokenType = AccessTokens.Type, Issuer = North.Issuer, Audience = AccessTokens.ApiAudience,
                IssuedAt = TimeProvider.System.GetUtcNow().UtcDateTime,
            Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(5),
            SigningCredentials = await Provider.Services.GetKeyRing().ActiveAsync(North.Id, "ES256", Ct),
            Claims = new Dictionary<string, object>
            {
                ["sub"] = "shop", ["client_id"] = "shop", ["jti"] = "1", ["scope"] = "orders.read"
            },
        };
        alter(descriptor);
        if (descriptor.Claims.ContainsKey("aud")) descriptor.Audience = null;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    private async Task<IList<JsonWebKey>> PublishedAsync() =>
        new JsonWebKeySet((await Provider.Wire.GetAsync(North.Host, "/id/jwks", Ct)).Body).Keys;
}
