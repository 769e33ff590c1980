using System.Text.RegularExpressions;
using Crayon.Testing;

namespace Crayon.Architecture.Tests.Text;

/// <summary>The repository speaks of the product alone, not of how or where it was written.</summary>
public sealed partial class RepositoryTextTests
{
    public static TheoryData<string> Strays =>
    [
        "see /wo" + "rk/notes", "ask the assis" + "tant", "../sha" + "red/page", "`sha" + "red/page`",
        "the .libra" + "ry folder",
        "as issue #" + "12 says", "see deci" + "sions.md",
    ];

    [Fact]
    public void No_file_speaks_of_where_it_was_written() => Findings.AssertNone(
        from path in Sources.Files
        // The sandbox sells products of all sorts, and may call one what it likes.
        where IsText(path) && path != "deploy/Ccp.Simulator/Catalogue/Data/services.json"
        from finding in Strange(Sources.Read(path))
        select $"{path}:{finding}",
        "Say what a reader of the product needs, and leave out the workplace: its folders, pages and numbers mean nothing to others.");

    [Theory, MemberData(nameof(Strays))]
    public void A_stray_word_is_found(string text) => Assert.Single(Strange(text));

    [Theory]
    [InlineData("the homework/essay")]
    [InlineData("a shared cache")]
    [InlineData("the docs/decisions folder")]
    [InlineData("an issuer")]
    public void A_common_word_is_fine(string text) => Assert.Empty(Strange(text));

    private static IEnumerable<string> Strange(string text) => text.Split('\n')
        .Select((line, index) => (Match: Stray().Match(line), Number: index + 1))
        .Where(found => found.Match.Success)
        .Select(found => $"{found.Number} {found.Match.Value}");

    private static bool IsCatalogueData(string path) =>
        path.EndsWith("/Catalogue/Data/services.json", StringComparison.Ordinal);

    private static bool IsText(string path)
    {
        using var stream = File.OpenRead(Repository.Combine(path));
        Span<byte> start = stackalloc byte[4096];
        return !start[..stream.Read(start)].Contains((byte)0);
    }

    // The brackets keep this pattern from finding itself.
    [GeneratedRegex(
        @"(?<![\w.-])/wor[k]/|\bassistan[t]\b|(?<![\w-])share[d]/|(?<!\w)\.librar[y]\b|\bissue #[0-9]|(?<![\w-])(decision[s]|contrac[t]|domai[n]|stac[k]|styl[e])\.md\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Stray();
}
