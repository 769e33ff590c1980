using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Crayon.Identity.Store.Tokens.External;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Tenancy.Issuers;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Tests.Store;

/// <summary>What is read of the documents of other issuers, and what is not.</summary>
public sealed class IssuerDocumentTests
{
    private const string Issuer = "https://id.example";

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Only_public_signing_keys_of_use_are_taken()
    {
        var (elliptic, rsa, shortRsa) = (
            ECDsa.Create(ECCurve.NamedCurves.nistP256), RSA.Create(2048), RSA.Create(1024));
        var keys = IssuerKeys.Read(KeySet(
            Jwk(new ECDsaSecurityKey(elliptic), "ec"), Jwk(new RsaSecurityKey(rsa), "rsa"),
                Jwk(new RsaSecurityKey(shortRsa), "short"),
            Jwk(new RsaSecurityKey(rsa), "enc", use: "enc"), Jwk(new RsaSecurityKey(rsa), ""),
            new { kty = "oct", kid = "secret", k = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" },
                new { kty = "OKP", kid = "okp", crv = "Ed25519", x = "AAAA" }));
        Assert.Equal(["ec", "rsa"], keys.Keys.Select(key => key.KeyId).Order());
        Assert.All(keys.Keys.Cast<JsonWebKey>(), key => Assert.False(key.HasPrivateKey));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("{}")]
    [InlineData("""{ "keys": [] }""")]
    [InlineData("""{ "keys": [ { "kty": "oct", "kid": "a", "k": "AAAA" } ] }""")]
    public void A_key_set_without_a_key_of_use_is_none(string document) =>
        Assert.Throws<InvalidIssuerDocumentException>(() => IssuerKeys.Read(document));

    [Theory]
    [InlineData("""{ "issuer": "https://other.example", "jwks_uri": "https://id.example/keys" }""")]
    [InlineData("""{ "issuer": "https://id.example/", "jwks_uri": "https://id.example/keys" }""")]
    [InlineData("""{ "issuer": "https://id.example", "jwks_uri": "http://id.example/keys" }""")]
    [InlineData("""{ "issuer": "https://id.example", "jwks_uri": "file:///etc/passwd" }""")]
    [InlineData("""{ "issuer": "https://id.example", "jwks_uri": "/keys" }""")]
    [InlineData("""{ "issuer": "https://id.example" }""")]
    [InlineData("""{ "issuer": 5, "jwks_uri": "https://id.example/keys" }""")]
    [InlineData("[]")]
    [InlineData("<html>")]
    public async Task A_discovery_document_that_does_not_fit_leads_nowhere(string document)
    {
        var documents = new Shelf(document);
        await Assert.ThrowsAsync<InvalidIssuerDocumentException>(
            () => IssuerDiscovery.FetchAsync(documents, Registered(), Ct));
        Assert.Equal(["https://id.example/.well-known/openid-configuration"], documents.Asked);
    }

    private static RegisteredIssuer Registered()
    {
        var tenant = new RegisteredTenant(
            TenantId.New(), null, "north", "North", TenantKind.Reseller, TenantState.Active, "north.localhost",
            new TenantSettings("eu", "EUR", "NL", "nl", "UTC", "default", null));
        var trust = new IssuerTrust
        {
            TokenType = "at+jwt", Algorithms = ["ES256"], ClientClaim = "client_id",
            Customer = new CustomerMapping { IsWholeTenant = true },
                Scope = new ScopeMapping { Always = ["orders.read"], Values = [] },
        };
        return new RegisteredIssuer(Guid.CreateVersion7(), tenant, Issuer, "api", trust);
    }

    private static object Jwk(AsymmetricSecurityKey key, string kid, string use = "sig")
    {
        var jwk = JsonWebKeyConverter.ConvertFromSecurityKey(key);
        return new { jwk.Kty, kid, use, jwk.Crv, jwk.X, jwk.Y, jwk.N, jwk.E, jwk.D };
    }

    private static string KeySet(params object[] keys) => JsonSerializer.Serialize(new { keys }, Web);

    private sealed class Shelf(string document) : IIssuerDocuments
    {
        public List<string> Asked { get; } = [];

        public Task<string> GetAsync(Uri address, CancellationToken ct)
        {
            Asked.Add(address.ToString());
            return Task.FromResult(document);
        }
    }
}
