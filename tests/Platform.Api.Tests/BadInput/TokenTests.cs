using System.Security.Cryptography;
using System.Text;
using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Platform.Api.Tests.BadInput;

public sealed class TokenTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task API_01_02_Forged_expired_and_foreign_tokens_are_refused(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var good = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var client = PayloadOf(good.Token!, "client_id");
        Assert.Equal(200, (await good.GetAsync("/v1/customers", Ct)).Status);
        Assert.Equal(200, (await good.On("api.localhost").GetAsync("/v1/customers", Ct)).Status);

        foreach (var (name, token) in await BadTokensAsync(world, good.Token!, client))
            foreach (var host in new[] { world.North.Host, "api.localhost" })
            {
                var answer = await good.With(null).On(host).SendAsync(HttpMethod.Get, "/v1/customers", null, Ct,
                    request => request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}"));
                Assert.True((answer.Status, answer.Type) == (401, "urn:problem:unauthorized"),
                    $"{name} on {host}: {answer.Status} {answer.Body}");
                Assert.StartsWith("Bearer", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
            }
        var elsewhere = await good.On(world.South.Host).GetAsync("/v1/customers", Ct);
        Assert.Equal((401, "urn:problem:unauthorized"), (elsewhere.Status, elsewhere.Type));
    }

    private static async Task<Dictionary<string, string>> BadTokensAsync(ApiWorld world, string good, string client)
    {
        Task<string> Made(Action<SecurityTokenDescriptor> change) =>
            world.TokenAsync(world.North, client, ApiScopes.ForTenants, null, Ct, change);
        var now = world.Platform.Time.GetUtcNow().UtcDateTime;
        var parts = good.Split('.');
        var none = Base64UrlEncoder.Encode("""{"alg":"none","typ":"at+jwt"}""");
        return new Dictionary<string, string>
        {
            ["expired"] = await Made(token => (token.IssuedAt, token.Expires) = (now.AddHours(-2), now.AddHours(-1))),
            ["other audience"] = await Made(token => token.Audience = "somebody"),
            ["other realm's issuer"] = await Made(token => token.Issuer = ApiWorld.Public.IssuerOf(world.South.Host)),
            ["unknown issuer"] = await Made(token => token.Issuer = "http://evil.example/id"),
            ["no access token"] = await Made(token => token.TokenType = "JWT"),
            ["made-up key"] = await Made(token => token.SigningCredentials = new SigningCredentials(
                new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256))
                {
                    KeyId = token.SigningCredentials.Key.KeyId
                }, "ES256")),
            ["alg none"] = $"{none}.{parts[1]}.",
            ["changed payload"] =
                $"{parts[0]}.{Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(parts[1]).Replace("orders.read", "admin.write", StringComparison.Ordinal))}.{parts[2]}",
            ["a customer's claim of its own"] = await Made(token =>
                token.Claims["org"] = world.North.First.Customer.CustomerId.ToString()),
            ["garbage"] = "garbage", ["empty"] = " ", ["long"] = new string('a', 20_000),
        };
    }

    [Theory, EachEngine]
    public async Task API_03_Scope_is_judged_before_body_and_precondition(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var reader = await world.CallerAsync(world.North,
            [.. ApiScopes.ForTenants.Where(scope => scope.EndsWith(".read", StringComparison.Ordinal))], Ct);
        var answer = await reader.PostAsync("/v1/customers", "{", Ct, key: null);
        Assert.Equal((403, "urn:problem:insufficient-scope"), (answer.Status, answer.Type));
        Assert.Contains("customers.write", answer.Headers.WwwAuthenticate.ToString());
        Assert.Equal(403, (await reader.PatchAsync($"/v1/customers/{world.South.First.Customer.CustomerId}", "{", null,
            Ct)).Status);
    }

    [Theory, EachEngine]
    public async Task X_08_A_suspended_tenant_is_served_nothing(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var caller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        await world.AsPlatformAsync<PlatformDbContext, int>(db =>
        {
            db.Tenants.Single(tenant => tenant.TenantId == world.North.Id).MoveTo(TenantState.Suspended);
            return db.SaveChangesAsync(Ct);
        });
        foreach (var host in new[] { world.North.Host, "api.localhost" })
            Assert.Equal("urn:problem:tenant-suspended", (await caller.On(host).GetAsync("/v1/customers", Ct)).Type);
    }

    [Theory, EachEngine]
    public async Task ISO_11_Only_the_host_names_the_tenant(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var caller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        foreach (var host in new[] { "localhost", "127.0.0.1", "nobody.localhost", "north.localhost.evil.example" })
            Assert.Equal((404, "urn:problem:not-found"), await Seen(caller.On(host).GetAsync("/v1/customers", Ct)));
        var pushed = await caller.SendAsync(HttpMethod.Get, $"/v1/customers?tenantId={world.South.Id}&tenant=south",
            null, Ct, request =>
        {
            foreach (var header in new[] { "X-Forwarded-Host", "X-Original-Host", "X-Tenant-Id",
                "X-Tenant" }) request.Headers.TryAddWithoutValidation(header, world.South.Host);
        });
        Assert.Equal(200, pushed.Status);
        Assert.Contains(world.North.First.Canary, pushed.Body);
        Assert.DoesNotContain("canary-south", pushed.Body);
    }

    private static async Task<(int Status, string? Type)> Seen(Task<Answer> answer) =>
        ((await answer).Status, (await answer).Type);

    private static string PayloadOf(string token, string claim) =>
        System.Text.Json.Nodes.JsonNode.Parse(
            Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(token.Split('.')[1])))![claim]!.GetValue<string>();
}
