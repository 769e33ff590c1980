using System.Security.Cryptography;
using Crayon.Identity.Host.Protocol.Clients;
using Crayon.Identity.Store.Clients;
using Crayon.Identity.Tests.Provider;
using Crayon.Platform.Core.Tenancy;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Tests.Protocol.Flows;

/// <summary>private_key_jwt (RFC 7523): each refused assertion differs in one thing from one that is taken.</summary>
public sealed class ClientAssertionTests(SharedFlow shared) : IDisposable
{
    private const string Id = "keyed";
    private readonly ECDsa ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly RSA rsa = RSA.Create(2048);
    private readonly string client = $"{Id}-{Guid.CreateVersion7():N}";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private FlowWorld World => shared.World;

    private string TokenEndpoint => World.North.Issuer + "/token";

    [Theory]
    [InlineData("ES256")]
    [InlineData("RS256")]
    [InlineData("PS256")]
    public async Task TOKEN_An_assertion_proves_the_client_once(string algorithm)
    {
        await AddAsync();
        foreach (var audience in new[] { World.North.Issuer, TokenEndpoint })
        {
            var assertion = Assertion(claims => claims.Audience = audience, algorithm);
            Assert.Equal(200, (await AskAsync(assertion)).Status);
            Assert.Equal((401, "invalid_client"), Of(await AskAsync(assertion)));
        }
    }

    [Fact]
    public async Task TOKEN_An_assertion_that_is_wrong_in_one_thing_is_refused()
    {
        await AddAsync();
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        using var foreign = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        string[] wrong =
        [
            Assertion(claims => claims.Audience = World.Fuji.Issuer),
            Assertion(claims => claims.Audience = "https://elsewhere.example"),
            Assertion(claims => claims.Issuer = "portal"), Assertion(claims => claims.Claims["sub"] = "portal"),
            Assertion(claims => claims.Claims.Remove("jti")),
            Assertion(claims => claims.Expires = now.AddMinutes(7)),
            Assertion(claims => claims.Expires = now.AddMinutes(-2)), Assertion(claims => claims.Expires = null),
            Assertion(claims => claims.IssuedAt = now.AddMinutes(3)),
            Assertion(claims => claims.NotBefore = now.AddMinutes(3)),
            Assertion(
                claims =>
                    claims.SigningCredentials = new SigningCredentials(
                        new ECDsaSecurityKey(foreign) { KeyId = "e" }, "ES256")),
            Assertion(
                claims =>
                    claims.SigningCredentials = new SigningCredentials(
                        new ECDsaSecurityKey(ec) { KeyId = "unknown" }, "ES256")),
            Assertion(
                claims =>
                    claims.SigningCredentials = new SigningCredentials(
                        new SymmetricSecurityKey(ec.ExportSubjectPublicKeyInfo()) { KeyId = "e" }, "HS256")),
            Assertion(
                claims =>
                    claims.AdditionalHeaderClaims = new Dictionary<string, object> { ["crit"] = new[] { "exp" } }),
            Assertion(claims => claims.Claims["aud"] = new[] { World.North.Issuer, "https://elsewhere.example" }),
            Unsigned(), "x", "a.b.c",
        ];
        foreach (var (index, assertion) in wrong.Index())
            // 401, and 429 once there were too many.
            Assert.True((await AskAsync(assertion)).Error == "invalid_client", $"Assertion {index} was taken.");
        Assert.Equal(200, (await AskAsync(Assertion(_ => { }))).Status);
    }

    [Fact]
    public async Task TOKEN_05_A_client_with_a_key_has_no_secret_and_uses_one_method()
    {
        await AddAsync();
        Assert.Equal(
            401, (await World.Provider.Wire.PostTokenAsync(
                World.North.Host, "grant_type=client_credentials", Wire.Basic(client, "secret-of-keyed"), Ct)).Status);
        Assert.Equal(
            401, (await World.Provider.Wire.PostTokenAsync(
                World.North.Host, $"grant_type=client_credentials&client_id={client}", null, Ct)).Status);
        Assert.Equal((400, "invalid_request"), Of(await AskAsync(Assertion(_ => { }), "&client_secret=x")));
        Assert.Equal((400, "invalid_request"), Of(await AskAsync(Assertion(_ => { }), "&client_id=portal")));
        var untyped = await World.Provider.Wire.PostTokenAsync(
            World.North.Host, $"grant_type=client_credentials&client_assertion={Assertion(_ => { })}", null, Ct);
        Assert.Equal((401, "invalid_client"), Of(untyped));
    }

    public void Dispose()
    {
        ec.Dispose();
        rsa.Dispose();
    }

    private Task AddAsync() => World.EditAsync(db =>
    {
        FlowWorld.AddClient(db, World.North.Id, new RelyingParty(client, "https://keyed.example/cb"), row =>
        {
            (row.Authentication, row.Jwks) = (ClientAuthentication.PrivateKeyJwt, Jwks());
            (row.GrantTypes, row.Scopes) = ([Grants.ClientCredentials], [ApiScopes.OrdersRead]);
            return row;
        });
        return Task.CompletedTask;
    }, Ct);

    private string Jwks()
    {
        var (point, key) =
            (ec.ExportParameters(includePrivateParameters: false).Q,
                rsa.ExportParameters(includePrivateParameters: false));
        static string Text(byte[]? bytes) => Base64UrlEncoder.Encode(bytes);
        return $$"""{"keys":[{"kty":"EC","crv":"P-256","kid":"e","x":"{{Text(point.X)}}","y":"{{Text(point.Y)}}"},{"kty":"RSA","kid":"r","n":"{{Text(key.Modulus)}}","e":"{{Text(key.Exponent)}}"}]}""";
    }

    private string Assertion(Action<SecurityTokenDescriptor> alter, string algorithm = "ES256")
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        SecurityKey key = algorithm == "ES256"
            ? new ECDsaSecurityKey(ec) { KeyId = "e" }
            : new RsaSecurityKey(rsa) { KeyId = "r" };
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = client, Audience = World.North.Issuer, IssuedAt = now, Expires = now.AddMinutes(1),
                SigningCredentials = new SigningCredentials(key, algorithm),
            Claims = new Dictionary<string, object> { ["sub"] = client, ["jti"] = Guid.CreateVersion7().ToString() },
        };
        alter(descriptor);
        if (descriptor.Claims.ContainsKey("aud")) descriptor.Audience = null;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    private string Unsigned()
    {
        var parts = Assertion(_ => { }).Split('.');
        Forged.Header(parts, header => header["alg"] = "none");
        return $"{parts[0]}.{parts[1]}.";
    }

    private Task<Answer> AskAsync(string assertion, string more = "") =>
        World.Provider.Wire.PostTokenAsync(World.North.Host,
        $"grant_type=client_credentials&client_assertion_type={Uri.EscapeDataString(ClientAssertion.Type)}&client_assertion={assertion}{more}", null, Ct);

    private static (int, string?) Of(Answer answer) => (answer.Status, answer.Error);
}
