using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Crayon.Testing;

namespace Crayon.EndToEnd.Tests.Running;

/// <summary>The local run as a process of its own, over a data folder that outlives it.</summary>
internal sealed class LocalProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private readonly Process process;
    private readonly List<string> lines = [];

    private LocalProcess(Process process, LocalSetup setup) => (this.process, Setup) = (process, setup);

    public LocalSetup Setup { get; }

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    public int ExitCode => process.ExitCode;

    public string Output
    {
        get { lock (lines) return string.Join('\n', lines); }
    }

    /// <summary>Starts the process without waiting for it.</summary>
    public static LocalProcess Launch(LocalSetup setup, params IEnumerable<string> more)
    {
        var start = new ProcessStartInfo("dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Crayon.Local.dll"), .. setup.With(more)])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("CRAYON_", StringComparison.Ordinal))
            .ToList())
            start.Environment.Remove(name);
        start.Environment["CRAYON_WEB"] = "off";
        foreach (var (name, value) in setup.Variables) start.Environment[name] = value;
        var local = new LocalProcess(new Process { StartInfo = start }, setup);
        local.process.OutputDataReceived += (_, line) => local.Keep(line.Data);
        local.process.ErrorDataReceived += (_, line) => local.Keep(line.Data);
        local.process.Start();
        local.process.BeginOutputReadLine();
        local.process.BeginErrorReadLine();
        return local;
    }

    /// <summary>Starts the process and waits until it says that it is ready.</summary>
    public static async Task<LocalProcess> StartAsync(LocalSetup setup, CancellationToken ct)
    {
        var local = Launch(setup);
        await local.ReadyAsync(ct);
        return local;
    }

    public async Task ReadyAsync(CancellationToken ct)
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{Setup.Port}") };
        var started = Stopwatch.GetTimestamp();
        while (!process.HasExited)
        {
            if (await IsReadyAsync(http, ct)) return;
            Assert.True(Stopwatch.GetElapsedTime(started) < StartsWithin,
                $"Not ready in {StartsWithin}. It said:\n{Output}");
            await Task.Delay(Look, ct);
        }
        Assert.Fail($"It ended with {process.ExitCode}. It said:\n{Output}");
    }

    /// <summary>Waits until the process has said something.</summary>
    public async Task SaysAsync(string words, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(StartsWithin);
        while (!Output.Contains(words, StringComparison.Ordinal))
        {
            Assert.False(process.HasExited, Output);
            await Task.Delay(10, limit.Token);
        }
    }

    public Task ExitAsync(CancellationToken ct) => process.WaitForExitAsync(ct);

    /// <summary>SIGKILL: nothing of the process gets a word in.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>SIGTERM, and waits for the end.</summary>
    public async Task<int> StopAsync(TimeSpan within, CancellationToken ct)
    {
        Signal.Terminate.SendTo(process.Id);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(within);
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }

    public JsonNode ReadDemo() => JsonNode.Parse(File.ReadAllText(Path.Combine(Setup.Data, "demo.json")))!;

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await KillAsync();
        process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        lock (lines) lines.Add(line);
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, CancellationToken ct)
    {
        try
        {
            using var answer = await http.GetAsync("/healthz/ready", ct);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}

/// <summary>How a local run is started.</summary>
internal sealed record LocalSetup(string Data, int Port)
{
    public string Demo { get; init; } = "bare";

    public string? Database { get; init; }

    public string? Redis { get; init; }

    public string? RabbitMq { get; init; }

    public int? Replicas { get; init; }

    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>The arguments, with others in place of those of the same name.</summary>
    public IEnumerable<string> With(IEnumerable<string> others)
    {
        var all = new Dictionary<string, string?>
        {
            ["--data"] = Data, ["--port"] = $"{Port}", ["--demo"] = Demo, ["--database"] = Database,
            ["--redis"] = Redis, ["--rabbitmq"] = RabbitMq,
            ["--replicas"] = Replicas?.ToString(NumberFormatInfo.InvariantInfo),
        };
        foreach (var pair in others.Chunk(2)) all[pair[0]] = pair[1];
        return all.Where(pair => pair.Value is not null).SelectMany(pair => new[] { pair.Key, pair.Value! });
    }

    /// <summary>A new folder and a port that was free a moment ago.</summary>
    public static LocalSetup New() =>
        new(Directory.CreateTempSubdirectory("crayon-local-").FullName, FreePorts.One());
}
