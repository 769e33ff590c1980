using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crayon.Architecture.Tests.Source;

/// <summary>Names that say nothing about what a type does.</summary>
internal static class TypeNames
{
    private static readonly string[] Empty =
        ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Common", "Dto", "VNext", "V2"];

    public static IEnumerable<string> Violations(SourceFile file) =>
        from type in file.Nodes<BaseTypeDeclarationSyntax>()
        let name = type.Identifier.Text
        where Empty.Any(word => name.EndsWith(word, StringComparison.Ordinal)) || ActsAsService(type, name)
        select $"{file.At(type)} {name}";

    // A Service is also what customers buy: the noun alone, records about it and slices (static: ListServices) may say
    // so.
    private static bool ActsAsService(BaseTypeDeclarationSyntax type, string name) =>
        name.EndsWith("Service", StringComparison.Ordinal)
        && name is not ("Service" or "CloudService")
        && type is ClassDeclarationSyntax or InterfaceDeclarationSyntax
        && !type.Modifiers.Any(SyntaxKind.StaticKeyword);
}
