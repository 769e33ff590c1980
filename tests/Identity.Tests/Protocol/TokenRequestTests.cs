using System.Net;
using System.Text;
using Crayon.Identity.Tests.Provider;

namespace Crayon.Identity.Tests.Protocol;

public sealed class TokenRequestTests(SharedProvider shared)
{
    private const string Grant = "grant_type=client_credentials";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private TestProvider Provider => shared.Provider;

    private TestRealm North => Provider.North;

    private string Credentials => $"client_id={North.Client.ClientId}&client_secret={North.Client.ClientSecret}";

    private string Basic => Wire.Basic(North.Client.ClientId, North.Client.ClientSecret);

    [Fact]
    public async Task TOKEN_01_Answers_and_refusals_must_not_be_stored()
    {
        var given = await Provider.Wire.PostTokenAsync(North.Host, Grant, Basic, Ct);
        var refused = await Provider.Wire.PostTokenAsync(North.Host, Grant, null, Ct);
        Assert.Equal((200, 401), (given.Status, refused.Status));
        Assert.All([given, refused], answer => Assert.Equal("no-store", answer.Headers.CacheControl?.ToString()));
        Assert.All([given, refused], answer => Assert.Equal("no-cache", answer.Headers.Pragma.ToString()));
    }

    [Fact]
    public async Task TOKEN_A_client_authenticates_in_the_header_or_in_the_body()
    {
        var basic = await Provider.Wire.PostTokenAsync(North.Host, Grant, Basic, Ct);
        var post = await Provider.Wire.PostTokenAsync(North.Host, $"{Grant}&{Credentials}", null, Ct);
        Assert.Equal((200, 200), (basic.Status, post.Status));
    }

    [Fact]
    public async Task TOKEN_A_Basic_header_is_form_decoded()
    {
        var encoded = string.Concat(North.Client.ClientId.Select(letter => $"%{(int)letter:X2}"));
        var header =
            $"basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{encoded}:{North.Client.ClientSecret}"))}";
        Assert.Equal(200, (await Provider.Wire.PostTokenAsync(North.Host, Grant, header, Ct)).Status);
    }

    [Fact]
    public async Task TOKEN_The_body_may_repeat_the_id_of_the_header_but_not_name_another()
    {
        var same = await Provider.Wire.PostTokenAsync(
            North.Host, $"{Grant}&client_id={North.Client.ClientId}", Basic, Ct);
        var other = await Provider.Wire.PostTokenAsync(
            North.Host, $"{Grant}&client_id={North.CustomerClient.ClientId}", Basic, Ct);
        Assert.Equal(200, same.Status);
        Assert.Equal((400, "invalid_request"), (other.Status, other.Error));
    }

    [Fact]
    public async Task TOKEN_05_Two_authentication_methods_are_refused()
    {
        var answer = await Provider.Wire.PostTokenAsync(North.Host, $"{Grant}&{Credentials}", Basic, Ct);
        Assert.Equal((400, "invalid_request"), (answer.Status, answer.Error));
    }

    [Fact]
    public async Task TOKEN_06_GET_is_refused()
    {
        var answer = await Provider.Wire.GetAsync(North.Host, $"/id/token?{Grant}&{Credentials}", Ct);
        Assert.Equal(405, answer.Status);
        Assert.Equal(["POST"], answer.ContentHeaders.Allow);
    }

    [Fact]
    public async Task TOKEN_07_Parameters_in_the_address_are_refused()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/id/token?{Credentials}", UriKind.Relative))
        {
            Content = new StringContent(Grant, Encoding.UTF8, "application/x-www-form-urlencoded"),
        };
        var answer = await Provider.Wire.SendAsync(request, North.Host, Ct);
        Assert.Equal((400, "invalid_request"), (answer.Status, answer.Error));
    }

    [Theory]
    [InlineData("application/json", """{"grant_type":"client_credentials"}""")]
    [InlineData("text/plain", Grant)]
    [InlineData("multipart/form-data; boundary=x", "--x--")]
    [InlineData("application/x-www-form-urlencoded-too", Grant)]
    public async Task TOKEN_08_Only_a_form_is_read(string type, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/id/token", UriKind.Relative))
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body))
        };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        request.Headers.TryAddWithoutValidation("Authorization", Basic);
        var answer = await Provider.Wire.SendAsync(request, North.Host, Ct);
        Assert.Equal((400, "invalid_request"), (answer.Status, answer.Error));
    }

    [Theory]
    [InlineData("scope=orders.read", "invalid_request")]
    [InlineData("grant_type=", "invalid_request")]
    [InlineData("grant_type=nonsense", "unsupported_grant_type")]
    [InlineData("grant_type=password&username=a&password=b", "unsupported_grant_type")]
    [InlineData("grant_type=authorization_code&code=x", "unauthorized_client")]
    [InlineData("grant_type=refresh_token&refresh_token=x", "unauthorized_client")]
    [InlineData("grant_type=CLIENT_CREDENTIALS", "unsupported_grant_type")]
    public async Task TOKEN_09_10_Missing_unknown_and_password_grants_are_refused(string body, string error)
    {
        var answer = await Provider.Wire.PostTokenAsync(North.Host, body, Basic, Ct);
        Assert.Equal((400, error), (answer.Status, answer.Error));
    }

    [Theory]
    [InlineData("grant_type=client_credentials&grant_type=client_credentials")]
    [InlineData("grant_type=client_credentials&scope=orders.read&scope=orders.read")]
    [InlineData("grant_type=client_credentials&unknown=1&unknown=2")]
    [InlineData("grant_type=client_credentials&GRANT_TYPE=client_credentials&scope=orders.read&Scope=orders.write")]
    public async Task TOKEN_21_A_parameter_sent_twice_is_refused(string body)
    {
        var answer = await Provider.Wire.PostTokenAsync(North.Host, body, Basic, Ct);
        Assert.Equal((400, "invalid_request"), (answer.Status, answer.Error));
    }

    [Fact]
    public async Task TOKEN_20_Garbage_is_refused_without_an_error_of_ours()
    {
        string[] bodies =
            ["", "=", "&&&", "%", "%zz=%zz", "grant_type=%00", $"{Grant}&scope={new string('a', 5000)}",
                new string('x', 40_000), "\u0000\u0001"];
        foreach (var body in bodies)
        {
            var answer = await Provider.Wire.PostTokenAsync(North.Host, body, Basic, Ct);
            Assert.InRange(answer.Status, 400, 413);
            Assert.NotNull(answer.Error);
        }
    }

    [Theory]
    [InlineData("Basic")]
    [InlineData("Basic ")]
    [InlineData("Basic !!!")]
    [InlineData("Basic c2hvcA==")]
    [InlineData("Basic OnNlY3JldA==")]
    [InlineData("Basic /////w==")]
    [InlineData("Bearer abc")]
    [InlineData("Digest username=shop")]
    public async Task TOKEN_A_malformed_Authorization_header_is_a_failed_authentication(string header)
    {
        var answer = await Provider.Wire.PostTokenAsync(North.Host, Grant, header, Ct);
        Assert.Equal((401, "invalid_client"), (answer.Status, answer.Error));
        Assert.StartsWith("Basic ", answer.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task TOKEN_22_No_other_origin_may_read_the_answer()
    {
        var preflight = new HttpRequestMessage(HttpMethod.Options, new Uri("/id/token", UriKind.Relative));
        preflight.Headers.TryAddWithoutValidation("Origin", "https://evil.example");
        preflight.Headers.TryAddWithoutValidation("Access-Control-Request-Method", "POST");
        var answer = await Provider.Wire.SendAsync(preflight, North.Host, Ct);
        Assert.Equal((int)HttpStatusCode.MethodNotAllowed, answer.Status);
        Assert.DoesNotContain(
            answer.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }
}
