using System.Text;
using System.Text.Json;

namespace Crayon.Ccp.Simulator.Tests.Support;

/// <summary>One request to the simulator.</summary>
internal sealed record Call(HttpMethod Method, string Path)
{
    public object? Body { get; init; }
    public Guid? RequestId { get; init; }
    public string? IfMatch { get; init; }
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public HttpRequestMessage ToMessage()
    {
        var request = new HttpRequestMessage(Method, Path);
        if (Body is not null)
            request.Content = new StringContent(
                Body as string ?? JsonSerializer.Serialize(Body), Encoding.UTF8, "application/json");
        if (RequestId is { } id)
            request.Headers.Add("MS-RequestId", id.ToString());
        if (IfMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", IfMatch);
        foreach (var (name, value) in Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }
}

/// <summary>What came back.</summary>
internal sealed record Reply(int Status, string Text, HttpResponseMessage Message)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;
    public string? Code => Json.GetProperty("code").GetString();
    public string? ETag => Message.Headers.ETag?.ToString();
    public bool IsReplayed => Message.Headers.Contains("Idempotent-Replayed");

    public string Id => Json.GetProperty("id").GetString()!;

    public static async Task<Reply> ReadAsync(HttpResponseMessage message) => new(
        (int)message.StatusCode, await message.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
        message);
}
