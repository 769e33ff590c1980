using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Crayon.Identity.Tests.Provider;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Tests.Protocol.Flows;

public sealed class UserInfoTests(SharedFlow shared)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private FlowWorld World => shared.World;

    private Flow Portal => World.Of(FlowWorld.Portal);

    [Fact]
    public async Task UI_01_02_03_A_token_in_the_header_or_in_a_form_is_taken()
    {
        var token = await TokenAsync("openid profile email");
        Answer[] answers =
        [
            await Portal.UserInfoAsync(token),
            await SendAsync(HttpMethod.Post, body: null, $"Bearer {token}"),
            await SendAsync(HttpMethod.Post, $"access_token={token}", authorization: null),
        ];
        foreach (var answer in answers)
        {
            Assert.Equal(
                (200, "application/json", "no-store"),
                (answer.Status, answer.ContentHeaders.ContentType?.MediaType, answer.Headers.CacheControl?.ToString()));
            Assert.Equal(World.Owners[World.North.Id].ToString(), answer.Text("sub"));
            Assert.False(answer.Json.GetProperty("email_verified").GetBoolean());
        }
    }

    [Fact]
    public async Task UI_Claims_are_told_by_scope_and_no_others()
    {
        Assert.Equal(["sub"], Names(await Portal.UserInfoAsync(await TokenAsync("openid"))));
        Assert.Equal(
            ["email", "email_verified", "sub"], Names(await Portal.UserInfoAsync(await TokenAsync("openid email"))));
        await World.EditAsync(db =>
        {
            var owner = db.People.Single(row => row.PersonId == World.Owners[World.North.Id]);
            (owner.Name, owner.Language, owner.TimeZone) = ("Ann", "nl", "Europe/Amsterdam");
            return Task.CompletedTask;
        }, Ct);
        Assert.Equal(
            ["locale", "name", "sub", "zoneinfo"],
            Names(await Portal.UserInfoAsync(await TokenAsync("openid profile"))));
    }

    [Fact]
    public async Task UI_For_whom_a_person_acts_is_told_to_those_who_asked_for_it()
    {
        var buyer = await World.SignInAsync(Ct, new SignInRow { Person = World.Buyers[World.North.Id] });
        var tokens = await Portal.TokensAsync(buyer, "openid organizations");

        var answer = await Portal.UserInfoAsync(tokens.Text("access_token"));

        Assert.Equal(["org", "organizations", "sub"], Names(answer));
        Assert.Equal(World.North.Customer.ToString(), answer.Text("org"));
        var place = answer.Json.GetProperty("organizations").EnumerateArray().Single();
        Assert.Equal((World.North.Customer.ToString(), "customer.buyer"),
            (place.GetProperty("id").GetString(), place.GetProperty("roles")[0].GetString()));
        var owner = await Portal.UserInfoAsync(await TokenAsync("openid organizations"));
        Assert.Equal(["organizations", "sub"], Names(owner));
    }

    [Fact]
    public async Task UI_04_05_06_No_token_a_bad_one_and_one_in_the_address_are_refused()
    {
        var none = await SendAsync(HttpMethod.Get, null, null);
        Assert.Equal((401, "Bearer"), (none.Status, none.Headers.WwwAuthenticate.ToString()));
        var bad = await Portal.UserInfoAsync("x");
        Assert.Equal((401, "Bearer error=\"invalid_token\""), (bad.Status, bad.Headers.WwwAuthenticate.ToString()));
        var token = await TokenAsync("openid");
        Assert.Equal(
            400, (await World.Provider.Wire.GetAsync(
                World.North.Host, $"/id/userinfo?access_token={token}", Ct)).Status);
        Assert.Equal(400, (await SendAsync(HttpMethod.Post, $"access_token={token}", $"Bearer {token}")).Status);
    }

    [Fact]
    public async Task UI_07_08_09_10_Other_tokens_than_a_persons_access_token_for_openid_are_refused()
    {
        var tokens = await Portal.TokensAsync(await World.SignInAsync(Ct));
        Assert.Equal(401, (await Portal.UserInfoAsync(tokens.Text("id_token"))).Status);
        Assert.Equal(401, (await Portal.UserInfoAsync(tokens.Text("refresh_token"))).Status);
        Assert.Equal(403, (await Portal.UserInfoAsync(await World.Provider.Wire.TokenAsync(World.North, Ct))).Status);
        Assert.Equal(403, (await Portal.UserInfoAsync(await TokenAsync("orders.read"))).Status);
    }

    [Theory]
    [InlineData("FORGE-01", "alg none")]
    [InlineData("FORGE-02", "alg nOnE")]
    [InlineData("FORGE-03", "stripped")]
    [InlineData("FORGE-04", "altered")]
    [InlineData("FORGE-07", "foreign key")]
    [InlineData("FORGE-08", "kid of a path")]
    [InlineData("FORGE-09", "no kid")]
    [InlineData("FORGE-10", "jwk")]
    [InlineData("FORGE-11", "jku")]
    [InlineData("FORGE-12", "x5u")]
    public async Task A_changed_token_is_refused_and_nothing_is_fetched(string check, string change)
    {
        using var canary = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        canary.Start();
        var good = await TokenAsync("openid");
        Assert.Equal(200, (await Portal.UserInfoAsync(good)).Status);
        foreach (var token in ForgedBy(change, good, $"http://{canary.LocalEndpoint}/"))
            Assert.True((await Portal.UserInfoAsync(token)).Status == 401, $"{check} {change}: {token}");
        Assert.False(canary.Pending());
    }

    private IEnumerable<string> ForgedBy(string change, string good, string address)
    {
        string[] Parts() => good.Split('.');
        string Unsigned(string algorithm)
        {
            var parts = Parts();
            Forged.Header(parts, header => header["alg"] = algorithm);
            return $"{parts[0]}.{parts[1]}.";
        }
        string Altered(string claim, string value)
        {
            var parts = Parts();
            Forged.Payload(parts, payload => payload[claim] = value);
            return string.Join('.', parts);
        }
        string Signed(Action<JsonObject> alter) => Forged.Sign(Parts(), alter);
        using var own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return change switch
        {
            "alg none" => [Unsigned("none")],
            "alg nOnE" => [Unsigned("nOnE")],
            "stripped" => [$"{Parts()[0]}.{Parts()[1]}.", $"{Parts()[0]}.{Parts()[1]}"],
            "altered" =>
            [
                Altered("sub", World.Buyers[World.North.Id].ToString()), Altered("scope", "openid email"),
                Altered("sid", Guid.CreateVersion7().ToString()), Altered("gid", Guid.CreateVersion7().ToString()),
                Altered("org", World.North.Customer.ToString()),
            ],
            "foreign key" => [Signed(_ => { })],
            "kid of a path" => [Signed(header => header["kid"] = "../../dev/null")],
            "no kid" => [Signed(header => header.Remove("kid"))],
            "jwk" => [Forged.Sign(Parts(), header => header["jwk"] = JwkOf(own), own)],
            _ => [Signed(header => header[change] = address)],
        };
    }

    private static JsonObject JwkOf(ECDsa key)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return new JsonObject
        {
            ["kty"] = "EC", ["crv"] = "P-256", ["x"] = Base64UrlEncoder.Encode(point.X),
            ["y"] = Base64UrlEncoder.Encode(point.Y),
        };
    }

    [Fact]
    public async Task FORGE_05_06_A_public_key_is_no_shared_secret()
    {
        var good = await TokenAsync("openid");
        var document = (await World.Provider.Wire.GetAsync(World.North.Host, "/id/jwks", Ct)).Body;
        foreach (var key in JsonNode.Parse(document)!["keys"]!.AsArray().Select(key => key!.ToJsonString())
            .Append(document))
        {
            var parts = good.Split('.');
            Forged.Header(parts, header => header["alg"] = "HS256");
            var mac = HMACSHA256.HashData(
                Encoding.UTF8.GetBytes(key), Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"));
            Assert.Equal(
                401, (await Portal.UserInfoAsync($"{parts[0]}.{parts[1]}.{Base64UrlEncoder.Encode(mac)}")).Status);
        }
    }

    private async Task<string> TokenAsync(string scope) =>
        (await Portal.TokensAsync(await World.SignInAsync(Ct), scope)).Text("access_token");

    private static IEnumerable<string> Names(Answer answer) =>
        answer.Json.EnumerateObject().Select(member => member.Name).Order();

    private Task<Answer> SendAsync(HttpMethod method, string? body, string? authorization)
    {
        var request = new HttpRequestMessage(method, new Uri("/id/userinfo", UriKind.Relative));
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded");
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return World.Provider.Wire.SendAsync(request, World.North.Host, Ct);
    }
}
