using System.Text.Json.Nodes;
using Crayon.Platform.Core.Persistence;
using Crayon.TenantProvisioning.Cli;
using Crayon.TenantProvisioning.Tests.Provisioning;
using Crayon.Testing;

namespace Crayon.TenantProvisioning.Tests.CommandLine;

public sealed class CommandLineTests
{
    private const string OperatorYaml = """
        slug: admin
        name: Crayon
        kind: operator
        currency: EUR
        market: NL
        hosts: [admin.localhost]
        legalEntities:
          - { name: Crayon Europe B.V., country: NL, numberPrefix: CE }
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_reseller_is_made_shown_suspended_and_resumed(DatabaseEngine engine)
    {
        await using var bench = await WithTenantAsync(engine);
        var list = await JsonAsync(bench, "tenant", "list");
        Assert.Equal(["admin", "northwind"], list.AsArray().Select(row => row!["slug"]!.GetValue<string>()));
        var shown = await JsonAsync(bench, "tenant", "show", "--tenant", "northwind");
        Assert.Equal("active", shown["state"]!.GetValue<string>());
        Assert.Equal("Northwind Cloud", shown["seller"]!.GetValue<string>());
        Assert.Equal(TenantProvisioner.StepNames,
            shown["steps"]!.AsArray().Select(step => step!["name"]!.GetValue<string>()));
        Assert.Equal("suspended",
            (await JsonAsync(bench, "tenant", "suspend", "--tenant", "northwind"))["state"]!.GetValue<string>());
        Assert.Equal("active",
            (await JsonAsync(bench, "tenant", "resume", "--tenant", "northwind"))["state"]!.GetValue<string>());
    }

    [Theory, EachEngine]
    public async Task A_client_is_added_listed_rotated_and_disabled(DatabaseEngine engine)
    {
        await using var bench = await WithTenantAsync(engine);
        var added = await JsonAsync(bench, "client", "add", "--tenant", "northwind", "--id", "shop", "--scope",
            "catalogue.read orders.write");
        var rotated = await JsonAsync(bench, "client", "rotate-secret", "--tenant", "northwind", "--id", "shop",
            "--overlap-hours", "1");
        Assert.NotEqual(added["clientSecret"]!.GetValue<string>(), rotated["clientSecret"]!.GetValue<string>());
        await JsonAsync(bench, "client", "disable", "--tenant", "northwind", "--id", "shop");
        var client = Assert.Single((await JsonAsync(bench, "client", "list", "--tenant", "northwind")).AsArray(),
            row => row!["clientId"]!.GetValue<string>() != "portal")!;
        Assert.Equal(("shop", false), (client["clientId"]!.GetValue<string>(), client["isEnabled"]!.GetValue<bool>()));
        foreach (var made in new[] { added, rotated })
            Assert.DoesNotContain(
                made["clientSecret"]!.GetValue<string>(), client.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task A_person_is_added_with_a_password_from_standard_input(DatabaseEngine engine)
    {
        await using var bench = await WithTenantAsync(engine);
        var (code, output, _) = await RunAsync(bench, "a long enough password\n", "user", "add", "--tenant",
            "northwind",
            "--email", "sales@northwind.example", "--role", "reseller.sales", "--password-stdin", "--json");
        Assert.Equal(0, code);
        Assert.DoesNotContain("long enough", output, StringComparison.Ordinal);
        await JsonAsync(bench, "user", "disable", "--tenant", "northwind", "--email", "Sales@northwind.example");
        var person = Assert.Single((await JsonAsync(bench, "user", "list", "--tenant", "northwind")).AsArray(),
            row => row!["email"]!.GetValue<string>() == "sales@northwind.example")!;
        Assert.False(person["isEnabled"]!.GetValue<bool>());
    }

    [Theory, EachEngine]
    public async Task Keys_are_shown_rotated_and_revoked(DatabaseEngine engine)
    {
        await using var bench = await WithTenantAsync(engine);
        var before = Active(await JsonAsync(bench, "realm", "show", "--tenant", "northwind"));
        var rotated = (
            await JsonAsync(bench, "realm", "rotate-keys", "--tenant", "northwind"))["kid"]!.GetValue<string>();
        Assert.NotEqual(before, rotated);
        await JsonAsync(bench, "realm", "revoke-key", "--tenant", "northwind", "--kid", rotated);
        Assert.NotEqual(rotated, Active(await JsonAsync(bench, "realm", "show", "--tenant", "northwind")));
    }

    [Theory, EachEngine]
    public async Task An_issuer_is_asked_for_approved_listed_and_removed(DatabaseEngine engine)
    {
        await using var bench = await WithTenantAsync(engine);
        string[] ask =
            ["realm", "issuer", "add", "--tenant", "northwind", "--issuer", "https://login.northwind.example",
            "--audience", "api", "--customer-claim", "customer", "--scope-claim", "roles"];
        var added = await JsonAsync(
            bench, [.. ask, "--role", "buyer=orders.read orders.write", "--role", "reader=orders.read"]);
        Assert.Equal("pending", added["state"]!.GetValue<string>());
        var id = added["id"]!.GetValue<string>();
        var approved = await JsonAsync(bench, "realm", "issuer", "approve", "--tenant", "northwind", "--id", id);
        Assert.Equal("approved", approved["state"]!.GetValue<string>());
        Assert.Single((await JsonAsync(bench, "realm", "issuer", "list", "--tenant", "northwind")).AsArray());
        var (code, _, error) = await RunAsync(bench, "", [.. ask, "--role", "boss=admin.write"]);
        Assert.Equal((1, true), (code, error.StartsWith("invalid-issuer", StringComparison.Ordinal)));
        await JsonAsync(bench, "realm", "issuer", "remove", "--tenant", "northwind", "--id", id);
        Assert.Empty((await JsonAsync(bench, "realm", "issuer", "list", "--tenant", "northwind")).AsArray());
    }

    [Theory]
    [InlineData("tenant create")]
    [InlineData("tenant undo")]
    [InlineData("tenant show")]
    [InlineData("tenant list")]
    [InlineData("tenant plan")]
    [InlineData("tenant suspend")]
    [InlineData("tenant resume")]
    [InlineData("tenant offboard")]
    [InlineData("client add")]
    [InlineData("client list")]
    [InlineData("client disable")]
    [InlineData("client rotate-secret")]
    [InlineData("client change")]
    [InlineData("client enable")]
    [InlineData("client remove")]
    [InlineData("user join")]
    [InlineData("user reset-mfa")]
    [InlineData("user enrol-link")]
    [InlineData("realm policy")]
    [InlineData("user add")]
    [InlineData("user list")]
    [InlineData("user disable")]
    [InlineData("realm show")]
    [InlineData("realm rotate-keys")]
    [InlineData("realm revoke-key")]
    [InlineData("realm issuer add")]
    [InlineData("realm issuer approve")]
    [InlineData("realm issuer list")]
    [InlineData("realm issuer remove")]
    [InlineData("schema apply")]
    [InlineData("schema script")]
    public async Task Help_shows_an_example(string command)
    {
        var output = new StringWriter();
        var code = await Cli.CommandLine.RunAsync([.. command.Split(' '), "--help"],
            new Terminal(TextReader.Null, output, TextWriter.Null), Ct);
        Assert.Equal(0, code);
        Assert.Contains($"TenantProvisioning -- {command}", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("realm provider add")]
    [InlineData("realm provider list")]
    [InlineData("realm provider show")]
    [InlineData("realm provider set")]
    [InlineData("realm provider remove")]
    [InlineData("realm domain add")]
    [InlineData("realm domain list")]
    [InlineData("realm domain verify")]
    [InlineData("realm domain lead")]
    [InlineData("realm domain remove")]
    public Task Help_shows_an_example_of_what_concerns_other_providers(string command) =>
        Help_shows_an_example(command);

    private static string Active(JsonNode realm) =>
        realm["keys"]!.AsArray()
            .Single(key => key!["state"]!.GetValue<string>() == "active"
                && key["algorithm"]!.GetValue<string>() == "ES256")!["kid"]!
            .GetValue<string>();

    internal static async Task<Workbench> WithTenantAsync(DatabaseEngine engine)
    {
        var bench = await Workbench.CreateAsync(engine, Ct);
        await JsonAsync(bench, "tenant", "create", "--file", await FileAsync(bench, OperatorYaml));
        await JsonAsync(bench, "tenant", "create", "--slug", "northwind", "--name", "Northwind Cloud", "--host",
            "northwind.localhost",
            "--country", "NL", "--currency", "EUR", "--wholesale-percent", "7.5", "--retail-percent", "12", "--owner",
            "owner@northwind.example");
        return bench;
    }

    internal static async Task<string> FileAsync(Workbench bench, string yaml)
    {
        var path = Path.Combine(bench.Data, "tenant.yaml");
        await File.WriteAllTextAsync(path, yaml, Ct);
        return path;
    }

    internal static async Task<JsonNode> JsonAsync(Workbench bench, params string[] args)
    {
        var (code, output, error) = await RunAsync(bench, "", [.. args, "--json"]);
        Assert.True(code == 0, error);
        return JsonNode.Parse(output)!;
    }

    internal static async Task<(int Code, string Output, string Error)> RunAsync(Workbench bench, string input,
        params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        string[] all = args.Contains("--data") ? args : [.. args, "--data", bench.Data];
        var code = await Cli.CommandLine.RunAsync(all, new Terminal(new StringReader(input), output, error), Ct);
        return (code, output.ToString(), error.ToString());
    }
}
