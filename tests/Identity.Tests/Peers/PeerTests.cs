using System.Diagnostics;
using System.Text.Json;
using Crayon.Testing.Node;

namespace Crayon.Identity.Tests.Peers;

/// <summary>The peers themselves: two independent parties understand each other, and none outlives its test.</summary>
public sealed class PeerTests
{
    private static readonly object Settings = new
    {
        audience = "urn:api", scopes = new[] { "orders.read" },
        clients =
            new[] { new { client_id = "shop", client_secret = "shop-of-the-test", scope = "orders.read",
            claims = new { tier = "gold" } } },
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_certified_client_gets_a_token_of_the_independent_provider()
    {
        await using var provider = await NodePeers.StartAsync("independent-provider", Ct);
        await using var client = await NodePeers.StartAsync("relying-party", Ct);
        var issuer = (await provider.CallAsync("serve", Settings, Ct)).GetProperty("issuer").GetString();
        var found = await client.CallAsync("discover",
            new { issuer, address = issuer, clientId = "shop", clientSecret = "shop-of-the-test" }, Ct);
        Assert.Equal(issuer, found.GetProperty("issuer").GetString());
        var tokens = await client.CallAsync("clientCredentials", new { scope = "orders.read" }, Ct);
        var payload = tokens.GetProperty("access_token").GetString()!.Split('.')[1];
        var claims = JsonDocument.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(payload)).RootElement;
        Assert.Equal(
            ("urn:api", "gold"), (claims.GetProperty("aud").GetString(), claims.GetProperty("tier").GetString()));
    }

    [Fact]
    public async Task A_refused_call_says_why_and_an_ended_peer_says_so()
    {
        var client = await NodePeers.StartAsync("relying-party", Ct);
        var refused = await Assert.ThrowsAsync<NodePeerException>(() => client.CallAsync("noSuchMethod", null, Ct));
        Assert.Contains("noSuchMethod", refused.Message);
        using var process = Process.GetProcessById(client.ProcessId);
        process.Kill();
        await process.WaitForExitAsync(Ct);
        var ended = await Assert.ThrowsAsync<NodePeerException>(() => client.CallAsync("clientCredentials", null, Ct));
        Assert.Contains("has ended", ended.Message);
        await client.DisposeAsync();
    }

    [Fact]
    public async Task A_peer_ends_with_its_owner()
    {
        var client = await NodePeers.StartAsync("relying-party", Ct);
        using var process = Process.GetProcessById(client.ProcessId);
        await client.DisposeAsync();
        Assert.True(process.HasExited);
    }
}
