using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Crayon.EndToEnd.Tests.Running;

namespace Crayon.EndToEnd.Tests.Billing;

/// <summary>A local run that is killed at a random moment of a part of its work, and started again.</summary>
internal sealed class HuntedLocal(LocalSetup setup, Random random) : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(1);
    private LocalProcess? process;

    public string Data => setup.Data;

    public int Port => setup.Port;

    public JsonNode Demo { get; private set; } = new JsonObject();

    public RunDatabase Database { get; } = new(setup.Data);

    /// <summary>Where it was killed.</summary>
    public List<string> Struck { get; } = [];

    /// <summary>Where a kill was to be and the work was over first.</summary>
    public List<string> Missed { get; } = [];

    public async Task ReadyAsync(CancellationToken ct)
    {
        process ??= LocalProcess.Launch(setup);
        await process.ReadyAsync(ct);
        Demo = process.ReadDemo();
    }

    /// <summary>
    /// Has something done and kills the process in a part of it, be it while it still starts. What is to be done must
    /// bear being begun again.
    /// </summary>
    public async Task StrikeAsync(Phase phase, Func<CancellationToken, Task> work, CancellationToken ct)
    {
        var victim = process ??= LocalProcess.Launch(setup);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var seen = Task.Run(() => SeesAsync(phase, over.Token), ct);
        var done = WorkAsync(work, over.Token);
        await Task.WhenAny(seen, done);
        if (seen.IsFaulted) await seen;
        if (!seen.IsCompleted)
        {
            await over.CancelAsync();
            await done;
            Missed.Add(phase.Name);
            return;
        }
        await Task.Delay(random.Next(0, phase.WithinMs), ct); // the random moment
        await victim.KillAsync();
        process = null;
        await over.CancelAsync();
        await done.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await victim.DisposeAsync();
        (phase.IsNow(Database) ? Struck : Missed).Add(phase.Name);
    }

    /// <summary>Moves time up to an instant; one that has come changes nothing.</summary>
    public async Task AdvanceAsync(DateTimeOffset to, CancellationToken ct)
    {
        await ReadyAsync(ct);
        using var provider = new Provider(Demo);
        if ((await provider.ControlAsync("/_sim/clock", null, ct))["now"]!.GetValue<DateTimeOffset>() >= to) return;
        await provider.ControlAsync("/_sim/clock/advance",
            new JsonObject { ["to"] = to.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) }, ct);
    }

    /// <summary>Waits until the database shows something, for at most two minutes.</summary>
    public async Task UntilAsync(string sql, long expected, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        for (long now; (now = Database.Number(sql)) != expected; await Task.Delay(Look * 50, ct))
            Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromMinutes(2),
                $"{sql} stayed {now}, not {expected}");
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null) await process.DisposeAsync();
        Database.Dispose();
        Directory.Delete(setup.Data, recursive: true);
    }

    private async Task WorkAsync(Func<CancellationToken, Task> work, CancellationToken ct)
    {
        await ReadyAsync(ct);
        await work(ct);
    }

    private async Task SeesAsync(Phase phase, CancellationToken ct)
    {
        while (!phase.IsNow(Database)) await Task.Delay(Look, ct);
    }
}
