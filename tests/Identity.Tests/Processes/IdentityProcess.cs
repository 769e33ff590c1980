using System.Diagnostics;
using Crayon.Identity.Tests.Provider;
using Crayon.Platform.Core.Persistence;

namespace Crayon.Identity.Tests.Processes;

/// <summary>The identity host as a process of its own, started as a deployment starts it.</summary>
internal sealed class IdentityProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromMinutes(2);
    private readonly Process process;
    private readonly List<string> lines = [];

    private IdentityProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>The process' id.</summary>
    public int Id => process.Id;

    private string Output
    {
        get { lock (lines) return string.Join('\n', lines); }
    }

    /// <summary>Starts the host over a provider's database and keys, and waits until it is ready.</summary>
    public static async Task<IdentityProcess> StartAsync(TestProvider provider, CancellationToken ct)
    {
        var address = FreeAddress();
        var start = new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "Crayon.Identity.Host.dll")])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in SettingsOf(provider, address)) start.Environment[$"Crayon__{name}"] = value;
        var host = new IdentityProcess(new Process { StartInfo = start }, address);
        host.process.OutputDataReceived += (_, line) => host.Keep(line.Data);
        host.process.ErrorDataReceived += (_, line) => host.Keep(line.Data);
        host.process.Start();
        host.process.BeginOutputReadLine();
        host.process.BeginErrorReadLine();
        await host.ReadyAsync(ct);
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static IEnumerable<(string Name, string Value)> SettingsOf(TestProvider provider, Uri address) =>
    [
        ("Urls", address.ToString()), ("KeysFolder", provider.KeysFolder),
        ("Public__Scheme", TestProvider.Public.Scheme), ("Public__Port", $"{TestProvider.Public.Port}"),
        ("Database__Engine", $"{DatabaseEngine.Postgres}"), ("Database__App", provider.Database.AppConnection),
        ("Database__Platform", provider.Database.PlatformConnection),
    ];

    private static Uri FreeAddress()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://{listener.LocalEndpoint}");
    }

    private async Task ReadyAsync(CancellationToken ct)
    {
        using var http = new HttpClient { BaseAddress = Address };
        var started = Stopwatch.GetTimestamp();
        while (!await IsReadyAsync(http, ct))
        {
            Assert.False(process.HasExited, $"It ended and said:\n{Output}");
            Assert.True(Stopwatch.GetElapsedTime(started) < StartsWithin, $"Not ready. It said:\n{Output}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), ct);
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, CancellationToken ct)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/healthz/ready", UriKind.Relative), ct);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        lock (lines) lines.Add(line);
    }
}
