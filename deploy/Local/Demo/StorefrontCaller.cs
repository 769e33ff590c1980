using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Crayon.Local.Demo;

/// <summary>
/// Uses the product as a storefront's own program does: token, then REST. The demo is built this way, so that nothing
/// in it could not have happened.
/// </summary>
internal sealed class StorefrontCaller(HttpClient http, string host, string clientId, string clientSecret)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(40);
    private string? token;

    public Task<JsonNode> GetAsync(string path, CancellationToken ct) =>
        SendAsync(HttpMethod.Get, path, new Call(), ct);

    /// <summary>
    /// Creates something under a key that stays the same over restarts: asked twice, it is made once.
    /// </summary>
    public Task<JsonNode> PostAsync(string path, JsonNode body, string key, CancellationToken ct) =>
        SendAsync(HttpMethod.Post, path, new Call(body, key), ct);

    /// <summary>Asks for something that may be refused because it has happened, or can no longer happen.</summary>
    public async Task TryPostAsync(string path, string key, CancellationToken ct)
    {
        try
        {
            await SendAsync(HttpMethod.Post, path, new Call(Key: key), ct);
        }
        catch (RefusedCallException)
        {
            // The caller looks at what became of it.
        }
    }

    public Task<JsonNode> PatchAsync(string path, JsonNode body, string etag, CancellationToken ct) =>
        SendAsync(HttpMethod.Patch, path, new Call(body, ETag: etag), ct);

    /// <summary>Reads a resource until it is as wanted.</summary>
    public async Task<JsonNode> UntilAsync(string path, Func<JsonNode, bool> wanted, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        while (true)
        {
            var seen = await GetAsync(path, ct);
            if (wanted(seen)) return seen;
            if (limit.IsCancellationRequested) throw new InvalidOperationException(
                $"{path} at {host} did not become as expected in time: status {seen["status"]}.");
            await Task.Delay(Look, ct);
        }
    }

    private async Task<JsonNode> SendAsync(HttpMethod method, string path, Call call, CancellationToken ct)
    {
        while (true)
        {
            token ??= await TokenAsync(ct);
            using var request = Request(method, path, call);
            using var response = await http.SendAsync(request, ct);
            if (response.StatusCode == HttpStatusCode.Unauthorized) token = null;
            if (response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.Unauthorized
                || (response.StatusCode == HttpStatusCode.Conflict && response.Headers.RetryAfter is not null))
            {
                await Task.Delay(response.Headers.RetryAfter?.Delta ?? Look, ct);
                continue;
            }
            var body = await response.Content.ReadAsStringAsync(ct);
            if (response.StatusCode is HttpStatusCode.Conflict) throw new RefusedCallException(body);
            if (!response.IsSuccessStatusCode)
                throw new InvalidOperationException(
                    $"{method} {path} at {host} answered {(int)response.StatusCode}: {body}");
            var node = (body.Length == 0 ? null : JsonNode.Parse(body)) ?? new JsonObject();
            if (node is JsonObject thing && response.Headers.ETag is { } etag) thing["etag"] = etag.ToString();
            if (node is JsonObject placed
                && response.Headers.Location is { } location) placed["location"] = location.OriginalString;
            return node;
        }
    }

    private HttpRequestMessage Request(HttpMethod method, string path, Call call)
    {
        var request = new HttpRequestMessage(method, path) { Headers = { Host = host } };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (call.Key is not null) request.Headers.Add("Idempotency-Key", call.Key);
        if (call.ETag is not null) request.Headers.TryAddWithoutValidation("If-Match", call.ETag);
        if (call.Body is not null)
        {
            var kind = method == HttpMethod.Patch ? "application/merge-patch+json" : "application/json";
            request.Content = new StringContent(call.Body.ToJsonString(), Encoding.UTF8, kind);
        }
        return request;
    }

    private async Task<string> TokenAsync(CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/id/token") { Headers = { Host = host } };
        var credentials = $"{Uri.EscapeDataString(clientId)}:{Uri.EscapeDataString(clientSecret)}";
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials)));
        request.Content = new FormUrlEncodedContent([new("grant_type", "client_credentials")]);
        using var response = await http.SendAsync(request, ct);
        response.EnsureSuccessStatusCode();
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(ct))?["access_token"]?.GetValue<string>()
            ?? throw new InvalidOperationException($"{host} gave no token.");
    }

    private sealed record Call(JsonNode? Body = null, string? Key = null, string? ETag = null);
}

/// <summary>The API refused for a reason of the trade.</summary>
internal sealed class RefusedCallException(string body) : Exception(body);
