using System.Text.Json.Nodes;
using Crayon.Identity.Store.Clients;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.TenantProvisioning.Setup;
using Crayon.TenantProvisioning.Tests.Provisioning;
using Crayon.Testing;
using static Crayon.TenantProvisioning.Tests.CommandLine.CommandLineTests;

namespace Crayon.TenantProvisioning.Tests.CommandLine;

/// <summary>Relying parties by the command line, as the contract writes the commands.</summary>
public sealed class RelyingPartyCommandTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_relying_party_is_added_changed_and_removed(DatabaseEngine engine)
    {
        await using var bench = await WithTenantAsync(engine);
        var added = await JsonAsync(bench, "client", "add", "--tenant", "northwind", "--id", "shop",
            "--grant", "authorization_code,refresh_token", "--redirect", "https://shop.example/a", "--redirect",
            "https://shop.example/b",
            "--post-logout", "https://shop.example/", "--backchannel", "https://shop.example/logout",
            "--scope", "openid profile offline_access orders.write", "--auth", "client_secret_post", "--consent");
        Assert.Equal("shop", added["clientId"]!.GetValue<string>());
        Assert.NotNull(added["clientSecret"]);
        var shop = (await ReadAsync(bench, "shop")).Registration;
        Assert.Equal(["https://shop.example/a", "https://shop.example/b"], shop.RedirectUris);
        Assert.Equal((ClientAuthentication.SecretPost, "https://shop.example/logout", true),
            (shop.Authentication, shop.BackChannelLogoutUri, shop.Demands.NeedsConsent));
        Assert.Equal([Grants.AuthorizationCode, Grants.RefreshToken], shop.GrantTypes);
        Assert.Equal(["openid", "profile", "offline_access", "orders.write"], shop.Scopes);

        var changed = await JsonAsync(bench, "client", "change", "--tenant", "northwind", "--id", "shop",
            "--redirect", "https://shop.example/c", "--backchannel", "");
        Assert.Equal("https://shop.example/c", Assert.Single(changed["redirectUris"]!.AsArray())!.GetValue<string>());
        Assert.Null(changed["backChannelLogoutUri"]);
        Assert.Equal("https://shop.example/", changed["postLogoutRedirectUris"]![0]!.GetValue<string>());
        await JsonAsync(bench, "client", "disable", "--tenant", "northwind", "--id", "shop");
        Assert.False((await ReadAsync(bench, "shop")).IsEnabled);
        await JsonAsync(bench, "client", "enable", "--tenant", "northwind", "--id", "shop");
        Assert.True((await ReadAsync(bench, "shop")).IsEnabled);
        await JsonAsync(bench, "client", "remove", "--tenant", "northwind", "--id", "shop");
        Assert.DoesNotContain(await ListAsync(bench), client => client.ClientId == "shop");
    }

    [Theory, EachEngine]
    public async Task A_public_client_has_no_secret_and_one_that_signs_a_private_key(DatabaseEngine engine)
    {
        await using var bench = await WithTenantAsync(engine);
        string[] common = ["--tenant", "northwind", "--grant", "authorization_code", "--scope", "openid"];
        var app = await JsonAsync(
            bench, ["client", "add", "--id", "app", "--public", "--redirect", "com.example.app:/back", .. common]);
        Assert.Null(app["clientSecret"]);
        var signs = await JsonAsync(bench,
            ["client", "add", "--id", "signs", "--auth", "private_key_jwt", "--redirect", "https://s.example/",
                .. common]);
        Assert.Null(signs["clientSecret"]);
        Assert.NotNull(JsonNode.Parse(signs["privateKey"]!.GetValue<string>())!["d"]);
        Assert.DoesNotContain("\"d\"", (await ReadAsync(bench, "signs")).Registration.Jwks, StringComparison.Ordinal);

        var given = await FileAsync(bench, (await ReadAsync(bench, "signs")).Registration.Jwks!);
        var own = await JsonAsync(bench,
            ["client", "add", "--id", "own", "--auth", "private_key_jwt", "--jwks", given, "--redirect",
                "https://o.example/", .. common]);
        Assert.Null(own["privateKey"]);
    }

    [Theory, EachEngine]
    public async Task Plain_http_is_for_a_local_set_up_alone(DatabaseEngine engine)
    {
        await using var bench = await WithTenantAsync(engine);
        string[] line =
            ["client", "add", "--tenant", "northwind", "--id", "local", "--grant", "authorization_code", "--scope",
                "openid",
            "--redirect", "http://shop.localhost:9000/back"];
        Assert.Equal(Cli.CommandLine.Refused, (await RunAsync(bench, "", line)).Code);
        await EndpointFile.WriteAsync(bench.Data, new PublicEndpoint("http", 8080), Ct);
        await JsonAsync(bench, line);
        Assert.Equal("http://northwind.localhost:8080/id",
            (await JsonAsync(bench, "realm", "show", "--tenant", "northwind"))["issuer"]!.GetValue<string>());
        Assert.Equal("https://northwind.localhost/id",
            (await JsonAsync(
                bench, "realm", "show", "--tenant", "northwind", "--endpoint",
                "https:443"))["issuer"]!.GetValue<string>());
    }

    private static Task<IReadOnlyList<RealmClient>> ListAsync(Workbench bench) =>
        bench.InStoreAsync<RealmClients, IReadOnlyList<RealmClient>>(
        async clients => await clients.ListAsync(await bench.InPlatformAsync(db =>
            Task.FromResult(db.Tenants.Single(tenant => tenant.Slug == "northwind").TenantId)), Ct));

    private static async Task<RealmClient> ReadAsync(Workbench bench, string id) =>
        (await ListAsync(bench)).Single(client => client.ClientId == id);
}
