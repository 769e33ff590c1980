using Crayon.Local.Gateway;
using Crayon.Local.Running;

namespace Crayon.Local.Replicas;

/// <summary>
/// The place of one replica: it is filled again when its process dies, and changed for a new one without a request
/// lost.
/// </summary>
internal sealed class ReplicaSlot(ReplicaRole role, HostPlan plan, Upstreams upstreams, TextWriter log)
    : IAsyncDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim one = new(1, 1);
    private readonly CancellationTokenSource ended = new();
    private ReplicaProcess? current;

    public ReplicaRole Role => role;

    public int? ProcessId => current?.Id;

    public string? Url => current?.Url;

    /// <summary>Called when the place has got another process.</summary>
    public Action? Changed { get; init; }

    private Part? Part => role switch
    {
        ReplicaRole.Identity => Gateway.Part.Identity,
        ReplicaRole.Api => Gateway.Part.Api,
        _ => null,
    };

    public async Task StartAsync(CancellationToken ct)
    {
        var replica = await ReplicaProcess.StartAsync(role, plan, log, ct);
        await ReplicaHealth.WarmAsync(replica, ct);
        if (Part is { } part) upstreams.Open(part, replica.Url);
        current = replica;
        _ = WatchAsync(replica);
        Changed?.Invoke();
    }

    public Task SeeClockAsync(CancellationToken ct) => current?.SeeClockAsync(ct) ?? Task.CompletedTask;

    /// <summary>Puts a new process in the place: it serves before the old one is told to end.</summary>
    public async Task ReplaceAsync(CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            var old = current;
            await StartAsync(ct);
            if (old is null) return;
            await upstreams.DrainAsync(old.Url, ct);
            await old.StopAsync(ct);
            await old.DisposeAsync();
        }
        finally
        {
            one.Release();
        }
    }

    public async Task StopAsync(CancellationToken ct)
    {
        await ended.CancelAsync();
        if (current is { } replica) await replica.StopAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        if (current is { } replica) await replica.DisposeAsync();
        ended.Dispose();
        one.Dispose();
    }

    private async Task WatchAsync(ReplicaProcess replica)
    {
        await replica.Exited;
        upstreams.Close(replica.Url);
        var pause = FirstPause;
        try
        {
            while (!await TryFillAsync(replica))
            {
                await Task.Delay(pause, ended.Token);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
        catch (OperationCanceledException)
        {
            // All of it stops.
        }
    }

    // True as well when the place has been filled by others: it was being changed when its process died.
    private async Task<bool> TryFillAsync(ReplicaProcess dead)
    {
        await one.WaitAsync(ended.Token);
        try
        {
            if (dead != current) return true;
            await log.WriteLineAsync($"A process of {role} ended; another takes its place.");
            await StartAsync(ended.Token);
            await dead.DisposeAsync();
            return true;
        }
        catch (Exception failure) when (failure is InvalidOperationException or IOException)
        {
            return false;
        }
        finally
        {
            one.Release();
        }
    }
}
