using System.Net.Http.Headers;
using System.Text;
using Crayon.Ccp.Simulator.Tests.Support;

namespace Crayon.Ccp.Simulator.Tests.Auth;

public sealed class TokenTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wrong_secret_and_an_unknown_client_get_the_same_refusal()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var wrong = await AskAsync(sandbox, Sandbox.ClientId, "wrong");
        var unknown = await AskAsync(sandbox, "nobody", "wrong");
        Assert.Equal(401, wrong.Status);
        Assert.Equal("invalid_client", wrong.Json.Text("error"));
        Assert.Equal(wrong.Text, unknown.Text);
    }

    [Fact]
    public async Task Basic_credentials_are_form_decoded()
    {
        await using var sandbox = await Sandbox.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/oauth/token");
        request.Content = new FormUrlEncodedContent([KeyValuePair.Create("grant_type", "client_credentials")]);
        var pair = $"{Sandbox.ClientId}:{Uri.EscapeDataString(Sandbox.ClientSecret)}";
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
        var reply = await Reply.ReadAsync(await sandbox.Api.SendAsync(request, Token));
        Assert.Equal(200, reply.Status);
        Assert.Equal(3600, reply.Json.GetProperty("expires_in").GetInt32());
        Assert.Equal("Bearer", reply.Json.Text("token_type"));
    }

    [Fact]
    public async Task Another_grant_is_refused()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var form = new FormUrlEncodedContent([KeyValuePair.Create("grant_type", "password")]);
        var reply = await Reply.ReadAsync(await sandbox.Api.PostAsync("/oauth/token", form, Token));
        Assert.Equal((400, "unsupported_grant_type"), (reply.Status, reply.Json.Text("error")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer ")]
    [InlineData("Bearer abc")]
    [InlineData("Bearer !!!")]
    [InlineData("Basic abc")]
    public async Task A_call_without_a_valid_token_is_401_with_a_challenge(string? authorization)
    {
        await using var sandbox = await Sandbox.StartAsync();
        sandbox.Api.DefaultRequestHeaders.Authorization = null;
        if (authorization is not null)
            sandbox.Api.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);
        var reply = await sandbox.GetAsync("/v1/products");
        Assert.Equal((401, "Unauthorized"), (reply.Status, reply.Code));
        Assert.Contains(reply.Message.Headers.WwwAuthenticate, c => c.Scheme == "Bearer");
    }

    [Fact]
    public async Task A_token_ends_after_an_hour_of_real_time()
    {
        await using var sandbox = await Sandbox.StartAsync();
        sandbox.RealTime.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(200, (await sandbox.GetAsync("/v1/products")).Status);
        sandbox.RealTime.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(401, (await sandbox.GetAsync("/v1/products")).Status);
    }

    [Fact]
    public async Task The_business_clock_ends_no_token()
    {
        await using var sandbox = await Sandbox.StartAsync();
        await sandbox.AdvanceToAsync("2027-03-01T00:00:00Z");
        Assert.Equal(200, (await sandbox.GetAsync("/v1/products")).Status);
    }

    private static async Task<Reply> AskAsync(Sandbox sandbox, string id, string secret) => await Reply.ReadAsync(
        await sandbox.Api.PostAsync(
            "/oauth/token",
            new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = secret,
            }),
            Token));
}
