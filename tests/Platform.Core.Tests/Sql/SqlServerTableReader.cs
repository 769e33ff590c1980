using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Crayon.Platform.Core.Tests.Sql;

/// <summary>Walks a script in its order: takes in what it makes and checks what it names.</summary>
internal sealed class SqlServerTableReader(SqlServerSchema schema) : TSqlFragmentVisitor
{
    public override void ExplicitVisit(CreateSchemaStatement node) => schema.Schemas.Add(node.Name.Value);

    public override void ExplicitVisit(CreateTableStatement node)
    {
        var name = node.SchemaObjectName.Full();
        schema.RequireSchema(name, node.Line());
        schema.Tables[name] = new SqlServerTable();
        Define(name, node.Definition);
    }

    public override void ExplicitVisit(AlterTableAddTableElementStatement node)
    {
        var name = node.SchemaObjectName.Full();
        if (schema.Find(name, node.Line()) is not null)
        {
            Define(name, node.Definition);
        }
    }

    public override void ExplicitVisit(AlterTableDropTableElementStatement node)
    {
        var dropped = node.AlterTableDropTableElements
            .Where(element => element.TableElementType == TableElementType.Column)
            .Select(element => element.Name.Value)
            .ToList();
        var name = node.SchemaObjectName.Full();
        schema.RequireColumns(name, dropped, node.Line());
        schema.Tables.GetValueOrDefault(name)?.Columns.ExceptWith(dropped);
    }

    public override void ExplicitVisit(DropTableStatement node)
    {
        foreach (var name in node.Objects.Select(table => table.Full()))
        {
            schema.Tables.Remove(name);
        }
    }

    public override void ExplicitVisit(CreateIndexStatement node)
    {
        var table = node.OnName.Full();
        var columns = node.Columns.Names().ToList();
        schema.RequireColumns(table, columns.Concat(node.IncludeColumns.Select(column => column.Last())), node.Line());
        if (node.Unique && node.FilterPredicate is null)
        {
            schema.Tables.GetValueOrDefault(table)?.AddUnique(columns);
        }
    }

    public override void ExplicitVisit(CreateTriggerStatement node)
    {
        if (node.TriggerObject.Name is { } table) // a trigger on the database names none
        {
            schema.Find(table.Full(), node.Line());
        }
    }

    public override void ExplicitVisit(GrantStatement node)
    {
        if (node.SecurityTargetObject is
            { ObjectKind: SecurityObjectKind.NotSpecified or SecurityObjectKind.Object } target)
        {
            var name = string.Join('.', target.ObjectName.MultiPartIdentifier.Identifiers.Select(part => part.Value));
            schema.RequireColumns(name, target.Columns.Select(column => column.Value), node.Line());
        }
    }

    public override void ExplicitVisit(CreateFunctionStatement node) => AddFunction(node);

    public override void ExplicitVisit(CreateOrAlterFunctionStatement node) => AddFunction(node);

    public override void ExplicitVisit(CreateSecurityPolicyStatement node) => CheckPolicy(node);

    public override void ExplicitVisit(AlterSecurityPolicyStatement node) => CheckPolicy(node);

    public override void ExplicitVisit(ExecuteStatement node)
    {
        // Text put together from variables cannot be read: only whole literals are.
        if (node.ExecuteSpecification.ExecutableEntity is ExecutableStringList list
            && list.Strings.All(text => text is StringLiteral))
        {
            SqlServerScript.Read(string.Concat(list.Strings.Cast<StringLiteral>().Select(text => text.Value)), schema);
        }
    }

    private void Define(string name, TableDefinition definition)
    {
        var table = schema.Tables[name];
        foreach (var column in definition.ColumnDefinitions)
        {
            table.Columns.Add(column.ColumnIdentifier.Value);
        }

        foreach (var column in definition.ColumnDefinitions)
        {
            foreach (var constraint in column.Constraints)
            {
                SqlServerConstraints.Read(schema, name, constraint, column.ColumnIdentifier.Value);
            }
        }

        foreach (var constraint in definition.TableConstraints)
        {
            SqlServerConstraints.Read(schema, name, constraint, ownColumn: null);
        }
    }

    private void AddFunction(FunctionStatementBody node)
    {
        schema.RequireSchema(node.Name.Full(), node.Line());
        schema.Functions[node.Name.Full()] = node.Parameters.Count;
    }

    private void CheckPolicy(SecurityPolicyStatement node)
    {
        schema.RequireSchema(node.Name.Full(), node.Line());
        foreach (var action in node.SecurityPredicateActions)
        {
            SqlServerPolicies.Check(schema, action);
        }
    }
}
