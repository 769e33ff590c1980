using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Tokens;
using Crayon.Identity.Tests.Provider;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Tests.Protocol;

public sealed class ClientCredentialsTests(SharedProvider shared)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private TestProvider Provider => shared.Provider;

    private TestRealm North => Provider.North;

    [Fact]
    public async Task TOKEN_23_A_client_gets_an_access_token_and_nothing_else()
    {
        var answer = await Provider.Wire.AskAsync(North, North.Client, Ct);
        Assert.Equal(
            ["access_token", "expires_in", "scope", "token_type"],
            answer.Json.EnumerateObject().Select(member => member.Name).Order());
        Assert.Equal("Bearer", answer.Text("token_type"));
        Assert.Equal("orders.read orders.write", answer.Text("scope"));
        Assert.InRange(answer.Json.GetProperty("expires_in").GetInt32(), 1, 600);
    }

    [Fact]
    public async Task TOKEN_A_client_may_ask_for_less()
    {
        var answer = await Provider.Wire.AskAsync(North, North.Client, Ct, "orders.read");
        Assert.Equal((200, "orders.read"), (answer.Status, answer.Text("scope")));
    }

    [Theory]
    [InlineData("admin.write")]
    [InlineData("orders.read admin.read")]
    [InlineData("openid")]
    [InlineData("offline_access")]
    [InlineData("ORDERS.READ")]
    [InlineData("orders.read  orders.write")]
    [InlineData(" ")]
    [InlineData("orders.read\torders.write")]
    [InlineData("\"")]
    public async Task TOKEN_26_A_scope_that_is_not_the_clients_is_refused(string scope)
    {
        var answer = await Provider.Wire.AskAsync(North, North.Client, Ct, scope);
        Assert.Equal((400, "invalid_scope"), (answer.Status, answer.Error));
    }

    [Fact]
    public async Task TOKEN_02_04_A_wrong_secret_and_an_unknown_client_read_alike()
    {
        var wrong = await Provider.Wire.AskAsync(
            North, North.CustomerClient with { ClientSecret = OpaqueHandle.New() }, Ct);
        var unknown = await Provider.Wire.AskAsync(North, new ClientCredentials("nobody", OpaqueHandle.New()), Ct);
        Assert.Equal((401, "invalid_client"), (wrong.Status, wrong.Error));
        Assert.Equal(wrong.Status, unknown.Status);
        Assert.Equal(wrong.Body, unknown.Body);
        Assert.StartsWith("Basic ", wrong.Headers.WwwAuthenticate.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("&client_id=shop")]
    [InlineData("&client_id=shop&client_secret=")]
    [InlineData("&client_secret=alone")]
    public async Task TOKEN_03_25_A_client_without_a_secret_gets_nothing(string credentials)
    {
        var answer = await Provider.Wire.PostTokenAsync(
            Provider.Fuji.Host, $"grant_type=client_credentials{credentials}", null, Ct);
        Assert.Equal((401, "invalid_client"), (answer.Status, answer.Error));
    }

    [Fact]
    public async Task TOKEN_24_A_client_without_the_grant_is_refused()
    {
        var known = await Provider.Services.GetDirectory().FindAsync(North.Id, North.Client.ClientId, Ct);
        var (_, error) = Identity.Host.Protocol.Token.ClientCredentialsGrant.Judge(
            scope: null, known! with { GrantTypes = [] });
        Assert.Equal("unauthorized_client", error?.Error);
    }

    [Fact]
    public async Task TOKEN_28_Guessing_is_slowed_for_the_client_of_that_realm_alone()
    {
        var victim = await Provider.AsPlatformAsync<RealmClients, ClientCredentials>(clients =>
            clients.AddAsync(North.Id, new NewClient("guessed", "Guessed", [ApiScopes.OrdersRead]), Ct));
        var answers = new List<Answer>();
        for (var i = 0; i < 15; i++)
            answers.Add(await Provider.Wire.AskAsync(North, victim with { ClientSecret = OpaqueHandle.New() }, Ct));
        Assert.Contains(
            answers,
            answer => answer.Status == 429 && answer.Headers.RetryAfter is not null
            && answer.Error == "invalid_client");
        var elsewhere = await Provider.Wire.AskAsync(
            Provider.Fuji, victim with { ClientSecret = OpaqueHandle.New() }, Ct);
        Assert.Equal(401, elsewhere.Status);
        Assert.Equal(200, (await Provider.Wire.AskAsync(North, victim, Ct)).Status);
    }

    [Fact]
    public async Task REALM_06_A_client_of_one_realm_is_nobody_in_another()
    {
        foreach (var client in new[] { North.Client, North.CustomerClient })
        {
            var answer = await Provider.Wire.AskAsync(Provider.Fuji, client, Ct);
            Assert.Equal((401, "invalid_client"), (answer.Status, answer.Error));
        }
        Assert.Equal(200, (await Provider.Wire.AskAsync(North, North.Client, Ct)).Status);
    }

    [Fact]
    public async Task REALM_11_The_realm_follows_the_Host_header_and_nothing_else()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/id/token", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials", ["client_id"] = North.Client.ClientId,
                    ["client_secret"] = North.Client.ClientSecret,
            }),
        };
        request.Headers.TryAddWithoutValidation("X-Forwarded-Host", North.Host);
        Assert.Equal(401, (await Provider.Wire.SendAsync(request, Provider.Fuji.Host, Ct)).Status);
    }
}
