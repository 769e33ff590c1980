using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Crayon.Platform.Core.Tests.Sql;

/// <summary>
/// Reads a T-SQL script with SQL Server's own parser and checks that every name in it stands for something the script
/// has made before. It knows names, not types, and is no proof that a server accepts the script.
/// </summary>
internal static class SqlServerScript
{
    /// <summary>All errors of the script, batches separated by GO; empty when it is sound.</summary>
    public static IReadOnlyList<string> Check(string script)
    {
        var schema = new SqlServerSchema();
        Read(script, schema);
        return schema.Errors;
    }

    /// <summary>Reads on, for text that a script executes: <c>EXEC(N'CREATE SCHEMA …')</c>.</summary>
    internal static void Read(string script, SqlServerSchema schema)
    {
        using var reader = new StringReader(script);
        var fragment = new TSql160Parser(
            initialQuotedIdentifiers: true, SqlEngineType.All).Parse(reader, out var errors);
        schema.Errors.AddRange(errors.Select(error => $"line {error.Line}: {error.Message}"));
        fragment?.Accept(new SqlServerTableReader(schema));
    }
}
