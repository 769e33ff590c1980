using Crayon.Testing;

namespace Crayon.Platform.Core.Tests.Sql;

/// <summary>
/// The SQL Server scripts in the repository, together in the order of their names, as an operator runs them.
/// </summary>
public sealed class GeneratedScriptTests
{
    private static IReadOnlyList<string> Scripts =>
        Repository.Combine("deploy", "sql", "sqlserver") is var folder && Directory.Exists(folder)
            ? [.. Directory.GetFiles(folder, "*.sql").Order(StringComparer.Ordinal)]
            : [];

    private static IEnumerable<string> Migrations =>
        from part in new[] { "Platform.Core", "Identity" }
        from file in Directory.EnumerateFiles(Repository.Combine(part), "*.cs", SearchOption.AllDirectories)
        where file.Contains("/Migrations/", StringComparison.Ordinal)
        && file.Contains("SqlServer", StringComparison.Ordinal)
        select file;

    [Fact]
    public void There_are_scripts_as_soon_as_there_are_migrations() =>
        Assert.True(
            Migrations.Any() == Scripts.Any(),
            "Migrations for SQL Server and the scripts in deploy/sql/sqlserver come together: generate the scripts.");

    [Fact]
    public void The_scripts_name_only_what_they_make()
    {
        var errors = SqlServerScript.Check(string.Join("\nGO\n", Scripts.Select(File.ReadAllText)));

        Assert.True(
            errors.Count == 0, $"Mend the migration and generate deploy/sql again:\n{string.Join('\n', errors)}");
    }
}
