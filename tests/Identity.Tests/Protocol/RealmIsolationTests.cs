using Crayon.Identity.Store.Tokens;
using Crayon.Identity.Tests.Provider;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Tests.Protocol;

public sealed class RealmIsolationTests(SharedProvider shared)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private TestProvider Provider => shared.Provider;

    [Fact]
    public async Task JWKS_06_Two_realms_share_no_key()
    {
        var (north, fuji) = (await KeysAsync(Provider.North), await KeysAsync(Provider.Fuji));
        Assert.Empty(north.Select(key => key.Kid).Intersect(fuji.Select(key => key.Kid)));
        Assert.Empty(north.Select(key => key.X ?? key.N).Intersect(fuji.Select(key => key.X ?? key.N)));
    }

    [Fact]
    public async Task REALM_03_A_token_names_its_own_realm_to_whoever_validates_it()
    {
        foreach (var realm in new[] { Provider.North, Provider.Fuji, Provider.Admin })
        {
            var result = await Provider.Services.ValidateAsync(await Provider.Wire.TokenAsync(realm, Ct), Ct);
            Assert.Equal(realm.Id, result.Token?.Realm.Id);
        }
    }

    [Fact]
    public async Task REALM_16_A_key_of_one_realm_signs_nothing_for_another()
    {
        var forged = new JsonWebTokenHandler
        {
            SetDefaultTimesOnTokenCreation = false
        }.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = AccessTokens.Type, Issuer = Provider.Fuji.Issuer, Audience = AccessTokens.ApiAudience,
                IssuedAt = TimeProvider.System.GetUtcNow().UtcDateTime,
            Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(5),
            SigningCredentials = await Provider.Services.GetKeyRing().ActiveAsync(Provider.North.Id, "ES256", Ct),
            Claims = new Dictionary<string, object>
            {
                ["sub"] = "shop", ["client_id"] = "shop", ["jti"] = "1", ["scope"] = "orders.read"
            },
        });
        Assert.Equal(AccessTokenRefusal.BadSignature, (await Provider.Services.ValidateAsync(forged, Ct)).Refusal);
    }

    [Fact]
    public async Task REALM_15_Equal_client_ids_of_two_realms_are_two_clients()
    {
        Assert.Equal(Provider.North.Client.ClientId, Provider.Fuji.Client.ClientId);
        Assert.Equal(401, (await Provider.Wire.AskAsync(Provider.Fuji, Provider.North.Client, Ct)).Status);
        var found = await Provider.Services.GetDirectory()
            .FindAsync(Provider.Fuji.Id, Provider.North.Client.ClientId, Ct);
        Assert.Equal(Provider.Fuji.Id, found?.Realm);
    }

    [Fact]
    public async Task A_realm_that_was_never_registered_has_no_token()
    {
        var token = (await Provider.Wire.TokenAsync(Provider.North, Ct)).Split('.');
        Forged.Payload(token, payload => payload["iss"] = TestProvider.Public.IssuerOf("nowhere.localhost"));
        Assert.Equal(
            AccessTokenRefusal.UnknownIssuer,
            (await Provider.Services.ValidateAsync(string.Join('.', token), Ct)).Refusal);
    }

    private async Task<IList<JsonWebKey>> KeysAsync(TestRealm realm) =>
        new JsonWebKeySet((await Provider.Wire.GetAsync(realm.Host, "/id/jwks", Ct)).Body).Keys;
}
