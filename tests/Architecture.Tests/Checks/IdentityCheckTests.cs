using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crayon.Architecture.Tests.Checks;

/// <summary>
/// Every check of docs/identity-checks.md is made by a test that carries its id, or waits for a reason.
/// </summary>
public sealed partial class IdentityCheckTests
{
    private const string Page = "docs/identity-checks.md";

    private static readonly (string Range, int Last)[] Ranges =
    [
        ("DISC", 19), ("JWKS", 7), ("FLOW", 10), ("AUTHZ", 24), ("PROMPT", 11), ("REDIR", 21), ("PAR", 10),
        ("TOKEN", 28), ("IDT", 8), ("AT", 5), ("UI", 10), ("FORGE", 12), ("RT", 13), ("REV", 6), ("INT", 5),
        ("LO", 14), ("BCL", 2), ("LOGIN", 18), ("REALM", 16), ("API", 4), ("BFF", 13), ("X", 22), ("ISO", 30),
    ];

    private static IEnumerable<string> All => Ranges.SelectMany(range =>
        Enumerable.Range(1, range.Last).Select(number => $"{range.Range}-{number:00}"));

    private static IEnumerable<string> Waiting =>
        WaitingRow().Matches(Sources.Read(Page)).Select(row => row.Groups["id"].Value);

    private static HashSet<string> Shown => [.. Sources.CSharp.Where(file => file.IsTest)
        .SelectMany(file => file.Nodes<MethodDeclarationSyntax>()).SelectMany(IdsOf)];

    [Fact]
    public void Every_check_has_a_test_that_names_it() => Findings.AssertNone(
        All.Except(Shown).Except(Waiting),
        "Name a test by the check (REDIR_07_… or a row [InlineData(\"REDIR-07\", …)]) that shows it.");

    [Fact]
    public void Every_test_names_checks_that_there_are() => Findings.AssertNone(
        Shown.Except(All), $"{Page} has no such check: use its ids.");

    [Fact]
    public void A_check_that_is_shown_waits_for_nothing() => Findings.AssertNone(
        Waiting.Where(Shown.Contains), $"Say in {Page} by which test these are shown.");

    [Theory]
    [InlineData("[Fact] void RT_03_04_A_b() {}", "RT-03 RT-04")]
    [InlineData("[Theory] void TOKEN_19_X_03_Of_12_uses() {}", "TOKEN-19 X-03")]
    [InlineData("[Theory, InlineData(\"REDIR-07\", 1)] void A_b(string check, int c) {}", "REDIR-07")]
    [InlineData("[Fact] void REDIR_01_to_21_A_b() {}", "REDIR-01")]
    [InlineData("[Fact] void LO_A_503_b() {}", "")]
    [InlineData("void RT_03_A_b() {}", "")]
    public void A_test_shows_what_it_names(string method, string ids) => Assert.Equal(
        ids,
        string.Join(' ', new SourceFile("A.cs", $"class A {{ {method} }}").Nodes<MethodDeclarationSyntax>()
            .SelectMany(IdsOf)));

    private static IEnumerable<string> IdsOf(MethodDeclarationSyntax method)
    {
        var attributes = method.AttributeLists.SelectMany(list => list.Attributes).ToList();
        if (!attributes.Exists(attribute => attribute.Name.ToString() is "Fact" or "Theory")) return [];
        var named =
            from Match part in NamedChecks().Matches(method.Identifier.Text)
            from Capture number in part.Groups["number"].Captures
            select $"{part.Groups["range"].Value}-{number.Value}";
        return named.Concat(
            from attribute in attributes
            where attribute.Name.ToString() == "InlineData"
            let first = attribute.ArgumentList?.Arguments[0].Expression as LiteralExpressionSyntax
            where first is not null && Check().IsMatch(first.Token.ValueText)
            select first.Token.ValueText);
    }

    [GeneratedRegex(
        @"\G(?<range>[A-Z]+)(_(?<number>\d\d))+_", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedChecks();

    [GeneratedRegex(@"^[A-Z]+-\d\d$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Check();

    [GeneratedRegex(
        @"^\| (?<id>[A-Z]+-\d\d) \|[^|]*\| waits: ", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WaitingRow();
}
