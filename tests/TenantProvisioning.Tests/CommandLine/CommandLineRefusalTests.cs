using Crayon.Platform.Core.Persistence;
using Crayon.TenantProvisioning.Tests.Provisioning;
using Crayon.Testing;

namespace Crayon.TenantProvisioning.Tests.CommandLine;

/// <summary>Nothing here changes the one set-up that all cases share.</summary>
public sealed class CommandLineRefusalTests(CommandLineRefusalTests.Setup setup)
    : IClassFixture<CommandLineRefusalTests.Setup>
{
    [Theory]
    [EachEngine("tenant show --tenant nobody", "tenant-not-found")]
    [EachEngine("tenant create --slug x", "invalid-blueprint")]
    [EachEngine("tenant create --file /no/such.yaml", "invalid-blueprint")]
    [EachEngine("tenant suspend --tenant admin", "tenant-state")]
    [EachEngine("client add --tenant northwind --id shop --scope admin.write", "invalid-api-client")]
    [EachEngine("client add --tenant northwind --id shop --scope orders.read --grant authorization_code",
        "invalid-api-client")]
    [EachEngine("client add --tenant northwind --id shop --scope orders.read --grant password", "invalid-api-client")]
    [EachEngine("client add --tenant northwind --id shop --scope openid --grant authorization_code --redirect http://shop.example/",
        "invalid-api-client")]
    [EachEngine("client add --tenant northwind --id shop --scope orders.read --auth magic", "invalid-input")]
    [EachEngine("client add --tenant northwind --id shop --scope orders.read --auth none", "invalid-input")]
    [EachEngine("client add --tenant northwind --id shop --scope orders.read --auth private_key_jwt --jwks /no/such",
        "invalid-input")]
    [EachEngine("client remove --tenant northwind --id nobody", "api-client-not-found")]
    [EachEngine("client change --tenant northwind --id portal --redirect https://portal.example/#x",
        "invalid-api-client")]
    [EachEngine("user reset-mfa --tenant northwind --email a@b.example", "person-not-found")]
    [EachEngine("user enrol-link --tenant northwind --email a@b.example", "person-not-found")]
    [EachEngine("user join --tenant northwind --email owner@northwind.example --role reseller.sales", "person-exists")]
    [EachEngine("realm policy --tenant northwind --session-hours 721", "invalid-policy")]
    [EachEngine("realm policy --tenant northwind --factors Sometimes", "--factors")]
    [EachEngine("realm show --tenant northwind --endpoint ftp:21", "invalid-input")]
    [EachEngine("client disable --tenant northwind --id nobody", "api-client-not-found")]
    [EachEngine("user add --tenant northwind --email nonsense --role reseller.owner", "invalid-email")]
    [EachEngine("user add --tenant northwind --email a@b.example --role platform.operator", "invalid-role")]
    [EachEngine("user disable --tenant northwind --email a@b.example", "person-not-found")]
    [EachEngine("realm revoke-key --tenant northwind --kid none", "key-not-found")]
    [EachEngine("tenant list --data /no/such/folder", "setup-not-found")]
    [EachEngine("tenant list --database postgres:Host=x;Database=y", "invalid-database")]
    [EachEngine("tenant frobnicate", "frobnicate")]
    [EachEngine("realm show", "--tenant")]
    public async Task A_refusal_names_its_reason_and_ends_with_1(DatabaseEngine engine, string line, string reason)
    {
        var (code, _, error) = await CommandLineTests.RunAsync(setup.On(engine), "", line.Split(' '));
        Assert.Equal(Cli.CommandLine.Refused, code);
        Assert.Contains(reason, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [EachEngine("realm provider add --tenant northwind --slug acme --issuer http://login.example --client-id x",
        "invalid-sign-in-provider")]
    [EachEngine("realm provider add --tenant northwind --slug acme --issuer https://login.example",
        "invalid-sign-in-provider")]
    [EachEngine("realm provider show --tenant northwind --id 0199a3c0-0000-7000-8000-0000000000b0",
        "sign-in-provider-not-found")]
    [EachEngine("realm domain add --tenant northwind --domain localhost", "invalid-domain")]
    [EachEngine("realm domain verify --tenant northwind --id 0199a3c0-0000-7000-8000-0000000000c0",
        "domain-not-found")]
    public Task A_refusal_about_other_providers_names_its_reason(DatabaseEngine engine, string line, string reason) =>
        A_refusal_names_its_reason_and_ends_with_1(engine, line, reason);

    [Theory]
    [EachEngine("slug: x\nnmae: y", "nmae")]
    [EachEngine("slug: [", "Line")]
    [EachEngine("", "empty")]
    [EachEngine("slug: UPPER\nname: n\ncurrency: XXX\nmarket: nl\nhosts: [a:80]", "slug:")]
    public async Task A_faulty_file_is_refused_with_where_and_why(DatabaseEngine engine, string yaml, string reason)
    {
        var (code, _, error) = await CommandLineTests.RunAsync(setup.On(engine), "", "tenant", "create", "--file",
            await CommandLineTests.FileAsync(setup.On(engine), yaml));
        Assert.Equal(Cli.CommandLine.Refused, code);
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    public sealed class Setup : IAsyncLifetime
    {
        private readonly Dictionary<DatabaseEngine, Workbench> benches = [];

        internal Workbench On(DatabaseEngine engine) => benches[engine];

        public async ValueTask InitializeAsync()
        {
            foreach (var engine in DatabaseEngines.Covered)
                benches[engine] = await CommandLineTests.WithTenantAsync(engine);
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var bench in benches.Values) await bench.DisposeAsync();
        }
    }
}
