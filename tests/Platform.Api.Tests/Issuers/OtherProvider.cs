using System.Text.Json.Nodes;
using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Persistence;
using Crayon.Testing.Node;

namespace Crayon.Platform.Api.Tests.Issuers;

/// <summary>
/// Somebody else's provider (npm oidc-provider), and the world that north's programs reach with its tokens.
/// </summary>
internal sealed class OtherProvider(NodePeer peer, string issuer, ApiWorld world) : IAsyncDisposable
{
    public const string Audience = "https://api.north.example";
    public const string ByRole = """
        { "claim": "roles", "values": [ { "value": "buyer",
          "scopes": ["catalogue.read", "customers.read", "orders.read", "orders.write"] } ] }
        """;
    public const string ByName = """{ "claim": "scope" }""";

    private static readonly HttpClient Http = new();

    public string Issuer => issuer;

    public ApiWorld World => world;

    /// <summary>
    /// Starts both; the outbound guard lets calls to the provider through where <paramref name="isAllowed"/>.
    /// </summary>
    public static async Task<OtherProvider> StartAsync(
        DatabaseEngine engine, CancellationToken ct, bool isAllowed = true)
    {
        var peer = await NodePeers.StartAsync("independent-provider", ct);
        var listening = await peer.CallAsync("listen", null, ct);
        var port = listening.GetProperty("port").GetInt32();
        var world = await ApiWorld.StartAsync(engine, ct, allow: isAllowed ? $"127.0.0.1:{port}" : null);
        // The provider keeps real time, and so must the judge of its tokens.
        world.Platform.Time.SetUtcNow(TimeProvider.System.GetUtcNow());
        return new OtherProvider(peer, listening.GetProperty("issuer").GetString()!, world);
    }

    /// <summary>Gives the provider its clients; each says what its tokens carry beyond the usual.</summary>
    public Task ServeAsync(CancellationToken ct, params OtherClient[] clients) => peer.CallAsync("serve", new
    {
        audience = Audience, scopes = new[] { "orders.read", "orders.write", "admin.write", "identity.write" },
            tokenSeconds = 3600,
        clients = clients.Select(client => new
        {
            client_id = client.Id, client_secret = "secret-of-the-test",
                scope = "orders.read orders.write admin.write identity.write",
            claims = client.Claims, header = client.Header,
        }),
    }, ct);

    public async Task<string> TokenAsync(string client, CancellationToken ct, string scope = "orders.read")
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials", ["client_id"] = client, ["client_secret"] = "secret-of-the-test",
                ["scope"] = scope,
        });
        using var answer = await Http.PostAsync(new Uri($"{issuer}/token"), form, ct);
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(ct))!;
        return body["access_token"]?.GetValue<string>() ?? throw new InvalidOperationException(body.ToJsonString());
    }

    public async Task<ApiCaller> CallerAsync(string client, CancellationToken ct, string scope = "orders.read") =>
        new(world, world.North.Host, await TokenAsync(client, ct, scope));

    public Task RotateAsync(CancellationToken ct) => peer.CallAsync("rotate", new { keepOld = false }, ct);

    public Task GoDownAsync(CancellationToken ct) => peer.CallAsync("goDown", null, ct);

    /// <summary>How often the provider was asked for its documents.</summary>
    public async Task<int> FetchesAsync(CancellationToken ct)
    {
        var requests = await peer.CallAsync("requests", null, ct);
        return requests.EnumerateObject().Where(path => path.Name is "/jwks" or "/.well-known/openid-configuration")
            .Sum(path => path.Value.GetInt32());
    }

    public async Task<string> KeySetAsync(CancellationToken ct) =>
        await Http.GetStringAsync(new Uri($"{issuer}/jwks"), ct);

    public string Body(string customer, string scope, string type = "at+jwt") => $$"""
        { "issuer": "{{issuer}}", "audience": "{{Audience}}", "tokenType": "{{type}}", "algorithms": ["ES256"],
          "customer": {{customer}}, "scope": {{scope}} }
        """;

    /// <summary>Asks as north and approves as staff; answers the issuer's address among staff's.</summary>
    public async Task<string> RegisterAsync(string body, CancellationToken ct)
    {
        var (tenant, staff) = (await world.CallerAsync(world.North, ["identity.write"], ct),
            await world.CallerAsync(world.Admin, ["admin.read", "admin.write"], ct));
        var asked = await tenant.PostAsync("/v1/issuers", body, ct);
        Assert.True(asked.Status == 201, asked.Body);
        var path = $"/v1/admin/tenants/{world.North.Id}/issuers/{asked.Json["id"]}";
        Assert.Equal(200, (await staff.PostAsync($"{path}/approve", "{}", ct)).Status);
        return path;
    }

    public async ValueTask DisposeAsync()
    {
        await world.DisposeAsync();
        await peer.DisposeAsync();
    }
}

/// <summary>A client of the provider.</summary>
internal sealed record OtherClient(string Id, object? Claims = null, object? Header = null);
