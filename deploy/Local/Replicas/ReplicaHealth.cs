namespace Crayon.Local.Replicas;

/// <summary>Asks replicas whether they are ready.</summary>
internal static class ReplicaHealth
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false });

    /// <summary>
    /// Returns when it is ready, or has ended: asking compiles and connects what the first real request would wait for.
    /// </summary>
    public static async Task WarmAsync(ReplicaProcess replica, CancellationToken ct)
    {
        while (!replica.Exited.IsCompleted && !await IsReadyAsync(replica, ct)) await Task.Delay(Look, ct);
    }

    private static async Task<bool> IsReadyAsync(ReplicaProcess replica, CancellationToken ct)
    {
        try
        {
            using var answer = await Http.GetAsync($"{replica.Url}/healthz/ready", ct);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
