using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crayon.Architecture.Tests.Source;

/// <summary>Calls that go round the tenant filter and the write guard belong where the guarded commands are.</summary>
internal static class GuardedSql
{
    private static readonly string[] Names = ["FromSql", "ExecuteSql", "ExecuteUpdate", "ExecuteDelete", "SqlQuery"];

    private static readonly string[] CommandTypes =
        ["NpgsqlCommand", "SqliteCommand", "SqlCommand", "NpgsqlBatchCommand"];

    /// <summary>
    /// The two guarded folders; tests look from outside; the simulators and the local run hold no tenant's rows.
    /// </summary>
    public static bool Exempts(SourceFile file) => file.IsUnder(
        "Platform.Core/Persistence/Guarded/", "Identity/Store/Persistence/Guarded/", "tests/", "deploy/");

    public static IEnumerable<string> Violations(SourceFile file) => Exempts(file)
        ? []
        : Calls(file).Concat(Assignments(file)).Concat(Creations(file));

    private static IEnumerable<string> Calls(SourceFile file) =>
        from call in file.Nodes<InvocationExpressionSyntax>()
        let name = NameOf(call.Expression)
        where Names.Any(banned => name.StartsWith(banned, StringComparison.Ordinal))
            || (name == "IgnoreQueryFilters" && call.ArgumentList.Arguments.Count == 0)
        select $"{file.At(call)} {name}";

    private static IEnumerable<string> Assignments(SourceFile file) =>
        from assignment in file.Nodes<AssignmentExpressionSyntax>()
        where NameOf(assignment.Left) == "CommandText"
        select $"{file.At(assignment)} CommandText";

    private static IEnumerable<string> Creations(SourceFile file) =>
        from creation in file.Nodes<ObjectCreationExpressionSyntax>()
        where CommandTypes.Contains(NameOf(creation.Type), StringComparer.Ordinal)
        select $"{file.At(creation)} new {NameOf(creation.Type)}";

    private static string NameOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.Text,
        MemberBindingExpressionSyntax member => member.Name.Identifier.Text,
        QualifiedNameSyntax name => name.Right.Identifier.Text,
        SimpleNameSyntax name => name.Identifier.Text,
        _ => string.Empty,
    };
}
