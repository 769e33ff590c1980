using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Crayon.Platform.Core.Tests.Sql;

/// <summary>Keys of a table: takes in the unique ones and checks the foreign ones.</summary>
internal static class SqlServerConstraints
{
    public static void Read(SqlServerSchema schema, string table, ConstraintDefinition constraint, string? ownColumn)
    {
        switch (constraint)
        {
            case UniqueConstraintDefinition unique:
                IReadOnlyList<string> columns = unique.Columns.Count > 0 ? [.. unique.Columns.Names()] : Own(ownColumn);
                schema.RequireColumns(table, columns, unique.Line());
                schema.Tables[table].AddUnique(columns);
                break;
            case ForeignKeyConstraintDefinition foreign:
                CheckForeignKey(schema, table, foreign, ownColumn);
                break;
        }
    }

    private static void CheckForeignKey(
        SqlServerSchema schema, string table, ForeignKeyConstraintDefinition key, string? ownColumn)
    {
        var where = $"{key.Line()}, foreign key {key.ConstraintIdentifier?.Value}";
        IReadOnlyList<string> own = key.Columns.Count > 0
            ? [.. key.Columns.Select(column => column.Value)]
            : Own(ownColumn);
        var target = key.ReferenceTableName.Full();
        var referenced = key.ReferencedTableColumns.Select(column => column.Value).ToList();
        var errors = schema.Errors.Count;
        schema.RequireColumns(table, own, where);
        schema.RequireColumns(target, referenced, where);
        if (schema.Errors.Count > errors)
        {
            return;
        }

        if (own.Count != referenced.Count)
        {
            schema.Errors.Add($"{where}: {own.Count} columns point to {referenced.Count}.");
        }
        else if (!schema.Tables[target].IsUnique(referenced))
        {
            schema.Errors.Add($"{where}: ({string.Join(", ", referenced)}) is no key of {target}.");
        }
    }

    private static string[] Own(string? column) => column is null ? [] : [column];
}
