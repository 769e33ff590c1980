using System.Security.Cryptography;
using System.Text;
using Crayon.Identity.Tests.Provider;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Tests.Protocol.Flows;

/// <summary>What an ID token is, and what is not in it (OpenID Connect Core section 2).</summary>
public sealed class IdTokenTests(SharedFlow shared)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private FlowWorld World => shared.World;

    private TestRealm North => World.North;

    [Theory]
    [InlineData("portal", "RS256")]
    [InlineData("other", "ES256")]
    public async Task IDT_01_It_is_signed_as_the_client_asked_with_a_published_key(string client, string algorithm)
    {
        var token = TokenOf(await AnswerAsync(client));
        Assert.Equal((algorithm, "JWT"), (token.Alg, token.Typ));
        var keys = new JsonWebKeySet((await World.Provider.Wire.GetAsync(North.Host, "/id/jwks", Ct)).Body);
        Assert.Equal(algorithm, Assert.Single(keys.Keys, key => key.Kid == token.Kid).Alg);
        var outcome = await new JsonWebTokenHandler().ValidateTokenAsync(
            token.EncodedToken, new TokenValidationParameters
            {
                ValidIssuer = North.Issuer, ValidAudience = client, IssuerSigningKeys = keys.GetSigningKeys(),
                ValidAlgorithms = [algorithm],
            });
        Assert.True(outcome.IsValid, outcome.Exception?.Message);
    }

    [Fact]
    public async Task IDT_02_It_names_issuer_client_person_times_and_the_nonce()
    {
        var before = TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(-1);
        var token = TokenOf(await AnswerAsync());
        Assert.Equal((North.Issuer, "n-1"), (token.Issuer, token.GetClaim("nonce").Value));
        Assert.Equal(["portal"], token.Audiences);
        Assert.Equal(World.Owners[North.Id].ToString(), token.Subject);
        Assert.InRange(token.IssuedAt, before, TimeProvider.System.GetUtcNow().UtcDateTime);
        Assert.True(token.ValidTo > TimeProvider.System.GetUtcNow().UtcDateTime);
    }

    [Fact]
    public async Task IDT_03_It_lives_for_an_hour_at_most()
    {
        var token = TokenOf(await AnswerAsync());
        Assert.InRange(token.ValidTo - token.IssuedAt, TimeSpan.FromMinutes(1), TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task IDT_04_It_goes_with_the_access_token_of_its_answer_and_no_other()
    {
        var (first, second) = (await AnswerAsync(), await AnswerAsync());
        foreach (var answer in new[] { first, second })
        {
            var hash = SHA256.HashData(Encoding.ASCII.GetBytes(answer.Text("access_token")));
            Assert.Equal(Base64UrlEncoder.Encode(hash[..16]), TokenOf(answer).GetClaim("at_hash").Value);
        }
        Assert.NotEqual(TokenOf(first).GetClaim("at_hash").Value, TokenOf(second).GetClaim("at_hash").Value);
    }

    [Fact]
    public async Task IDT_05_Its_subject_says_nothing_and_is_the_same_at_the_next_sign_in()
    {
        var (first, second) = (TokenOf(await AnswerAsync()).Subject, TokenOf(await AnswerAsync("other")).Subject);
        Assert.True(Guid.TryParse(first, out _), first);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task IDT_06_It_names_the_session_which_remembers_the_client()
    {
        var session = Guid.CreateVersion7();
        var token = TokenOf(await AnswerAsync(session: session));
        Assert.Equal(session.ToString(), token.GetClaim("sid").Value);
        Assert.True(
            await World.ReadAsync(
                db => db.SessionClients.AnyAsync(row => row.SessionId == session && row.ClientId == "portal", Ct)));
    }

    [Fact]
    public async Task IDT_07_It_holds_no_claim_that_was_not_asked_for_and_nothing_secret()
    {
        var answer = await AnswerAsync(scope: "openid profile email offline_access orders.read");
        var token = TokenOf(answer);
        Assert.Equal(
            ["acr", "amr", "amr", "at_hash", "aud", "auth_time", "exp", "iat", "iss", "nonce", "sid", "sub"],
            token.Claims.Select(claim => claim.Type).Order());
        var person = await World.ReadAsync(
            db => db.People.SingleAsync(row => row.PersonId == World.Owners[North.Id], Ct));
        string[] secrets =
            [answer.Text("access_token"), answer.Text("refresh_token"), person.Email, $"{person.SecurityStamp}"];
        var payload = Base64UrlEncoder.Decode(token.EncodedPayload);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, payload, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task IDT_08_There_is_one_for_the_scope_openid_alone()
    {
        var answer = await AnswerAsync(scope: "orders.read");
        Assert.Equal(
            ["access_token", "expires_in", "scope", "token_type"],
            answer.Json.EnumerateObject().Select(member => member.Name).Order());
    }

    private async Task<Answer> AnswerAsync(
        string client = "portal", string scope = "openid orders.read", Guid? session = null) =>
        await World.Of(client == "portal" ? FlowWorld.Portal : FlowWorld.Other).TokensAsync(
            await World.SignInAsync(Ct, new SignInRow { SessionId = session ?? Guid.CreateVersion7() }), scope);

    private static JsonWebToken TokenOf(Answer answer) => new(answer.Text("id_token"));
}
