namespace Crayon.Testing.Postgres;

/// <summary>
/// The private server process behind <see cref="PostgresServer"/>; it ends with the process that started it.
/// </summary>
internal sealed class PostgresProcess : IAsyncDisposable
{
    private const int Attempts = 3;
    private readonly GuardedServer server;

    private PostgresProcess(GuardedServer server, int port) => (this.server, Port) = (server, port);

    /// <summary>The TCP port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>The process id of the shell that guards the server.</summary>
    public int GuardId => server.GuardId;

    public static async Task<PostgresProcess> StartAsync(string password, bool isDurable, CancellationToken ct)
    {
        var environment = new Dictionary<string, string>
        {
            ["PG_TEST_PASSWORD"] = password, ["PG_TEST_SYNC"] = isDurable ? "on" : "off",
        };
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePorts.One();
            try
            {
                return new PostgresProcess(
                    await GuardedServer.StartAsync("Postgres", [PostgresBinaries.Find(), $"{port}"], ct, environment),
                    port);
            }
            catch (InvalidOperationException failure) when (attempt < Attempts
                && failure.Message.Contains("could not bind", StringComparison.Ordinal))
            {
                // A free port can be taken by somebody else before the server binds it: again with another.
            }
        }
    }

    public Task KillAsync(CancellationToken ct) => server.KillAsync(ct);

    public Task RestartAsync(CancellationToken ct) => server.RestartAsync(ct);

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
