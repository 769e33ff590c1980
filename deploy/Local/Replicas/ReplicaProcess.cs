using System.Diagnostics;
using System.Text.Json;
using Crayon.Local.Running;

namespace Crayon.Local.Replicas;

/// <summary>A replica as the local run sees it: a process that is told words and says some.</summary>
internal sealed class ReplicaProcess : IAsyncDisposable
{
    // These hold the owner's connection or what the plan says; a serving process needs neither.
    private static readonly string[] Withheld = ["CRAYON_DATABASE", "CRAYON_RABBITMQ", "CRAYON_REDIS"];

    private readonly Process process;
    private readonly SemaphoreSlim speaking = new(1, 1);
    private readonly TaskCompletionSource<string> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TextWriter log;
    private TaskCompletionSource? clockSeen;

    private ReplicaProcess(Process process, TextWriter log)
    {
        (this.process, this.log) = (process, log);
        Exited = ExitAsync();
    }

    public int Id => process.Id;

    /// <summary>Where it listens.</summary>
    public string Url { get; private set; } = "";

    /// <summary>Ends with the process.</summary>
    public Task Exited { get; }

    /// <summary>Starts the process and waits until it listens.</summary>
    public static async Task<ReplicaProcess> StartAsync(
        ReplicaRole role, HostPlan plan, TextWriter log, CancellationToken ct)
    {
        var replica = new ReplicaProcess(new Process { StartInfo = StartOf(ReplicaWords.Verb, $"{role}") }, log);
        try
        {
            await replica.SayAsync(JsonSerializer.Serialize(plan), ct);
            replica.Url = await replica.listening.Task.WaitAsync(ct);
            return replica;
        }
        catch
        {
            await replica.DisposeAsync();
            throw;
        }
    }

    /// <summary>Returns when it goes by the clock as it stands, or has ended.</summary>
    public async Task SeeClockAsync(CancellationToken ct)
    {
        await speaking.WaitAsync(ct);
        try
        {
            var seen = clockSeen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await SayAsync(ReplicaWords.ClockMoved, ct);
            await Task.WhenAny(seen.Task, Exited).WaitAsync(ct);
        }
        catch (IOException)
        {
            // It has ended; whoever comes in its place reads the clock anew.
        }
        finally
        {
            speaking.Release();
        }
    }

    /// <summary>Ends it; what is under way may end until the token is cancelled.</summary>
    public async Task StopAsync(CancellationToken ct)
    {
        try
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync(ct);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
        }
        catch (IOException)
        {
            // It was gone before.
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await Exited;
        process.Dispose();
        speaking.Dispose();
    }

    /// <summary>How this program is started once more, as something else.</summary>
    public static ProcessStartInfo StartOf(params string[] words)
    {
        var program = Environment.ProcessPath ?? throw new InvalidOperationException("The program has no path.");
        var isRuntime = Path.GetFileNameWithoutExtension(program) == "dotnet";
        string[] own = isRuntime ? [typeof(ReplicaProcess).Assembly.Location] : [];
        var start = new ProcessStartInfo(program, [.. own, .. words])
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true,
        };
        foreach (var name in Withheld) start.Environment.Remove(name);
        return start;
    }

    private async Task ExitAsync()
    {
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        await process.WaitForExitAsync(CancellationToken.None);
        listening.TrySetException(new InvalidOperationException("A replica ended before it listened."));
    }

    private void Hear(string? line)
    {
        switch (line)
        {
            case null:
                break;
            case ReplicaWords.ClockSeen:
                clockSeen?.TrySetResult();
                break;
            case not null when line.StartsWith(ReplicaWords.Listening, StringComparison.Ordinal):
                listening.TrySetResult(line[ReplicaWords.Listening.Length..]);
                break;
            default:
                log.WriteLine(line);
                break;
        }
    }

    private async Task SayAsync(string word, CancellationToken ct)
    {
        await process.StandardInput.WriteLineAsync(word.AsMemory(), ct);
        await process.StandardInput.FlushAsync(ct);
    }
}
