using System.Text.RegularExpressions;

namespace Crayon.Architecture.Tests.Source;

public sealed partial class LineWidthTests
{
    private const int Widest = 120;

    /// <summary>Folders that are not folded yet; a folder that is goes out of this list.</summary>
    private static readonly string[] NotYet =
    [
        "Identity/", "TenantProvisioning/", "deploy/Local/", "tests/Identity.Tests/", "tests/TenantProvisioning.Tests/",
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

    [Fact]
    public void A_literal_on_a_line_of_its_own_may_be_as_long_as_it_is() =>
        Assert.Empty(TooWide(new SourceFile("A.cs", $"throw new A(\n    $\"{new string('x', Widest)}\");\n")));

    private static IEnumerable<string> TooWide(SourceFile file) =>
        from line in file.Text.Split('\n').Index()
        where line.Item.Length > Widest && !BeginsWithLiteral().IsMatch(line.Item)
        select $"{file.Path}:{line.Index + 1} has {line.Item.Length} columns";

    // What people read or a machine parses is not cut in two for the margin's sake.
    [GeneratedRegex(@"^\s*(\+ )?[$@]*""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BeginsWithLiteral();
}
