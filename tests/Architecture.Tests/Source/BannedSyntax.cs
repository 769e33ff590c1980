using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crayon.Architecture.Tests.Source;

/// <summary>No regions; and no <c>!</c> but where EF fills in what the compiler cannot see (<c>= null!;</c>).</summary>
internal static class BannedSyntax
{
    public static IEnumerable<string> Violations(SourceFile file)
    {
        var regions = file.Root.DescendantNodes(descendIntoTrivia: true).OfType<RegionDirectiveTriviaSyntax>();
        var trusted = file.Nodes<PostfixUnaryExpressionSyntax>()
            .Where(node => node.IsKind(SyntaxKind.SuppressNullableWarningExpression) && !IsLeftToEf(node));
        return regions.Select(node => $"{file.At(node)} #region")
            .Concat(file.IsTest ? [] : trusted.Select(node => $"{file.At(node)} {node}"));
    }

    private static bool IsLeftToEf(PostfixUnaryExpressionSyntax node) =>
        node.Operand.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression
        && node.Parent is EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax };
}
