namespace Crayon.Platform.Core.Tests.Sql;

/// <summary>The names that a script has made up to the statement under check.</summary>
internal sealed class SqlServerSchema
{
    public HashSet<string> Schemas { get; } = new(StringComparer.OrdinalIgnoreCase) { "dbo" };

    public Dictionary<string, SqlServerTable> Tables { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Table-valued and scalar functions with their number of parameters.</summary>
    public Dictionary<string, int> Functions { get; } = new(StringComparer.OrdinalIgnoreCase);

    public List<string> Errors { get; } = [];

    /// <summary>The table, or none with an error that says where it was asked for.</summary>
    public SqlServerTable? Find(string table, string where)
    {
        if (Tables.TryGetValue(table, out var found))
        {
            return found;
        }

        Errors.Add($"{where}: table {table} does not exist at this point of the script.");
        return null;
    }

    public void RequireColumns(string table, IEnumerable<string> columns, string where)
    {
        if (Find(table, where) is not { } found)
        {
            return;
        }

        Errors.AddRange(columns.Where(column => !found.Columns.Contains(column))
            .Select(column => $"{where}: table {table} has no column {column}."));
    }

    public void RequireSchema(string name, string where)
    {
        var schema = name.Split('.')[0];
        if (!Schemas.Contains(schema))
        {
            Errors.Add($"{where}: schema {schema} does not exist at this point of the script.");
        }
    }
}
