using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json.Nodes;

namespace Crayon.Platform.Api.Tests.World;

/// <summary>Calls the API as one client, on one host.</summary>
internal sealed class ApiCaller(ApiWorld world, string host, string? token)
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, MaxConnectionsPerServer = 64, RequestHeaderEncodingSelector = (_, _) =>
            Encoding.UTF8,
    });

    public string Host => host;

    public string? Token => token;

    public ApiCaller On(string other) => new(world, other, token);

    public ApiCaller With(string? other) => new(world, host, other);

    public Task<Answer> GetAsync(string path, CancellationToken ct) => SendAsync(HttpMethod.Get, path, null, ct);

    public Task<Answer> PostAsync(string path, string body, CancellationToken ct, string? key = "") =>
        SendAsync(HttpMethod.Post, path, body, ct, request =>
        {
            if (key is not null) request.Headers.TryAddWithoutValidation("Idempotency-Key", key.Length == 0
                ? Guid.CreateVersion7().ToString() : key);
        });

    public Task<Answer> PatchAsync(string path, string body, string? etag, CancellationToken ct) =>
        SendAsync(HttpMethod.Patch, path, body, ct, request =>
            { if (etag is not null) request.Headers.TryAddWithoutValidation("If-Match", etag); });

    public async Task<Answer> SendAsync(HttpMethod method, string path, string? body, CancellationToken ct,
        Action<HttpRequestMessage>? change = null)
    {
        using var response = await OpenAsync(method, (path, body), change, ct);
        var type = response.Content.Headers.ContentType?.MediaType;
        // Of a stream that goes on, what it begins with.
        var text = type == "text/event-stream"
            ? await FirstEventAsync(response, ct) : await response.Content.ReadAsStringAsync(ct);
        return new Answer((int)response.StatusCode, text, response.Headers, type);
    }

    /// <summary>A stream of events, open.</summary>
    public Task<HttpResponseMessage> OpenStreamAsync(string path, CancellationToken ct, string? lastEventId = null) =>
        OpenAsync(HttpMethod.Get, (path, null), request =>
        {
            request.Headers.Accept.ParseAdd("text/event-stream");
            if (lastEventId is not null) request.Headers.Add("Last-Event-ID", lastEventId);
        }, ct);

    /// <summary>What is no text.</summary>
    public async Task<Download> DownloadAsync(string path, CancellationToken ct)
    {
        using var response = await OpenAsync(HttpMethod.Get, (path, null), null, ct);
        return new Download((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(ct),
            response.Content.Headers.ContentType?.MediaType);
    }

    private async Task<HttpResponseMessage> OpenAsync(
        HttpMethod method, (string Path, string? Body) what, Action<HttpRequestMessage>? change, CancellationToken ct)
    {
        var (path, body) = what;
        using var request = new HttpRequestMessage(method, new Uri(world.Address, path));
        request.Headers.Host = $"{host}:{ApiWorld.Public.Port}";
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        change?.Invoke(request);
        return await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
    }

    private static async Task<string> FirstEventAsync(HttpResponseMessage response, CancellationToken ct)
    {
        await foreach (var first in SseParser.Create(await response.Content.ReadAsStreamAsync(ct)).EnumerateAsync(ct))
            return first.Data;
        return "";
    }
}

/// <summary>An answer of bytes.</summary>
internal sealed record Download(int Status, byte[] Content, string? MediaType);

/// <summary>An answer, read.</summary>
internal sealed record Answer(int Status, string Body, HttpResponseHeaders Headers, string? MediaType)
{
    public JsonObject Json => JsonNode.Parse(Body)!.AsObject();

    public string? Type => MediaType == "application/problem+json" ? Json["type"]!.GetValue<string>() : null;

    public string? Etag => Headers.ETag?.ToString();
}
