using System.Security.Cryptography;
using Crayon.Testing.Postgres;
using Npgsql;

namespace Crayon.Testing;

/// <summary>
/// A PostgreSQL server for a test run: a private one, or the one that <c>CRAYON_TEST_POSTGRES</c> names by a
/// superuser's connection string. A private server ends with the test process, also when that is killed.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgresServer>> Shared = new(() => StartAsync(CancellationToken.None));

    private readonly PostgresProcess? process;

    private PostgresServer(string superuserConnectionString, PostgresProcess? process) =>
        (SuperuserConnectionString, this.process) = (superuserConnectionString, process);

    /// <summary>
    /// Connects as superuser to the database <c>postgres</c>; for arranging, never for what is tested.
    /// </summary>
    public string SuperuserConnectionString { get; }

    /// <summary>The process id of the guard of a private server; none for a given server.</summary>
    public int? GuardProcessId => process?.GuardId;

    /// <summary>The one server of this test process, started at the first call.</summary>
    public static Task<PostgresServer> SharedAsync() => Shared.Value;

    /// <summary>A server of its own for a test that stops or hurts it.</summary>
    /// <param name="ct">Ends the wait.</param>
    /// <param name="isDurable">Commits wait for the disk, as on a server of production; tests need not.</param>
    public static async Task<PostgresServer> StartAsync(CancellationToken ct, bool isDurable = false)
    {
        if (Environment.GetEnvironmentVariable("CRAYON_TEST_POSTGRES") is { Length: > 0 } given)
        {
            return new PostgresServer(given, process: null);
        }

        var password = NewPassword();
        var started = await PostgresProcess.StartAsync(password, isDurable, ct);
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = started.Port,
            Database = "postgres",
            Username = "postgres",
            Password = password,
            Pooling = false,
        };
        return new PostgresServer(connection.ConnectionString, started);
    }

    /// <summary>
    /// A new empty database whose owner may log in and create roles, and is no superuser. Disposing of it drops the
    /// database and every role whose name starts with the database's name.
    /// </summary>
    public Task<PostgresDatabase> CreateDatabaseAsync(CancellationToken ct) =>
        PostgresDatabase.CreateAsync(SuperuserConnectionString, NewPassword(), ct);

    /// <summary>A copy of a database that nobody is connected to; its roles are the original's.</summary>
    public Task<PostgresDatabase> CopyDatabaseAsync(string template, CancellationToken ct) =>
        PostgresDatabase.CreateAsync(SuperuserConnectionString, NewPassword(), ct, template);

    /// <summary>Ends a private server at once; what it had committed stays.</summary>
    public Task KillAsync(CancellationToken ct) => Private.KillAsync(ct);

    /// <summary>Starts a private server again, on the same port and data.</summary>
    public Task RestartAsync(CancellationToken ct) => Private.RestartAsync(ct);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }
    }

    private PostgresProcess Private => process
        ?? throw new InvalidOperationException("A server that was given to the tests is not theirs to stop.");

    private static string NewPassword() => Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
}
