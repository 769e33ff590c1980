using Crayon.TenantProvisioning.Setup;
using Crayon.Testing;

namespace Crayon.TenantProvisioning.Tests.Schema;

public sealed class SchemaScriptTests
{
    [Fact]
    public void No_model_has_changes_without_a_migration() => Assert.Empty(SchemaScripts.Unmigrated());

    [Fact]
    public void The_scripts_of_the_repository_are_those_of_the_migrations()
    {
        var folder = Repository.Combine("deploy", "sql");
        var (wanted, found) = (SchemaScripts.All(), Found(folder));
        const string remedy = "Run: dotnet run --project TenantProvisioning -- schema script";
        Assert.True(wanted.Keys.Order().SequenceEqual(found.Keys.Order()),
            $"deploy/sql holds other files than are generated. {remedy}");
        foreach (var (name, text) in wanted) Assert.True(text == found[name], $"{name} is out of date. {remedy}");
    }

    private static Dictionary<string, string> Found(string folder) =>
        Directory.EnumerateFiles(folder, "*.sql", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText);
}
