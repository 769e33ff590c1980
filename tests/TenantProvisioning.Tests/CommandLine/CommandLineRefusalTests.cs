using Crayon.Platform.Core.Persistence;
using Crayon.TenantProvisioning.Tests.Provisioning;

namespace Crayon.TenantProvisioning.Tests.CommandLine;

/// <summary>Nothing here changes the one set-up that all cases share.</summary>
public sealed class CommandLineRefusalTests(CommandLineRefusalTests.Setup setup)
    : IClassFixture<CommandLineRefusalTests.Setup>
{
    [Theory]
    [InlineData("tenant show --tenant nobody", "tenant-not-found")]
    [InlineData("tenant create --slug x", "invalid-blueprint")]
    [InlineData("tenant create --file /no/such.yaml", "invalid-blueprint")]
    [InlineData("tenant suspend --tenant admin", "tenant-state")]
    [InlineData("client add --tenant northwind --id shop --scope admin.write", "invalid-api-client")]
    [InlineData("client add --tenant northwind --id shop --scope orders.read --grant authorization_code", "invalid-api-client")]
    [InlineData("client add --tenant northwind --id shop --scope orders.read --grant password", "invalid-api-client")]
    [InlineData("client add --tenant northwind --id shop --scope openid --grant authorization_code --redirect http://shop.example/",
        "invalid-api-client")]
    [InlineData("client add --tenant northwind --id shop --scope orders.read --auth magic", "invalid-input")]
    [InlineData("client add --tenant northwind --id shop --scope orders.read --auth none", "invalid-input")]
    [InlineData("client add --tenant northwind --id shop --scope orders.read --auth private_key_jwt --jwks /no/such", "invalid-input")]
    [InlineData("client remove --tenant northwind --id nobody", "api-client-not-found")]
    [InlineData("client change --tenant northwind --id portal --redirect https://portal.example/#x", "invalid-api-client")]
    [InlineData("user reset-mfa --tenant northwind --email a@b.example", "person-not-found")]
    [InlineData("user enrol-link --tenant northwind --email a@b.example", "person-not-found")]
    [InlineData("user join --tenant northwind --email owner@northwind.example --role reseller.sales", "person-exists")]
    [InlineData("realm policy --tenant northwind --session-hours 721", "invalid-policy")]
    [InlineData("realm policy --tenant northwind --factors Sometimes", "--factors")]
    [InlineData("realm show --tenant northwind --endpoint ftp:21", "invalid-input")]
    [InlineData("client disable --tenant northwind --id nobody", "api-client-not-found")]
    [InlineData("user add --tenant northwind --email nonsense --role reseller.owner", "invalid-email")]
    [InlineData("user add --tenant northwind --email a@b.example --role platform.operator", "invalid-role")]
    [InlineData("user disable --tenant northwind --email a@b.example", "person-not-found")]
    [InlineData("realm revoke-key --tenant northwind --kid none", "key-not-found")]
    [InlineData("tenant list --data /no/such/folder", "setup-not-found")]
    [InlineData("tenant list --database postgres:Host=x;Database=y", "invalid-database")]
    [InlineData("tenant frobnicate", "frobnicate")]
    [InlineData("realm show", "--tenant")]
    public async Task A_refusal_names_its_reason_and_ends_with_1(string line, string reason)
    {
        var (code, _, error) = await CommandLineTests.RunAsync(setup.Bench, "", line.Split(' '));
        Assert.Equal(Cli.CommandLine.Refused, code);
        Assert.Contains(reason, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("slug: x\nnmae: y", "nmae")]
    [InlineData("slug: [", "Line")]
    [InlineData("", "empty")]
    [InlineData("slug: UPPER\nname: n\ncurrency: XXX\nmarket: nl\nhosts: [a:80]", "slug:")]
    public async Task A_faulty_file_is_refused_with_where_and_why(string yaml, string reason)
    {
        var (code, _, error) = await CommandLineTests.RunAsync(setup.Bench, "", "tenant", "create", "--file",
            await CommandLineTests.FileAsync(setup.Bench, yaml));
        Assert.Equal(Cli.CommandLine.Refused, code);
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    public sealed class Setup : IAsyncLifetime
    {
        internal Workbench Bench { get; private set; } = null!;

        public async ValueTask InitializeAsync() =>
            Bench = await CommandLineTests.WithTenantAsync(DatabaseEngine.Sqlite);

        public ValueTask DisposeAsync() => Bench.DisposeAsync();
    }
}
