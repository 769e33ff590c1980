using Crayon.Identity.Store.Tokens;
using Crayon.Identity.Tests.Provider;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Tests.Protocol;

public sealed class AccessTokenTests(SharedProvider shared)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private TestProvider Provider => shared.Provider;

    private TestRealm North => Provider.North;

    [Fact]
    public async Task AT_01_05_The_token_says_what_it_is_and_is_signed_with_a_published_key()
    {
        var token = new JsonWebToken(await Provider.Wire.TokenAsync(North, Ct));
        Assert.Equal(("at+jwt", "ES256"), (token.Typ, token.Alg));
        var jwks = new JsonWebKeySet((await Provider.Wire.GetAsync(North.Host, "/id/jwks", Ct)).Body);
        Assert.Contains(jwks.Keys, key => key.Kid == token.Kid);
        var outcome = await new JsonWebTokenHandler().ValidateTokenAsync(
            token.EncodedToken, new TokenValidationParameters
        {
            ValidIssuer = North.Issuer, ValidAudience = "crayon-api", IssuerSigningKeys = jwks.GetSigningKeys(),
                ValidTypes = ["at+jwt"],
        });
        Assert.True(outcome.IsValid, outcome.Exception?.Message);
    }

    [Fact]
    public async Task AT_02_03_The_claims_are_those_of_RFC_9068_and_no_others()
    {
        var token = new JsonWebToken(await Provider.Wire.TokenAsync(North, Ct));
        Assert.Equal(
            ["aud", "client_id", "exp", "iat", "iss", "jti", "scope", "sub"],
            token.Claims.Select(claim => claim.Type).Order());
        Assert.Equal((North.Issuer, "shop", "shop"), (token.Issuer, token.Subject, token.GetClaim("client_id").Value));
        Assert.Equal(["crayon-api"], token.Audiences);
        var another = new JsonWebToken(await Provider.Wire.TokenAsync(North, Ct));
        Assert.NotEqual(token.Id, another.Id);
    }

    [Fact]
    public async Task AT_04_The_token_lives_for_five_minutes()
    {
        var token = new JsonWebToken(await Provider.Wire.TokenAsync(North, Ct));
        Assert.Equal(TimeSpan.FromMinutes(5), token.ValidTo - token.IssuedAt);
        Assert.InRange(
            token.IssuedAt, TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(-30),
            TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(30));
    }

    [Fact]
    public async Task A_customers_client_gets_the_customer_into_its_token()
    {
        var answer = await Provider.Wire.AskAsync(North, North.CustomerClient, Ct);
        var result = await Provider.Services.ValidateAsync(answer.Text("access_token"), Ct);
        Assert.Equal((North.Customer, "buyer"), (result.Token?.CustomerId, result.Token?.ClientId));
        Assert.Equal(["orders.read"], result.Token?.Scopes);
    }

    [Fact]
    public async Task A_token_opens_its_own_realm_with_all_that_it_says()
    {
        var result = await Provider.Services.ValidateAsync(await Provider.Wire.TokenAsync(North, Ct), Ct);
        Assert.Null(result.Refusal);
        Assert.Equal(
            (North.Id, "shop", "shop", null),
            (result.Token!.Realm.Id, result.Token.ClientId, result.Token.Subject, result.Token.CustomerId));
        Assert.Equal(["orders.read", "orders.write"], result.Token.Scopes);
        Assert.Equal(AccessTokens.Life, result.Token.Life.ExpiresAt - result.Token.Life.IssuedAt);
    }
}
