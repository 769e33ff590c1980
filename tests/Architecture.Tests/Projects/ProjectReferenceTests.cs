namespace Crayon.Architecture.Tests.Projects;

public sealed class ProjectReferenceTests
{
    [Fact]
    public void Projects_reference_only_what_the_table_allows() => Findings.AssertNone(
        ProjectFile.All.SelectMany(ReferenceTable.Violations),
        "Remove the reference, or move the code to where it may be seen; a new project gets its row in ReferenceTable.");

    [Theory]
    [InlineData("Platform.Core/A.csproj", "../Platform.Hosting/B.csproj",
        "Platform.Core/A.csproj references Platform.Hosting")]
    [InlineData("Platform.Api/A.csproj", "../Platform.Worker/B.csproj",
        "Platform.Api/A.csproj references Platform.Worker")]
    [InlineData("Identity/Store/A.csproj", "..\\Host\\B.csproj", "Identity/Store/A.csproj references Identity/Host")]
    [InlineData("Platform.Worker/A.csproj", "../tests/Testing/B.csproj",
        "Platform.Worker/A.csproj references tests/Testing")]
    [InlineData("Platform.New/A.csproj", "../Platform.Core/B.csproj", "Platform.New/A.csproj is not in the table")]
    public void A_wrong_reference_is_found(string path, string include, string finding)
    {
        var project = ProjectFile.Parse(path, $"<Project><ProjectReference Include=\"{include}\" /></Project>");

        Assert.Equal(finding, Assert.Single(ReferenceTable.Violations(project)));
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Sources.Read("Crayon.Saas.sln").Replace('\\', '/');
        Findings.AssertNone(
            ProjectFile.All.Select(project => project.Path)
                .Where(path => !solution.Contains(path, StringComparison.Ordinal)),
            "Add the project with 'dotnet sln Crayon.Saas.sln add': outside the solution nobody builds and tests it.");
    }
}
