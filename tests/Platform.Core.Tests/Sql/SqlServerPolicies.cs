using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Crayon.Platform.Core.Tests.Sql;

/// <summary>Row-level security: the predicate's function, the table it guards and the columns it is given.</summary>
internal static class SqlServerPolicies
{
    public static void Check(SqlServerSchema schema, SecurityPredicateAction action)
    {
        var target = action.TargetObjectName.Full();
        var where = $"{action.Line()}, security predicate on {target}";
        if (action.ActionType == SecurityPredicateActionType.Drop)
        {
            schema.Find(target, where);
            return;
        }

        var call = action.FunctionCall;
        if (!schema.Functions.TryGetValue(call.Full(), out var parameters))
        {
            schema.Errors.Add($"{where}: function {call.Full()} does not exist at this point of the script.");
        }
        else if (parameters != call.Parameters.Count)
        {
            schema.Errors.Add(
                $"{where}: function {call.Full()} takes {parameters} parameters, not {call.Parameters.Count}.");
        }

        schema.RequireColumns(
            target, call.Parameters.OfType<ColumnReferenceExpression>().Select(column => column.Last()), where);
    }
}
