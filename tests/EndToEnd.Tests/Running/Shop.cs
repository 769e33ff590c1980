using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Crayon.EndToEnd.Tests.Running;

/// <summary>
/// A program of a tenant or customer, as an integrator would write it: knows <c>demo.json</c> and HTTP, nothing else.
/// </summary>
internal sealed class Shop(HttpClient http, JsonNode tenant, JsonNode client)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private string? token;

    public string Host { get; } = tenant["host"]!.GetValue<string>();

    /// <summary>A client of a tenant: <c>-all</c>, <c>-customer</c> or <c>-read</c>.</summary>
    public static Shop Of(HttpClient http, JsonNode demo, string slug, string suffix)
    {
        var tenant = demo["tenants"]!.AsArray().Single(row => row!["slug"]!.GetValue<string>() == slug)!;
        var client = tenant["clients"]!.AsArray().Single(row => row!["clientId"]!.GetValue<string>() == slug + suffix)!;
        return new Shop(http, tenant, client);
    }

    public static HttpClient Http(int port) =>
        new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
    {
        BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")),
        Timeout = TimeSpan.FromSeconds(30),
    };

    /// <summary>One call; the body is null when there is none.</summary>
    public async Task<Answer> SendAsync(HttpMethod method, string path, Ask ask, CancellationToken ct)
    {
        token ??= await TokenOfAsync(http, tenant, client, ct);
        using var request = new HttpRequestMessage(method, path) { Headers = { Host = Host } };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (ask.Key is not null) request.Headers.Add("Idempotency-Key", ask.Key);
        if (ask.ETag is not null) request.Headers.TryAddWithoutValidation("If-Match", ask.ETag);
        if (ask.Body is not null)
        {
            request.Content = new StringContent(ask.Body.ToJsonString(), Encoding.UTF8,
                method == HttpMethod.Patch ? "application/merge-patch+json" : "application/json");
        }
        using var answer = await http.SendAsync(request, ct);
        var text = await answer.Content.ReadAsStringAsync(ct);
        return new Answer(answer.StatusCode, text.Length > 0 ? JsonNode.Parse(text) : null,
            answer.Headers.ETag?.ToString());
    }

    /// <summary>A file.</summary>
    public async Task<byte[]> DownloadAsync(string path, CancellationToken ct)
    {
        token ??= await TokenOfAsync(http, tenant, client, ct);
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = Host } };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await http.SendAsync(request, ct);
        Assert.True(answer.IsSuccessStatusCode, $"GET {path}: {answer.StatusCode}");
        return await answer.Content.ReadAsByteArrayAsync(ct);
    }

    public async Task<JsonNode> GetAsync(string path, CancellationToken ct) => (await GetWithTagAsync(path, ct)).Body!;

    public async Task<Answer> GetWithTagAsync(string path, CancellationToken ct)
    {
        var answer = await SendAsync(HttpMethod.Get, path, new Ask(), ct);
        Assert.True(answer.Status == HttpStatusCode.OK, $"GET {path}: {answer.Status} {answer.Body}");
        return answer;
    }

    public async Task<JsonNode> PostAsync(string path, JsonNode body, CancellationToken ct)
    {
        var answer = await SendAsync(HttpMethod.Post, path, new Ask(body, $"{Guid.CreateVersion7()}"), ct);
        Assert.True((int)answer.Status is >= 200 and < 300, $"POST {path}: {answer.Status} {answer.Body}");
        return answer.Body!;
    }

    /// <summary>Reads until it is as wanted, for at most a minute.</summary>
    public async Task<JsonNode> UntilAsync(string path, Func<JsonNode, bool> wanted, CancellationToken ct)
    {
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        while (true)
        {
            var seen = await GetAsync(path, ct);
            if (wanted(seen)) return seen;
            Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(started) < Patience, $"GET {path} stayed {seen}");
            await Task.Delay(Look, ct);
        }
    }

    /// <summary>The account of the client's own customer.</summary>
    public async Task<Guid> AccountAsync(CancellationToken ct)
    {
        var customer = client["customerId"]!.GetValue<Guid>();
        var accounts = await GetAsync($"/v1/customers/{customer}/accounts", ct);
        return accounts["items"]![0]!["id"]!.GetValue<Guid>();
    }

    /// <summary>An access token, found as the discovery document says.</summary>
    public static async Task<string> TokenOfAsync(HttpClient http, JsonNode tenant, JsonNode client,
        CancellationToken ct)
    {
        var host = tenant["host"]!.GetValue<string>();
        var issuer = new Uri(tenant["issuer"]!.GetValue<string>());
        using var discovery = new HttpRequestMessage(HttpMethod.Get,
            $"{issuer.AbsolutePath}/.well-known/openid-configuration") { Headers = { Host = host } };
        using var found = await http.SendAsync(discovery, ct);
        Assert.True(found.IsSuccessStatusCode, $"discovery at {host}: {found.StatusCode}");
        var endpoint = new Uri(
            JsonNode.Parse(await found.Content.ReadAsStringAsync(ct))!["token_endpoint"]!.GetValue<string>());
        using var request = new HttpRequestMessage(HttpMethod.Post,
            endpoint.AbsolutePath) { Headers = { Host = host } };
        var pair = $"{client["clientId"]}:{client["clientSecret"]}";
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
        request.Content = new FormUrlEncodedContent([new("grant_type", "client_credentials")]);
        using var answer = await http.SendAsync(request, ct);
        var text = await answer.Content.ReadAsStringAsync(ct);
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!["access_token"]!.GetValue<string>();
    }
}

internal sealed record Ask(JsonNode? Body = null, string? Key = null, string? ETag = null);

internal sealed record Answer(HttpStatusCode Status, JsonNode? Body, string? ETag);
