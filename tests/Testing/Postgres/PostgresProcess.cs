using System.Diagnostics;

namespace Crayon.Testing.Postgres;

/// <summary>
/// The private server process behind <see cref="PostgresServer"/>; it ends with the process that started it.
/// </summary>
internal sealed class PostgresProcess : IAsyncDisposable
{
    private readonly Process wrapper;

    private PostgresProcess(Process wrapper, int port) => (this.wrapper, Port) = (wrapper, port);

    /// <summary>The TCP port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>The process id of the shell that guards the server.</summary>
    public int GuardId => wrapper.Id;

    public static async Task<PostgresProcess> StartAsync(string password, CancellationToken ct)
    {
        var binaries = PostgresBinaries.Find();
        for (var attempt = 1; ; attempt++)
        {
            // A free port can be taken by somebody else before the server binds it: then it is tried again with
            // another.
            var (process, log) = await TryStartAsync(binaries, password, ct);
            if (process is not null)
            {
                return process;
            }

            if (attempt == 3 || !log.Contains("could not bind", StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"PostgreSQL from {binaries} did not start. Its log says:\n{log}");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        wrapper.StandardInput.Close();
        await wrapper.WaitForExitAsync();
        wrapper.Dispose();
    }

    private static async Task<(PostgresProcess? Started, string Log)> TryStartAsync(
        string binaries, string password, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("crayon-postgres-").FullName;
        var port = FreePorts.One();
        var script = Path.Combine(AppContext.BaseDirectory, "Postgres", "postgres-server.sh");
        var start = new ProcessStartInfo("/bin/sh", [script, binaries, folder, $"{port}"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["PG_TEST_PASSWORD"] = password;
        var process = new PostgresProcess(Process.Start(start)!, port);
        if (await process.wrapper.StandardOutput.ReadLineAsync(ct) == "ready")
        {
            return (process, string.Empty);
        }

        var logs = Directory.GetFiles(folder, "*.log").Select(File.ReadAllText);
        var text = string.Concat(logs);
        await process.DisposeAsync();
        return (null, text);
    }
}
