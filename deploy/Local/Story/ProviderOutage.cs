using System.Text.Json.Nodes;
using Crayon.Local.Demo;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Local.Story;

/// <summary>An outage at the provider, and what staff do about the work that it holds up.</summary>
internal sealed class ProviderOutage(StorefrontCaller staff, PublicEndpoint endpoint) : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private readonly HttpClient http = new() { BaseAddress = new Uri(endpoint.OriginOf("127.0.0.1")) };

    public async Task DuringAsync(Func<Task> work, CancellationToken ct)
    {
        await DialAsync(1, ct);
        try
        {
            await work();
        }
        finally
        {
            await DialAsync(0, CancellationToken.None);
        }
    }

    /// <summary>
    /// Ends the attempts at the work about a row as soon as it waits for its next one, unless it ended by itself.
    /// </summary>
    public async Task GiveUpAsync(Guid subject, Func<Task<bool>> hasEnded, string key, CancellationToken ct)
    {
        while (await MessageAsync("Dead", subject, ct) is null && !await hasEnded())
        {
            // It may be taken for another attempt in between; then the next look finds it again.
            if (await MessageAsync("Ready", subject, ct) is { } waiting)
                await staff.TryPostAsync($"/v1/admin/queue/{waiting}/give-up", key, ct);
            await Task.Delay(Look, ct);
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<string?> MessageAsync(string state, Guid subject, CancellationToken ct)
    {
        var page = await staff.GetAsync($"/v1/admin/queue?state={state}&limit=200", ct);
        return (page["items"] as JsonArray ?? []).FirstOrDefault(row =>
            row?["subjectId"]?.GetValue<Guid>() == subject
            && row["attempts"]?.GetValue<int>() > 0)?["id"]?.GetValue<string>();
    }

    private async Task DialAsync(int rate, CancellationToken ct)
    {
        var body = new JsonObject { ["rate"] = rate, ["kinds"] = new JsonArray("503") };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/local/faults")
        {
            Content = JsonContent.Create(body)
        };
        request.Headers.Add("X-CSRF", "1");
        using var answer = await http.SendAsync(request, ct);
        answer.EnsureSuccessStatusCode();
    }
}
