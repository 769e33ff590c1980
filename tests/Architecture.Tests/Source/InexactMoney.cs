using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crayon.Architecture.Tests.Source;

/// <summary>
/// Binary fractions lose cents: where money is counted there is no float and no double, not even a literal.
/// </summary>
internal static class InexactMoney
{
    private static readonly string[] Folders = ["Money", "Pricing", "Ordering", "Billing", "Payments"];

    public static IEnumerable<string> Violations(SourceFile file) =>
        file.IsTest || !file.Path.Split('/').Intersect(Folders, StringComparer.Ordinal).Any()
            ? []
            : Types(file).Concat(Literals(file));

    private static IEnumerable<string> Types(SourceFile file) =>
        from type in file.Nodes<TypeSyntax>()
        let name = type is IdentifierNameSyntax or PredefinedTypeSyntax ? type.ToString() : string.Empty
        where name is "double" or "float" or "Double" or "Single" or "Half"
        select $"{file.At(type)} {name}";

    private static IEnumerable<string> Literals(SourceFile file) =>
        from literal in file.Nodes<LiteralExpressionSyntax>()
        where literal.IsKind(SyntaxKind.NumericLiteralExpression) && literal.Token.Value is double or float
        select $"{file.At(literal)} {literal}";
}
