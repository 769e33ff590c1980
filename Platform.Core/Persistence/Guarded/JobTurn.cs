using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Persistence.Guarded;

/// <summary>
/// The turn of the one process that does due work: a lock of the database's session, which a process that dies lets go
/// of by itself. SQLite has one process, so its turn is always free.
/// </summary>
internal sealed class JobTurn : IAsyncDisposable
{
    // Any number will do, as long as every process uses it and nothing else does.
    private const string Key = "7166467318071787521";
    private const string TakeOnPostgres = $"SELECT pg_try_advisory_lock({Key}) AS \"Value\"";
    private const string GiveBackOnPostgres = $"SELECT pg_advisory_unlock({Key})";
    private const string TakeOnSqlServer =
        $"DECLARE @got int; EXEC @got = sp_getapplock '{Key}', 'Exclusive', 'Session', 0; SELECT @got AS [Value]";
    private const string GiveBackOnSqlServer = $"EXEC sp_releaseapplock '{Key}', 'Session'";

    private readonly PlatformDbContext db;

    private JobTurn(PlatformDbContext db) => this.db = db;

    /// <summary>Takes the turn on the context's connection, which stays open; null when another has it.</summary>
    public static async Task<JobTurn?> TryTakeAsync(PlatformDbContext db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        if (await TakesAsync(db, ct)) return new JobTurn(db);
        await db.Database.CloseConnectionAsync();
        return null;
    }

    /// <summary>Gives the turn back; where the connection broke, the database has done so.</summary>
    public async ValueTask DisposeAsync()
    {
        var release = db switch
        {
            _ when db.Database.IsNpgsql() => GiveBackOnPostgres,
            _ when db.Database.IsSqlServer() => GiveBackOnSqlServer,
            _ => null,
        };
        if (release is not null && db.Database.GetDbConnection().State == System.Data.ConnectionState.Open)
            await db.Database.ExecuteSqlRawAsync(release, CancellationToken.None);
        await db.Database.CloseConnectionAsync();
    }

    private static async Task<bool> TakesAsync(PlatformDbContext db, CancellationToken ct)
    {
        if (db.Database.IsNpgsql()) return await db.Database.SqlQueryRaw<bool>(TakeOnPostgres).SingleAsync(ct);
        return !db.Database.IsSqlServer() || await db.Database.SqlQueryRaw<int>(TakeOnSqlServer).SingleAsync(ct) >= 0;
    }
}
