using System.Text.Json.Nodes;
using Crayon.Platform.Core.Persistence;
using Crayon.TenantProvisioning.Tests.Provisioning;
using Crayon.Testing;

namespace Crayon.TenantProvisioning.Tests.CommandLine;

/// <summary>Other providers and mail domains of a realm, by the command line.</summary>
public sealed class ProviderCommandTests
{
    private const string Secret = "as the provider gave it";

    private static readonly string[] Add =
        ["realm", "provider", "add", "--tenant", "northwind", "--issuer", "https://login.acme.example",
        "--client-id", "portal"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_provider_is_added_shown_changed_and_removed(DatabaseEngine engine)
    {
        await using var bench = await CommandLineTests.WithTenantAsync(engine);
        var added = await JsonAsync(bench, [.. Add, "--slug", "acme", "--adds-people", "true", "--role",
            "reseller.viewer"]);
        var id = Text(added["id"]);
        Assert.Equal(("acme", "acme"), (Text(added["slug"]), Text(added["name"])));
        Assert.False(Flag(added, "hasClientSecret"));
        Assert.EndsWith("/id/external/callback", Text(added["redirectUri"]), StringComparison.Ordinal);
        Assert.Equal(added.ToJsonString(), (await OnAsync(bench, "show", id)).ToJsonString());

        var changed = await OnAsync(bench, "set", id, "--name", "Acme", "--enabled", "false", "--role", "none",
            "--scope", "openid email");
        Assert.Equal(("Acme", false, true), (Text(changed["name"]), Flag(changed, "isEnabled"),
            Flag(changed, "addsPeople")));
        Assert.Null(changed["role"]);
        Assert.Equal(["openid", "email"], changed["scopes"]!.AsArray().Select(Text));
        Assert.Equal(id, Text(Assert.Single(await ListAsync(bench, "provider"))!["id"]));
        Assert.Equal("removed", Text((await OnAsync(bench, "remove", id))["state"]));
        Assert.Empty(await ListAsync(bench, "provider"));
    }

    [Theory, EachEngine]
    public async Task A_secret_comes_from_input_a_file_or_a_variable_and_is_never_shown(DatabaseEngine engine)
    {
        await using var bench = await CommandLineTests.WithTenantAsync(engine);
        var (file, variable) = (Path.Combine(bench.Data, "acme.secret"), $"CRAYON_TEST_{Guid.CreateVersion7():N}");
        await File.WriteAllTextAsync(file, $"{Secret}\n", Ct);
        Environment.SetEnvironmentVariable(variable, Secret);
        string[][] ways = [["--secret-stdin"], ["--secret-file", file], ["--secret-env", variable]];
        foreach (var (index, way) in ways.Index())
        {
            var (code, output, error) = await CommandLineTests.RunAsync(
                bench, $"{Secret}\n", [.. Add, "--slug", $"acme-{index}", .. way, "--json"]);
            Assert.True(code == 0, error);
            Assert.True(Flag(JsonNode.Parse(output)!, "hasClientSecret"));
            Assert.DoesNotContain(Secret, output, StringComparison.Ordinal);
        }
        var id = Text((await ListAsync(bench, "provider"))[0]!["id"]);
        Assert.False(Flag(await OnAsync(bench, "set", id, "--no-secret"), "hasClientSecret"));

        string[][] wrong = [["--secret-file", "/no/such"], ["--secret-env", $"{variable}_NOT"],
            ["--secret-stdin", "--secret-file", file]];
        foreach (var way in wrong)
        {
            var (code, _, error) = await CommandLineTests.RunAsync(bench, "", [.. Add, "--slug", "other", .. way]);
            Assert.Equal(1, code);
            Assert.StartsWith("invalid-input", error, StringComparison.Ordinal);
        }
        Assert.Equal(3, (await ListAsync(bench, "provider")).Count);
        Environment.SetEnvironmentVariable(variable, null);
    }

    [Theory, EachEngine]
    public async Task A_domain_is_claimed_led_and_given_up_and_says_what_its_dns_must_show(DatabaseEngine engine)
    {
        await using var bench = await CommandLineTests.WithTenantAsync(engine);
        var provider = Text((await JsonAsync(bench, [.. Add, "--slug", "acme"]))["id"]);
        // A name that no DNS has (RFC 6761), whether one can be asked or not.
        var claimed = await JsonAsync(
            bench, "realm", "domain", "add", "--tenant", "northwind", "--domain", "Acme.invalid");
        var (id, record) = (Text(claimed["id"]), Text(claimed["recordName"]));
        Assert.Equal("_portal-verification.acme.invalid", record);
        var (code, _, error) = await CommandLineTests.RunAsync(
            bench, "", "realm", "domain", "verify", "--tenant", "northwind", "--id", id);
        Assert.Equal(1, code);
        Assert.StartsWith("domain-not-proven", error, StringComparison.Ordinal);
        Assert.Contains(record, error, StringComparison.Ordinal);
        Assert.Contains(Text(claimed["recordText"]), error, StringComparison.Ordinal);

        string[] lead = ["realm", "domain", "lead", "--tenant", "northwind", "--id", id];
        Assert.Equal(provider, Text((await JsonAsync(bench, [.. lead, "--provider", provider]))["providerId"]));
        Assert.Null((await JsonAsync(bench, lead))["providerId"]);
        Assert.Equal(id, Text(Assert.Single(await ListAsync(bench, "domain"))!["id"]));
        await JsonAsync(bench, "realm", "domain", "remove", "--tenant", "northwind", "--id", id);
        Assert.Empty(await ListAsync(bench, "domain"));
    }

    private static Task<JsonNode> OnAsync(Workbench bench, string verb, string id, params string[] more) =>
        JsonAsync(bench, ["realm", "provider", verb, "--tenant", "northwind", "--id", id, .. more]);

    private static async Task<JsonArray> ListAsync(Workbench bench, string kind) =>
        (await JsonAsync(bench, "realm", kind, "list", "--tenant", "northwind")).AsArray();

    private static Task<JsonNode> JsonAsync(Workbench bench, params string[] args) =>
        CommandLineTests.JsonAsync(bench, args);

    private static bool Flag(JsonNode node, string name) => node[name]!.GetValue<bool>();

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
