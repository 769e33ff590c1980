using System.Data.Common;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Crayon.Benchmarks.Trade;

/// <summary>
/// The least that a server can do for the same answers: a minimal API over raw drivers, without sign-in, tenants' rows
/// guarded by nothing, prices that are looked up and not worked out.
/// </summary>
internal static class FloorServer
{
    public const string Command = "floor-host";

    private const int Services = 1_000;
    private const string Schema = """
        CREATE TABLE service (id INTEGER PRIMARY KEY, slug TEXT, name TEXT, publisher TEXT, category TEXT);
        CREATE TABLE price
            (tenant INTEGER, service INTEGER, minor BIGINT, currency TEXT, PRIMARY KEY (tenant, service));
        CREATE TABLE placed (id TEXT PRIMARY KEY, tenant INTEGER, service INTEGER, quantity INTEGER, minor BIGINT);
        CREATE TABLE outbox (id TEXT PRIMARY KEY, placed TEXT);
        """;

    public static async Task RunAsync(string store, TextWriter output, TextReader input, CancellationToken ct)
    {
        await using var database = await FloorDatabase.OpenAsync(store, ct);
        await database.ExecuteAsync(Schema, ct);
        await FillAsync(database, ct);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        var kept = JsonSerializer.SerializeToUtf8Bytes(await PageAsync(database, 1, ct));
        app.MapGet("/memory", () => Results.Bytes(kept, "application/json"));
        app.MapGet("/page/{tenant:int}", (int tenant, CancellationToken stop) => PageAsync(database, tenant, stop));
        app.MapGet("/one/{tenant:int}/{service:int}", (int tenant, int service, CancellationToken stop) =>
            OneAsync(database, tenant, service, stop));
        app.MapPost("/order/{tenant:int}/{service:int}", (int tenant, int service, CancellationToken stop) =>
            OrderAsync(database, tenant, service, stop));
        await app.StartAsync(ct);
        await output.WriteLineAsync($"{new Uri(app.Urls.First()).Port}");
        await input.ReadLineAsync(ct);
        await app.StopAsync(CancellationToken.None);
    }

    private static async Task FillAsync(FloorDatabase database, CancellationToken ct)
    {
        await using var connection = await database.ConnectAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        for (var service = 1; service <= Services; service++)
        {
            await ExecuteAsync(connection, transaction,
                $"INSERT INTO service VALUES "
                + $"({service}, 'service-{service}', 'Service {service}', 'Contoso', 'Security')", ct);
            for (var tenant = 1; tenant <= 3; tenant++)
                await ExecuteAsync(connection, transaction,
                    $"INSERT INTO price VALUES ({tenant}, {service}, {1258 + service}, 'EUR')", ct);
        }
        await transaction.CommitAsync(ct);
    }

    private static async Task<List<FloorRow>> PageAsync(FloorDatabase database, int tenant, CancellationToken ct) =>
        await database.ReadAsync($"""
            SELECT s.id, s.slug, s.name, s.publisher, s.category, p.minor, p.currency FROM service s
            JOIN price p ON p.service = s.id AND p.tenant = @tenant ORDER BY s.id LIMIT 50
            """, [("tenant", tenant)], ct);

    private static async Task<FloorRow> OneAsync(
        FloorDatabase database, int tenant, int service, CancellationToken ct) =>
        (await database.ReadAsync("""
            SELECT s.id, s.slug, s.name, s.publisher, s.category, p.minor, p.currency FROM service s
            JOIN price p ON p.service = s.id AND p.tenant = @tenant WHERE s.id = @service
            """, [("tenant", tenant), ("service", service)], ct))[0];

    private static async Task<IResult> OrderAsync(
        FloorDatabase database, int tenant, int service, CancellationToken ct)
    {
        var id = Guid.CreateVersion7().ToString();
        await using var connection = await database.ConnectAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await ExecuteAsync(connection, transaction,
            $"INSERT INTO placed SELECT '{id}', tenant, service, 2, minor FROM price "
            + $"WHERE tenant = {tenant} AND service = {service}", ct);
        await ExecuteAsync(
            connection, transaction, $"INSERT INTO outbox VALUES ('{Guid.CreateVersion7()}', '{id}')", ct);
        await transaction.CommitAsync(ct);
        return Results.Accepted($"/order/{id}", new { id });
    }

    private static async Task ExecuteAsync(
        DbConnection connection, DbTransaction transaction, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        await command.ExecuteNonQueryAsync(ct);
    }
}

/// <summary>A row of the catalogue.</summary>
internal sealed record FloorRow(
    int Id, string Slug, string Name, string Publisher, string Category, long Minor, string Currency);

/// <summary>A SQLite file (<c>.db</c>) or a PostgreSQL connection string, by its driver alone.</summary>
internal sealed class FloorDatabase(DbDataSource source) : IAsyncDisposable
{
    public static Task<FloorDatabase> OpenAsync(string store, CancellationToken ct) => Task.FromResult(
        store.EndsWith(".db", StringComparison.Ordinal)
            ? new FloorDatabase(SqliteFactory.Instance.CreateDataSource($"Data Source={store};Default Timeout=30"))
            : new FloorDatabase(NpgsqlDataSource.Create(
                new NpgsqlConnectionStringBuilder(store) { MaxAutoPrepare = 20 }.ConnectionString)));

    public ValueTask<DbConnection> ConnectAsync(CancellationToken ct) => source.OpenConnectionAsync(ct);

    public async Task ExecuteAsync(string sql, CancellationToken ct)
    {
        await using var connection = await ConnectAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = connection is SqliteConnection ? $"PRAGMA journal_mode=WAL; {sql}" : sql;
        await command.ExecuteNonQueryAsync(ct);
    }

    public async Task<List<FloorRow>> ReadAsync(
        string sql, IReadOnlyList<(string Name, int Value)> parameters, CancellationToken ct)
    {
        await using var connection = await ConnectAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@{name}", value);
            command.Parameters.Add(parameter);
        }
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<FloorRow>();
        while (await reader.ReadAsync(ct))
            rows.Add(new FloorRow(reader.GetInt32(0), reader.GetString(1), reader.GetString(2), reader.GetString(3),
                reader.GetString(4), reader.GetInt64(5), reader.GetString(6)));
        return rows;
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
