using System.Diagnostics;

namespace Crayon.Testing;

/// <summary>
/// A server behind a guarding shell script, which can kill it and start it again, and ends it with the test process,
/// also when that is killed.
/// </summary>
public sealed class GuardedServer : IAsyncDisposable
{
    private readonly Process guard;

    private GuardedServer(Process guard) => this.guard = guard;

    /// <summary>The process id of the guard.</summary>
    public int GuardId => guard.Id;

    /// <summary>Starts a server by its script.</summary>
    /// <param name="name">Its folder beside the tests, in which the script is <c>{name}-server.sh</c> in lower case.
    /// </param>
    /// <param name="arguments">What the script wants after the server's own new folder.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="environment">What the script wants that no list of processes may show.</param>
    public static async Task<GuardedServer> StartAsync(
        string name, IEnumerable<string> arguments, CancellationToken ct,
        IReadOnlyDictionary<string, string>? environment = null)
    {
        var lower = name.ToLowerInvariant();
        var folder = Directory.CreateTempSubdirectory($"crayon-{lower}-").FullName;
        var start = new ProcessStartInfo("/bin/sh",
            [Path.Combine(AppContext.BaseDirectory, name, $"{lower}-server.sh"), folder, .. arguments])
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true,
        };
        foreach (var (key, value) in environment ?? new Dictionary<string, string>()) start.Environment[key] = value;
        var server = new GuardedServer(Process.Start(start)!);
        if (await server.AnswerAsync(ct) == "ready") return server;
        var log = string.Concat(Directory.GetFiles(folder, "*.log").Select(File.ReadAllText));
        await server.DisposeAsync();
        throw new InvalidOperationException($"{name} did not start. Its log says:\n{log}");
    }

    /// <summary>Kills the server.</summary>
    public Task KillAsync(CancellationToken ct) => OrderAsync("kill", "killed", ct);

    /// <summary>Starts the server again, on the same port and folder.</summary>
    public Task RestartAsync(CancellationToken ct) => OrderAsync("start", "ready", ct);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        guard.StandardInput.Close();
        await guard.WaitForExitAsync();
        guard.Dispose();
    }

    private async Task OrderAsync(string order, string expected, CancellationToken ct)
    {
        await guard.StandardInput.WriteLineAsync(order.AsMemory(), ct);
        await guard.StandardInput.FlushAsync(ct);
        if (await AnswerAsync(ct) is var answer && answer != expected)
            throw new InvalidOperationException($"{order} was answered with {answer}.");
    }

    private async Task<string?> AnswerAsync(CancellationToken ct) => await guard.StandardOutput.ReadLineAsync(ct);
}
