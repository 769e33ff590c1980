using System.Text.Json;
using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Keys;
using Crayon.Identity.Tests.Provider;
using Crayon.Identity.Tests.SignIn;
using Crayon.Testing.Node;
using Crayon.Testing.Tls;

namespace Crayon.Identity.Tests.Protocol.Flows;

/// <summary>A certified client (openid-client) goes the whole way: it checks every answer by itself.</summary>
public sealed class CertifiedClientTests(SharedFlow shared)
{
    private const string Out = "https://certified.example/out";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private FlowWorld World => shared.World;

    private TestProvider Provider => World.Provider;

    private TestRealm North => World.North;

    [Fact]
    public async Task FLOW_01_A_certified_client_signs_people_in_keeps_them_in_and_signs_them_out()
    {
        await using var client = await StartAsync();
        var (confidential, spa) = (await AddAsync("certified"), await AddAsync("spa-certified", isPublic: true));
        var person = await Provider.AddPersonAsync(North, "reseller.owner", withTotp: true);

        await DiscoverAsync(client, confidential, confidential.Secret);
        await WholeWayAsync(client, confidential, person, push: true);
        await DiscoverAsync(client, spa, secret: null);
        await WholeWayAsync(client, spa, person, push: false);
    }

    [Fact]
    public async Task FLOW_01_A_certified_client_gets_a_token_of_its_own()
    {
        await using var client = await StartAsync();
        await DiscoverAsync(client, new RelyingParty(North.Client.ClientId, ""), North.Client.ClientSecret);
        var answer = await client.CallAsync("clientCredentials", new { scope = "orders.read" }, Ct);
        var token = Text(answer, "access_token");
        Assert.Equal(["orders.read"], (await Provider.Services.ValidateAsync(token, Ct)).Token!.Scopes);
    }

    private async Task WholeWayAsync(NodePeer client, RelyingParty party, TestPerson person, bool push)
    {
        var browser = new Browser(Provider.Wire, North);
        var asked = await AuthorizeAsync(client, party, push);
        Assert.Equal(push, Text(asked, "url").Contains("request_uri=", StringComparison.Ordinal));
        await browser.SignInAsync(person, new Uri(Text(asked, "url")).PathAndQuery);
        var landed = await browser.SubmitAsync("/id/mfa", ("code", person.Code()));
        Assert.StartsWith(party.RedirectUri, landed.Location, StringComparison.Ordinal);

        var tokens = await RedeemAsync(client, asked, landed);
        var claims = tokens.GetProperty("claims");
        Assert.Equal((person.Id.ToString(), "urn:acr:2fa"), (Text(claims, "sub"), Text(claims, "acr")));
        Assert.Equal(person.Email, Text(await UserInfoAsync(client, tokens, person), "email"));
        var next = await client.CallAsync("refresh", new { token = Text(tokens, "refresh_token") }, Ct);
        Assert.Equal(person.Id.ToString(), Text(await UserInfoAsync(client, next, person), "sub"));

        // Who is signed in comes back at once, and the same.
        var again = await AuthorizeAsync(client, party, push);
        var second = await RedeemAsync(
            client, again, await browser.OpenAsync(new Uri(Text(again, "url")).PathAndQuery));
        Assert.Equal(Text(claims, "sid"), Text(second.GetProperty("claims"), "sid"));

        await client.CallAsync("revoke", new { token = Text(next, "refresh_token") }, Ct);
        await Assert.ThrowsAsync<NodePeerException>(() => UserInfoAsync(client, next, person));
        var end = await client.CallAsync("endSessionUrl", new
        {
            id_token_hint = Text(second, "id_token"), post_logout_redirect_uri = Out, state = "out-1",
        }, Ct);
        Assert.Equal($"{Out}?state=out-1", (await browser.OpenAsync(new Uri(end.GetString()!).PathAndQuery)).Location);
        Assert.StartsWith("/id/signin", (await browser.OpenAsync("/id/account")).Path, StringComparison.Ordinal);
    }

    private async Task<NodePeer> StartAsync()
    {
        var root = Path.Combine(Provider.KeysFolder, $"authority-{Guid.CreateVersion7():N}.pem");
        await File.WriteAllTextAsync(root, TestAuthority.Shared.RootPem, Ct);
        return await NodePeers.StartAsync("relying-party", Ct,
            new Dictionary<string, string> { ["NODE_EXTRA_CA_CERTS"] = root });
    }

    private Task DiscoverAsync(NodePeer client, RelyingParty party, string? secret) => client.CallAsync("discover", new
    {
        issuer = North.Issuer, address = Provider.Wire.Address, clientId = party.ClientId, clientSecret = secret,
        redirectUris = new[] { party.RedirectUri },
    }, Ct);

    private static Task<JsonElement> AuthorizeAsync(NodePeer client, RelyingParty party, bool push) =>
        client.CallAsync("authorize", new
        {
            push,
            parameters = new
            {
                redirect_uri = party.RedirectUri, scope = "openid profile email offline_access orders.read",
            },
        }, Ct);

    // The client checks state, iss, nonce, and the ID token with its signature.
    private static Task<JsonElement> RedeemAsync(NodePeer client, JsonElement asked, Page landed) =>
        client.CallAsync("redeem", new
        {
            url = landed.Location, verifier = Text(asked, "verifier"), state = Text(asked, "state"),
            nonce = Text(asked, "nonce"),
        }, Ct);

    private static Task<JsonElement> UserInfoAsync(NodePeer client, JsonElement tokens, TestPerson person) =>
        client.CallAsync(
            "userInfo", new { token = Text(tokens, "access_token"), subject = person.Id.ToString() }, Ct);

    private async Task<RelyingParty> AddAsync(string id, bool isPublic = false)
    {
        var party = new RelyingParty(id, $"https://{id}.example/cb");
        await World.EditAsync(db =>
        {
            FlowWorld.AddClient(db, North.Id, party, client =>
            {
                client.PostLogoutRedirectUris.Add(Out);
                if (isPublic)
                    (client.Authentication, client.IdTokenAlgorithm) =
                        (ClientAuthentication.None, SigningAlgorithms.Es256);
                return client;
            });
            return Task.CompletedTask;
        }, Ct);
        return party;
    }

    private static string Text(JsonElement json, string member) => json.GetProperty(member).GetString()!;
}
