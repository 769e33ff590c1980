namespace Crayon.Architecture.Tests.Projects;

/// <summary>What a project file cannot say: which part of an assembly is used. Read from the compiled code.</summary>
public sealed class AssemblyReferenceTests
{
    private const string CoreAssembly = "Crayon.Platform.Core";

    [Fact]
    public void Core_knows_no_HTTP_server() => Findings.AssertNone(
        ServerAssemblies(AssemblyTypes.Assemblies(FileOf(CoreAssembly))),
        "Core has no rules about HTTP: move what needs this assembly to Platform.Hosting or to a host.");

    [Fact]
    public void The_rule_on_servers_bites() => Assert.Equal(
        "Microsoft.AspNetCore.Http",
        Assert.Single(
            ServerAssemblies(["System.Runtime", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.DataProtection"])));

    [Fact]
    public void Hosting_identity_and_portal_see_only_their_part_of_Core() => Findings.AssertNone(
        from project in ProjectFile.All
        where ReferenceTable.PartsOfCore.ContainsKey(project.Folder)
        from type in AssemblyTypes.TypesOf(FileOf(project.Assembly), CoreAssembly)
        where !IsAllowed(type, ReferenceTable.PartsOfCore[project.Folder])
        select $"{project.Folder} uses {type}",
        "This project may see only the parts of Core named in ReferenceTable.PartsOfCore: put the rule into Core behind one of them, or into the API.");

    [Theory]
    [InlineData("Crayon.Platform.Core.Tenancy.TenantContext", true)]
    [InlineData("Crayon.Platform.Core.Tenancy.Registry.Host", true)]
    [InlineData("Crayon.Platform.Core.TenancyOther.Thing", false)]
    [InlineData("Crayon.Platform.Core.Ordering.Order", false)]
    [InlineData("Crayon.Platform.Core.Thing", false)]
    public void The_rule_on_parts_bites(string type, bool allowed) =>
        Assert.Equal(allowed, IsAllowed(type, ["Tenancy"]));

    [Fact]
    public void Types_are_read_from_compiled_code()
    {
        var types = AssemblyTypes.TypesOf(FileOf("Crayon.Architecture.Tests"), "Crayon.Testing");

        Assert.Contains("Crayon.Testing.Repository", types, StringComparer.Ordinal);
    }

    // Data Protection only carries the name: it encrypts, and serves nothing.
    private static IEnumerable<string> ServerAssemblies(IEnumerable<string> assemblies) => assemblies.Where(name =>
        name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
        && !name.StartsWith("Microsoft.AspNetCore.DataProtection", StringComparison.Ordinal));

    // What stands at the root is the language of all parts: typed ids, money and the refusal of a rule.
    private static bool IsAllowed(string type, IEnumerable<string> parts) =>
        type is CoreAssembly + ".DomainRuleException" or CoreAssembly + ".ITypedId`1" or CoreAssembly + ".Money"
            or CoreAssembly + ".Currency"
        || parts.Any(part => type.StartsWith($"{CoreAssembly}.{part}.", StringComparison.Ordinal));

    private static string FileOf(string assembly)
    {
        var file = Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll");
        Assert.True(File.Exists(file), $"{assembly} is not beside this test: reference its project from deploy/Local.");
        return file;
    }
}
