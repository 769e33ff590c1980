using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crayon.Architecture.Tests.Source;

/// <summary>
/// How long files and methods are and how many parameters they take; a subject is <c>path</c> or <c>path#member</c>.
/// </summary>
internal static class Sizes
{
    private const int FileLimit = 300;
    private const int TestFileLimit = 400;
    private const int MethodLimit = 40;
    private const int ParameterLimit = 5;
    private const int ConstructorLimit = 7; // what the container hands in

    public static IEnumerable<(string Subject, string Finding)> Violations(SourceFile file)
    {
        var limit = file.IsTest ? TestFileLimit : FileLimit;
        if (LinesOf(file) > limit)
        {
            yield return (file.Path, $"{LinesOf(file)} lines, at most {limit}");
        }

        foreach (var member in Methods(file))
        {
            if (LinesOf(member) > MethodLimit)
            {
                yield return (Subject(file, member), $"{LinesOf(member)} lines, at most {MethodLimit}");
            }
        }

        foreach (var list in file.Nodes<ParameterListSyntax>())
        {
            var (count, most) = (Count(list), Most(list));
            if (count > most)
            {
                yield return (Subject(file, list.Parent), $"{count} parameters, at most {most}");
            }
        }
    }

    public static int LinesOf(SourceFile file) => file.Text.AsSpan().TrimEnd('\n').Count('\n') + 1;

    public static IEnumerable<SyntaxNode> Methods(SourceFile file) => file.Root.DescendantNodes().Where(node =>
        node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
        && !(node is AccessorDeclarationSyntax { Body: null, ExpressionBody: null }));

    public static int LinesOf(SyntaxNode node)
    {
        var lines = node.GetLocation().GetLineSpan();
        return lines.EndLinePosition.Line - lines.StartLinePosition.Line + 1;
    }

    private static int Count(ParameterListSyntax list) =>
        list.Parameters.Count(
            parameter => parameter.Type is not IdentifierNameSyntax { Identifier.Text: "CancellationToken" });

    private static int Most(ParameterListSyntax list) => list.Parent switch
    {
        RecordDeclarationSyntax => int.MaxValue, // named values, read by name
        TypeDeclarationSyntax or ConstructorDeclarationSyntax => ConstructorLimit,
        MemberDeclarationSyntax member when member.Modifiers.Any(SyntaxKind.OverrideKeyword) =>
            int.MaxValue, // not ours to choose
        _ => ParameterLimit,
    };

    private static string Subject(SourceFile file, SyntaxNode? node) => node switch
    {
        MethodDeclarationSyntax method => $"{file.Path}#{method.Identifier.Text}",
        ConstructorDeclarationSyntax constructor => $"{file.Path}#{constructor.Identifier.Text}",
        TypeDeclarationSyntax type => $"{file.Path}#{type.Identifier.Text}",
        LocalFunctionStatementSyntax function => $"{file.Path}#{function.Identifier.Text}",
        AccessorDeclarationSyntax accessor => $"{file.Path}#{accessor.Keyword.Text}",
        _ => $"{file.Path}#{node?.Kind()}",
    };
}
