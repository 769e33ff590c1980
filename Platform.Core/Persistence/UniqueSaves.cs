using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Crayon.Platform.Core.Persistence;

/// <summary>Saves what a unique index may refuse, because somebody was quicker with the same.</summary>
public static class UniqueSaves
{
    // SQLite's extended results for a unique index and for a primary key.
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;

    // SQL Server's errors for a unique index and for a constraint.
    private const int SqlServerIndex = 2601;
    private const int SqlServerConstraint = 2627;

    /// <summary>Saves; where a unique index refuses, the refusal that the area has for it is thrown instead.</summary>
    /// <param name="db">The context; after a refusal it holds what was not saved, and its transaction is over.</param>
    /// <param name="taken">Makes the refusal.</param>
    /// <param name="ct">Ends the wait.</param>
    public static async Task SaveUniqueAsync(this DbContext db, Func<Exception> taken, CancellationToken ct)
    {
        if (!await db.TrySaveUniqueAsync(ct)) throw taken();
    }

    /// <summary>Saves; false where a unique index or a key refuses.</summary>
    /// <param name="db">The context; after a refusal it holds what was not saved, and its transaction is over.</param>
    /// <param name="ct">Ends the wait.</param>
    public static async Task<bool> TrySaveUniqueAsync(this DbContext db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException failure) when (IsDuplicate(failure.InnerException))
        {
            return false;
        }
    }

    private static bool IsDuplicate(Exception? failure) => failure switch
    {
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteUnique or SqlitePrimaryKey,
        SqlException sqlServer => sqlServer.Number is SqlServerIndex or SqlServerConstraint,
        _ => false,
    };
}
