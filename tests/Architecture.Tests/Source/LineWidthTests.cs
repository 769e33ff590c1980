using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Crayon.Architecture.Tests.Source;

public sealed class LineWidthTests
{
    private const int Widest = 120;

    /// <summary>Folders that are not folded yet; a folder that is goes out of this list.</summary>
    private static readonly string[] NotYet =
    [
        "tests/Identity.Tests/",
    ];

    [Fact]
    public void Lines_have_at_most_120_columns() => Findings.AssertNone(
        Sources.CSharp.Where(file => !NotYet.Any(folder => file.IsUnder(folder))).SelectMany(TooWide),
        "Fold the line where its outermost part ends.");

    [Fact]
    public void Folders_that_are_folded_are_no_exception_any_more() => Findings.AssertNone(
        NotYet.Where(folder => !Sources.CSharp.Where(file => file.IsUnder(folder)).SelectMany(TooWide).Any()),
        $"Take these folders out of the list in {nameof(LineWidthTests)}.");

    [Theory]
    [InlineData(120, 0)]
    [InlineData(121, 1)]
    public void A_wide_line_is_found(int columns, int found) =>
        Assert.Equal(found, TooWide(new SourceFile("A.cs", $"// x\n{new string('x', columns)}\n")).Count());

    [Theory]
    [InlineData("throw new A(\n    $\"TEXT\");")]
    [InlineData("var page = \"\"\"\n    <p>TEXT</p>\n    \"\"\";")]
    public void A_literal_may_be_as_long_as_it_is(string code) => Assert.Empty(
        TooWide(new SourceFile("A.cs", code.Replace("TEXT", new string('x', Widest), StringComparison.Ordinal))));

    private static IEnumerable<string> TooWide(SourceFile file) =>
        from line in SourceText.From(file.Text).Lines
        where line.Span.Length > Widest
            && !IsLiteral(file.Root, line.Start + Widest) && !IsLiteral(file.Root, line.Start + IndentOf(line))
        select $"{file.Path}:{line.LineNumber + 1} has {line.Span.Length} columns";

    private static int IndentOf(TextLine line) => line.ToString().TakeWhile(char.IsWhiteSpace).Count();

    // What people read or a machine parses is not cut in two for the margin's sake.
    private static bool IsLiteral(SyntaxNode root, int position) => root.FindToken(position).Kind()
        is SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken
        or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.InterpolatedStringTextToken
        || root.FindToken(position).Parent?.FirstAncestorOrSelf<InterpolatedStringExpressionSyntax>() is not null;
}
