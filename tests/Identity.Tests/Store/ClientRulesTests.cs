using Crayon.Identity.Store;
using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Grants;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Tests.Store;

/// <summary>What may be registered; no database has a say in it.</summary>
public sealed class ClientRulesTests
{
    private static readonly PublicEndpoint Production = new("https", 443);
    private static readonly PublicEndpoint Local = new("http", 8080);

    [Theory]
    [InlineData("https://shop.example/callback")]
    [InlineData("https://shop.example/callback?from=here")]
    [InlineData("https://shop.example:8443/callback")]
    [InlineData("https://shop.example")]
    [InlineData("https://shop.example/a%2Fb")]
    public void An_https_address_is_taken_anywhere(string address)
    {
        Taken(Shop(address), Production);
        Taken(Shop(address), Local);
    }

    [Theory]
    [InlineData("http://shop.localhost:9000/callback")]
    [InlineData("http://localhost:9000/callback")]
    [InlineData("http://127.0.0.1:9000/callback")]
    [InlineData("http://[::1]:9000/callback")]
    public void Plain_http_stays_on_this_machine_and_out_of_production(string address)
    {
        Taken(Shop(address), Local);
        Refused(Shop(address), Production);
    }

    [Theory]
    [InlineData("http://shop.example/callback")]
    [InlineData("http://localhost.evil.example/callback")]
    [InlineData("http://127.0.0.1.evil.example/callback")]
    [InlineData("https://shop.example/callback#part")]
    [InlineData("https://*.shop.example/callback")]
    [InlineData("https://shop.example/*")]
    [InlineData("https://user@shop.example/callback")]
    [InlineData("https://shop.example/a/../callback")]
    [InlineData("https://shop.example/./callback")]
    [InlineData("https://SHOP.example/callback")]
    [InlineData("https://shop.example:443/callback")]
    [InlineData("https://shop.example\\callback")]
    [InlineData("https://shop.example/call back")]
    [InlineData("https://shop.example/caf\u00e9")]
    [InlineData("https://")]
    [InlineData("//shop.example/callback")]
    [InlineData("/callback")]
    [InlineData("")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("com.example.shop:/callback")]
    public void What_could_lead_elsewhere_is_refused(string address)
    {
        Refused(Shop(address), Local);
        Refused(Shop("https://shop.example/callback") with { PostLogoutRedirectUris = [address] }, Local);
        Refused(Shop("https://shop.example/callback") with { BackChannelLogoutUri = address }, Local);
    }

    [Fact]
    public void An_address_has_at_most_2000_characters()
    {
        Taken(Shop($"https://shop.example/{new string('a', 1979)}"), Production);
        Refused(Shop($"https://shop.example/{new string('a', 1980)}"), Production);
    }

    [Fact]
    public void A_native_app_has_its_own_scheme_or_the_loopback_address()
    {
        var app = Shop("com.example.app:/callback") with { Authentication = ClientAuthentication.None };
        Taken(app, Production);
        Refused(app with { RedirectUris = ["app:/callback"] }, Production);
        Refused(app with { BackChannelLogoutUri = "com.example.app:/logout" }, Production);
        Refused(app with { RedirectUris = ["http://127.0.0.1/callback"] }, Production);
        var native = app with { Demands = new ClientDemands { MayVaryLoopbackPort = true } };
        Taken(native with { RedirectUris = ["http://127.0.0.1/callback", "http://[::1]/callback"] }, Production);
        Refused(native with { RedirectUris = ["http://localhost/callback"] }, Production);
        Refused(Shop("https://shop.example/") with { Demands = native.Demands }, Production);
    }

    [Fact]
    public void Grants_fit_what_the_client_is()
    {
        var (shop, program) = (Shop("https://shop.example/"), new NewClient("job", "Job", [ApiScopes.OrdersRead]));
        Taken(program, Production);
        Taken(shop with { GrantTypes = [Grants.AuthorizationCode, Grants.RefreshToken, Grants.ClientCredentials] },
            Production);
        Refused(program with { GrantTypes = [] }, Production);
        Refused(program with { GrantTypes = ["password"] }, Production);
        Refused(program with { GrantTypes = ["implicit"] }, Production);
        Refused(program with { GrantTypes = [Grants.RefreshToken] }, Production);
        Refused(program with { RedirectUris = shop.RedirectUris }, Production);
        Refused(shop with { RedirectUris = [] }, Production);
        Refused(program with { Authentication = ClientAuthentication.None }, Production);
        Refused(program with { GrantTypes = [Grants.TokenExchange] }, Production);
        Refused(shop with { CustomerId = CustomerId.New(), Scopes = [ApiScopes.OrdersRead] }, Production);
        Refused(shop with { IdTokenAlgorithm = "none" }, Production, IdentityRefusals.Algorithm);
        Refused(shop with { IdTokenAlgorithm = "HS256" }, Production, IdentityRefusals.Algorithm);
    }

    [Fact]
    public void Scopes_are_those_of_the_realm_and_of_sign_in()
    {
        var (shop, program) = (Shop("https://shop.example/"), new NewClient("job", "Job", [ApiScopes.OrdersRead]));
        Taken(shop with { Scopes = [.. OpenIdScopes.All, ApiScopes.TeamRead] }, Production);
        Refused(program with { Scopes = [OpenIdScopes.OpenId] }, Production);
        Refused(shop with { Scopes = [ApiScopes.AdminRead] }, Production);
        Refused(shop with { Scopes = ["address"] }, Production);
        Assert.Throws<DomainRuleException>(() =>
            ClientRules.Check(program with { Scopes = [ApiScopes.AdminElevate] }, TenantKind.Operator, Production));
        ClientRules.Check(
            shop with { Scopes = [OpenIdScopes.OpenId, ApiScopes.AdminElevate] }, TenantKind.Operator, Production);
    }

    [Fact]
    public void Keys_are_public_and_strong()
    {
        var (jwks, privateKey) = ClientKeys.Make();
        var signs = Shop("https://shop.example/") with { Authentication = ClientAuthentication.PrivateKeyJwt };
        Taken(signs with { Jwks = jwks }, Production);
        Taken(signs, Production);
        Refused(Shop("https://shop.example/") with { Jwks = jwks }, Production);
        foreach (var bad in (string[])
            [
                "", "no json", "[]", "{}", """{"keys":[]}""", $$"""{"keys":[{{privateKey}}]}""",
                """{"keys":[{"kty":"oct","k":"AAAA"}]}""", """{"keys":[{"kty":"EC","crv":"P-256"}]}""",
                """{"keys":[{"kty":"RSA","e":"AQAB","n":"wJ5f"}]}""", $$"""{"keys":["{{new string('a', 16_000)}}"]}""",
            ]) Refused(signs with { Jwks = bad }, Production);
    }

    private static NewClient Shop(string redirect) => new("shop", "Shop", [OpenIdScopes.OpenId, ApiScopes.OrdersRead])
    {
        GrantTypes = [Grants.AuthorizationCode], RedirectUris = [redirect],
    };

    private static void Taken(NewClient draft, PublicEndpoint endpoint) =>
        ClientRules.Check(draft, TenantKind.Reseller, endpoint);

    private static void Refused(
        NewClient draft, PublicEndpoint endpoint, string code = IdentityRefusals.InvalidClient) =>
        Assert.Equal(code, Assert.Throws<DomainRuleException>(() => Taken(draft, endpoint)).Code);
}
