using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Crayon.Platform.Core.Tests.Sql;

internal static class SqlServerNames
{
    public static string Full(this SchemaObjectName name) =>
        $"{name.SchemaIdentifier?.Value ?? "dbo"}.{name.BaseIdentifier.Value}";

    public static string Last(this ColumnReferenceExpression column) =>
        column.MultiPartIdentifier.Identifiers[^1].Value;

    public static IEnumerable<string> Names(this IEnumerable<ColumnWithSortOrder> columns) =>
        columns.Select(column => column.Column.Last());

    public static string Full(this FunctionCall call)
    {
        var schema = call.CallTarget is MultiPartIdentifierCallTarget target
            ? target.MultiPartIdentifier.Identifiers[^1].Value
            : "dbo";
        return $"{schema}.{call.FunctionName.Value}";
    }

    public static string Line(this TSqlFragment fragment) => $"line {fragment.StartLine}";
}
