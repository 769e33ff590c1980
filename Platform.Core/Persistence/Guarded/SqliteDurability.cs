using System.Data.Common;

namespace Crayon.Platform.Core.Persistence.Guarded;

/// <summary>
/// Whether a commit on a SQLite connection waits for the disk itself; not to be changed in a transaction.
/// </summary>
internal static class SqliteDurability
{
    /// <summary>A commit writes, and somebody else brings the log to the disk.</summary>
    public static void LeaveToOthers(DbConnection connection) => Set(connection, "PRAGMA synchronous=NORMAL");

    /// <summary>As SQLite has it by itself: a commit returns when it is on the disk.</summary>
    public static void Restore(DbConnection connection) => Set(connection, "PRAGMA synchronous=FULL");

    private static void Set(DbConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
        command.CommandText = pragma;
        command.ExecuteNonQuery();
    }
}
