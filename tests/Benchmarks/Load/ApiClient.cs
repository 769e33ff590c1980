using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Crayon.Benchmarks.Load;

/// <summary>A program of a tenant before the load begins: it signs in and reads what its requests name.</summary>
/// <param name="Host">The tenant's host, with its port.</param>
/// <param name="Id">Client id.</param>
/// <param name="Secret">Client secret.</param>
internal sealed record ApiClient(string Host, string Id, string Secret)
{
    /// <summary>A new access token, from the token endpoint that discovery names.</summary>
    public async Task<string> TokenAsync(int port, CancellationToken ct)
    {
        var found = await AskAsync(new(HttpMethod.Get, At(port, "/id/.well-known/openid-configuration")), ct);
        var endpoint = new Uri(found["token_endpoint"]!.GetValue<string>());
        var request = new HttpRequestMessage(HttpMethod.Post, At(port, endpoint.AbsolutePath))
        {
            Content = new FormUrlEncodedContent([new("grant_type", "client_credentials")]),
        };
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Id}:{Secret}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", basic);
        return (await AskAsync(request, ct))["access_token"]!.GetValue<string>();
    }

    /// <summary>What a path of the API answers.</summary>
    public Task<JsonNode> ReadAsync(int port, string token, string path, CancellationToken ct)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, At(port, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return AskAsync(request, ct);
    }

    private async Task<JsonNode> AskAsync(HttpRequestMessage request, CancellationToken ct)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        request.Headers.Host = Host;
        using var answer = await http.SendAsync(request, ct);
        answer.EnsureSuccessStatusCode();
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(ct))!;
    }

    private static string At(int port, string path) => $"http://127.0.0.1:{port}{path}";
}
