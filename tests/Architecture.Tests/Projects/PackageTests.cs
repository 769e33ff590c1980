using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Crayon.Testing;

namespace Crayon.Architecture.Tests.Projects;

public sealed partial class PackageTests
{
    private static IReadOnlyList<string> Packages =>
        [.. XDocument.Parse(Sources.Read("Directory.Packages.props")).Descendants("PackageVersion")
            .Select(package => package.Attribute("Include")!.Value)];

    private static IReadOnlyList<string> Documented =>
        [.. DocumentedPackage().Matches(Sources.Read("docs/dependencies.md").Split("\n## Not taken")[0])
            .Select(row => row.Groups["name"].Value)];

    [Fact]
    public void Every_package_has_its_reason() => Findings.AssertNone(
        Packages.Except(Documented, StringComparer.Ordinal),
        "Add a row with reason and licence to docs/dependencies.md for each of these packages.");

    [Fact]
    public void Every_reason_has_its_package() => Findings.AssertNone(
        Documented.Except(Packages, StringComparer.Ordinal),
        "These rows of docs/dependencies.md stand for no package of Directory.Packages.props: take them out.");

    [Fact]
    public void All_token_libraries_have_one_version()
    {
        var found = Restored().Where(IsTokenLibrary).Distinct(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(found);
        Findings.AssertNone(
            MixedVersions(found),
            "Token libraries of mixed versions fail at run time: pin each of these in Directory.Packages.props to IdentityModelVersion.");
    }

    [Fact]
    public void The_rule_on_token_libraries_bites()
    {
        Assert.True(IsTokenLibrary("System.IdentityModel.Tokens.Jwt/8.0.1"));
        Assert.True(IsTokenLibrary("Microsoft.IdentityModel.Tokens/8.0.1"));
        Assert.False(IsTokenLibrary("Microsoft.Identity.Client/4.80.0"));
        Assert.Empty(
            MixedVersions(["Microsoft.IdentityModel.Tokens/8.23.0", "Microsoft.IdentityModel.Logging/8.23.0"]));
        Assert.Equal(
            2, MixedVersions(["Microsoft.IdentityModel.Tokens/8.23.0", "Microsoft.IdentityModel.Logging/8.0.1"])
                .Count());
    }

    private static IEnumerable<string> Restored() =>
        from project in ProjectFile.All
        let file = Repository.Combine(project.Folder, "obj", "project.assets.json")
        where File.Exists(file) // a single project's run restores only what it references
        from library in Libraries(file)
        select library;

    private static List<string> Libraries(string file)
    {
        using var assets = JsonDocument.Parse(File.ReadAllBytes(file));
        return [.. assets.RootElement.GetProperty("libraries").EnumerateObject().Select(library => library.Name)];
    }

    private static bool IsTokenLibrary(string library) =>
        library.StartsWith("Microsoft.IdentityModel.", StringComparison.Ordinal)
        || library.StartsWith("System.IdentityModel.Tokens.Jwt/", StringComparison.Ordinal);

    private static IEnumerable<string> MixedVersions(IReadOnlyList<string> libraries) =>
        libraries.Select(library => library.Split('/')[1]).Distinct(StringComparer.Ordinal).Count() > 1
            ? libraries
            : [];

    [GeneratedRegex(@"^\| `(?<name>[A-Za-z0-9.-]+)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex DocumentedPackage();
}
