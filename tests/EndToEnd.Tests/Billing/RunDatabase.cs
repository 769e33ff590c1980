using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Crayon.EndToEnd.Tests.Billing;

/// <summary>
/// What stands in a local run's own file, read beside the living process and after its death: the one witness that
/// neither a queue nor an answer under way can lie to.
/// </summary>
internal sealed class RunDatabase : IDisposable
{
    private readonly SqliteConnection file;
    private readonly Lock one = new();

    public RunDatabase(string data)
    {
        file = Open(Path.Combine(data, "crayon.db"));
        foreach (var sandbox in (string[])["ccp", "stripe"])
            Rows($"ATTACH DATABASE $of AS {sandbox}", Path.Combine(data, sandbox, $"{sandbox}.db"));
    }

    /// <summary>The first column of the first row.</summary>
    public long Number(string sql, string? of = null) =>
        Convert.ToInt64(Rows(sql, of).Single()[0], CultureInfo.InvariantCulture);

    public IReadOnlyList<string> Texts(string sql, string? of = null) =>
        [.. Rows(sql, of).Select(row => Convert.ToString(row[0], CultureInfo.InvariantCulture)!)];

    /// <summary>All rows; <c>$of</c> stands for the value given.</summary>
    public IReadOnlyList<object?[]> Rows(string sql, string? of = null)
    {
        lock (one)
        {
            using var command = file.CreateCommand();
            command.CommandText = sql;
            if (of is not null) command.Parameters.AddWithValue("$of", of);
            using var reader = command.ExecuteReader();
            var rows = new List<object?[]>();
            while (reader.Read())
            {
                var row = new object[reader.FieldCount];
                reader.GetValues(row);
                rows.Add(row);
            }
            return rows;
        }
    }

    /// <summary>
    /// Makes a write take its time, as on a slow disk, so that a kill at a random moment falls into its transaction.
    /// </summary>
    /// <param name="what">Such as <c>INSERT ON platform_Payment</c>.</param>
    /// <param name="thousands">How slow: a thousand is some tenths of a millisecond.</param>
    /// <returns>Ends it.</returns>
    public IDisposable Slow(string what, int thousands = 1000)
    {
        var name = $"slow_{what.Replace(' ', '_')}";
        Rows($"""
            CREATE TRIGGER "{name}" AFTER {what} BEGIN
                SELECT count(*) FROM (
                    WITH RECURSIVE step(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM step WHERE n < {thousands}000)
                    SELECT n FROM step);
            END
            """);
        return new Slowness(this, name);
    }

    public void Dispose() => file.Dispose();

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Mode=ReadWrite;Pooling=False;Default Timeout=30");
        connection.Open();
        return connection;
    }

    private sealed record Slowness(RunDatabase Of, string Name) : IDisposable
    {
        public void Dispose() => Of.Rows($"DROP TRIGGER \"{Name}\"");
    }
}
