using Crayon.Identity.Tests.Provider;

namespace Crayon.Identity.Tests.Protocol;

public sealed class DiscoveryTests(SharedProvider shared)
{
    private const string Path = "/id/.well-known/openid-configuration";
    private const string Alias = "/.well-known/oauth-authorization-server/id";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private TestProvider Provider => shared.Provider;

    [Fact]
    public async Task DISC_01_02_03_The_document_has_its_issuer_and_the_members_that_RFC_8414_requires()
    {
        var answer = await Provider.Wire.GetAsync(Provider.North.Host, Path, Ct);
        Assert.Equal(200, answer.Status);
        Assert.Equal("application/json", answer.ContentHeaders.ContentType?.MediaType);
        Assert.Equal(Provider.North.Issuer, answer.Text("issuer"));
        Assert.All(
            ["authorization_endpoint", "token_endpoint", "userinfo_endpoint", "jwks_uri", "response_types_supported",
                "subject_types_supported",
            "id_token_signing_alg_values_supported", "scopes_supported",
            "claims_supported"], member => Assert.True(answer.Json.TryGetProperty(member, out _), member));
        Assert.Contains("RS256", Values(answer.Json, "id_token_signing_alg_values_supported"));
    }

    [Fact]
    public async Task DISC_04_05_Every_address_is_on_the_realms_own_origin()
    {
        var document = (await Provider.Wire.GetAsync(Provider.Fuji.Host, Path, Ct)).Json;
        var addresses = document.EnumerateObject()
            .Where(member => member.Name.EndsWith("_endpoint", StringComparison.Ordinal)
            || member.Name.EndsWith("_uri", StringComparison.Ordinal)).Select(member =>
                member.Value.GetString()).ToList();
        Assert.Equal(8, addresses.Count);
        Assert.All(addresses, address => Assert.StartsWith($"{Provider.Fuji.Issuer}/", address));
    }

    [Fact]
    public async Task DISC_06_07_08_09_Nothing_weak_or_absent_is_offered()
    {
        var document = (await Provider.Wire.GetAsync(Provider.North.Host, Path, Ct)).Json;
        Assert.Equal(["code"], Values(document, "response_types_supported"));
        Assert.Equal(["query", "form_post"], Values(document, "response_modes_supported"));
        Assert.Equal(["S256"], Values(document, "code_challenge_methods_supported"));
        Assert.Equal(
            ["client_credentials", "authorization_code", "refresh_token"], Values(document, "grant_types_supported"));
        Assert.Equal(
            ["client_secret_basic", "client_secret_post", "private_key_jwt", "none"],
            Values(document, "token_endpoint_auth_methods_supported"));
        Assert.DoesNotContain("none", Values(document, "introspection_endpoint_auth_methods_supported"));
        foreach (var list in new[] { "id_token_signing_alg_values_supported",
            "token_endpoint_auth_signing_alg_values_supported" })
            Assert.DoesNotContain(
                Values(document, list), value => value is "none" || value.StartsWith("HS", StringComparison.Ordinal));
        Assert.All(
            ["registration_endpoint", "check_session_iframe", "device_authorization_endpoint"],
            member => Assert.False(document.TryGetProperty(member, out _), member));
    }

    [Fact]
    public async Task DISC_10_11_12_Both_documents_are_one_and_tell_of_issuers_and_requests()
    {
        var answer = await Provider.Wire.GetAsync(Provider.North.Host, Path, Ct);
        Assert.Equal(answer.Body, (await Provider.Wire.GetAsync(Provider.North.Host, Alias, Ct)).Body);
        Assert.True(answer.Json.GetProperty("authorization_response_iss_parameter_supported").GetBoolean());
        foreach (var member in new[] { "request_parameter_supported", "request_uri_parameter_supported",
            "claims_parameter_supported", "require_pushed_authorization_requests" })
            Assert.False(answer.Json.GetProperty(member).GetBoolean(), member);
        Assert.True(answer.Json.GetProperty("backchannel_logout_supported").GetBoolean());
        Assert.Equal(["none", "login", "consent", "select_account"], Values(answer.Json, "prompt_values_supported"));
        Assert.Equal(["urn:acr:1fa", "urn:acr:2fa", "phr"], Values(answer.Json, "acr_values_supported"));
        Assert.Equal(["en", "de", "nl", "ja"], Values(answer.Json, "ui_locales_supported"));
    }

    [Fact]
    public async Task Only_the_staff_realm_offers_to_change_tokens_and_asks_for_staff_scopes()
    {
        var admin = (await Provider.Wire.GetAsync(Provider.Admin.Host, Path, Ct)).Json;
        Assert.Contains("urn:ietf:params:oauth:grant-type:token-exchange", Values(admin, "grant_types_supported"));
        Assert.Contains("admin.write", Values(admin, "scopes_supported"));
        Assert.DoesNotContain("orders.read", Values(admin, "scopes_supported"));
    }

    [Theory]
    [InlineData("X-Forwarded-Host", "fuji.localhost")]
    [InlineData("X-Forwarded-Host", "evil.example")]
    [InlineData("X-Forwarded-Proto", "ftp")]
    [InlineData("X-Forwarded-Prefix", "/evil")]
    [InlineData("X-Forwarded-Port", "6666")]
    [InlineData("Forwarded", "host=evil.example;proto=ftp")]
    [InlineData("X-Original-Host", "evil.example")]
    [InlineData("X-Original-URL", "/evil")]
    [InlineData("X-Rewrite-URL", "/evil")]
    [InlineData("X-Host", "evil.example")]
    [InlineData("X-Tenant-Id", "fuji")]
    public async Task DISC_13_14_15_No_other_header_has_a_say(string name, string value)
    {
        var plain = await Provider.Wire.GetAsync(Provider.North.Host, Path, Ct);
        var spoofed = await Provider.Wire.GetAsync(Provider.North.Host, Path, Ct, (name, value));
        Assert.Equal(plain.Body, spoofed.Body);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("north.localhost.evil.example")]
    [InlineData("xnorth.localhost")]
    [InlineData("north.localhost.")]
    [InlineData("id.north.localhost:8080")]
    public async Task DISC_16_17_18_A_foreign_host_gets_a_neutral_404_everywhere(string host)
    {
        foreach (var path in new[] { Path, Alias, "/id/jwks", "/id/token", "/" })
        {
            var answer = await Provider.Wire.GetAsync(host, path, Ct);
            Assert.Equal(404, answer.Status);
            Assert.DoesNotContain(host.Split(':')[0], answer.Body, StringComparison.OrdinalIgnoreCase);
            Assert.Null(answer.Headers.Location);
            Assert.Equal("urn:problem:not-found", answer.Text("type"));
        }
    }

    [Theory]
    [InlineData("NORTH.localhost")]
    [InlineData("north.localhost:1234")]
    public async Task DISC_16_Case_and_port_of_the_host_change_nothing(string host)
    {
        var answer = await Provider.Wire.GetAsync(host, Path, Ct);
        Assert.Equal(Provider.North.Issuer, answer.Text("issuer"));
    }

    [Fact]
    public async Task DISC_19_The_document_may_be_kept_for_five_minutes()
    {
        var answer = await Provider.Wire.GetAsync(Provider.North.Host, Path, Ct);
        Assert.Equal("public, max-age=300", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task An_unknown_path_of_a_realm_reads_as_an_unknown_host()
    {
        var unknown = await Provider.Wire.GetAsync(Provider.North.Host, "/id/nothing", Ct);
        Assert.Equal((404, "urn:problem:not-found"), (unknown.Status, unknown.Text("type")));
    }

    private static List<string> Values(System.Text.Json.JsonElement document, string member) =>
        [.. document.GetProperty(member).EnumerateArray().Select(value => value.GetString()!)];
}
