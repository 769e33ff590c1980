using System.Text.Json.Nodes;
using Crayon.Identity.Store.Federation;
using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Api.Tests.Administration;

/// <summary>Mail domains that are claimed, proven by a name server's answers, and led to a provider.</summary>
public sealed class DomainTests
{
    private const string Domains = "/v1/identity/domains";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_domain_counts_once_the_dns_shows_its_text_and_then_leads_its_people(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var (north, directory) = (world.North, world.Services.GetRequiredService<ProviderDirectory>());
        var caller = await world.CallerAsync(north, ApiScopes.ForTenants, Ct);
        var claimed = await caller.PostAsync(Domains, """{ "domain": " Bücher.Example. " }""", Ct);
        Assert.Equal((201, "xn--bcher-kva.example"), (claimed.Status, Text(claimed.Json["domain"])));
        var path = $"{Domains}/{Text(claimed.Json["id"])}";
        var (name, text) = (Text(claimed.Json["recordName"]), Text(claimed.Json["recordText"]));
        Assert.Equal((path, "_portal-verification.xn--bcher-kva.example"),
            (claimed.Headers.Location?.ToString(), name));

        await RefusedAsync(caller, path, name, text);
        world.Names.Show(name, "something else", new string('x', 600));
        await RefusedAsync(caller, path, name, text, "something else", new string('x', 255));
        Assert.Null((await caller.GetAsync(path, Ct)).Json["verifiedAt"]);
        var led = await caller.PatchAsync(path, $$"""{ "providerId": "{{north.Provider}}" }""", claimed.Etag, Ct);
        Assert.Equal(200, led.Status);
        Assert.Null((await directory.OfAsync(north.Id, Ct)).HomeOf("a@bücher.example")); // not proven yet

        world.Names.Show(name, "something else", text);
        Assert.Equal(412, (await VerifyAsync(caller, path, claimed.Etag)).Status);
        var proven = await VerifyAsync(caller, path, led.Etag);
        Assert.Equal(200, proven.Status);
        Assert.Equal(["something else", text], proven.Json["found"]!.AsArray().Select(Text));
        Assert.NotNull(proven.Json["domain"]!["verifiedAt"]);
        Assert.Equal(north.Provider, (await directory.OfAsync(north.Id, Ct)).HomeOf("a@bücher.example")?.Id);
        world.Names.Show(name);
        Assert.Equal(200, (await VerifyAsync(caller, path, null)).Status); // proven is proven

        var back = await caller.PatchAsync(path, """{ "providerId": null }""", proven.Etag, Ct);
        Assert.Equal((200, null), (back.Status, back.Json["providerId"]));
        Assert.Null((await directory.OfAsync(north.Id, Ct)).HomeOf("a@bücher.example"));
        Assert.Equal(428, (await caller.SendAsync(HttpMethod.Delete, path, null, Ct)).Status);
        Assert.Equal(204, (await RemoveAsync(caller, path, back.Etag)).Status);
        Assert.Equal((404, "urn:problem:domain-not-found"), Of(await caller.GetAsync(path, Ct)));
    }

    [Theory, EachEngine]
    public async Task A_customer_looks_after_its_own_and_leads_them_to_its_own_providers_alone(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var (north, first) = (world.North, world.North.First);
        var caller = await world.CallerAsync(north, ApiScopes.ForCustomers, Ct, first);
        var own = $"{Domains}/{first.Domain}";
        foreach (var provider in new[] { north.Provider, north.Second.Provider, world.South.First.Provider })
            Assert.Equal((404, "urn:problem:sign-in-provider-not-found"), Of(await caller.PatchAsync(
                own, $$"""{ "providerId": "{{provider}}" }""", "*", Ct)));
        Assert.Equal(200, (await caller.PatchAsync(
            own, $$"""{ "providerId": "{{first.Provider}}" }""", "*", Ct)).Status);
        foreach (var other in new[] { north.Domain, north.Second.Domain, world.South.First.Domain })
        {
            Assert.Equal(404, (await caller.GetAsync($"{Domains}/{other}", Ct)).Status);
            Assert.Equal(404, (await VerifyAsync(caller, $"{Domains}/{other}", null)).Status);
            Assert.Equal(404, (await RemoveAsync(caller, $"{Domains}/{other}", "*")).Status);
        }
        var listed = (await caller.GetAsync(Domains, Ct)).Json["items"]!.AsArray();
        Assert.Equal(first.Domain.ToString(), Text(Assert.Single(listed)!["id"]));
        // The tenant, too, leads a customer's domain to that customer's providers only.
        var tenant = await world.CallerAsync(north, ApiScopes.ForTenants, Ct);
        Assert.Equal(404, (await tenant.PatchAsync(
            own, $$"""{ "providerId": "{{north.Provider}}" }""", "*", Ct)).Status);
    }

    [Theory, EachEngine]
    public async Task The_first_of_a_realm_to_prove_a_domain_has_its_people(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var (north, directory) = (world.North, world.Services.GetRequiredService<ProviderDirectory>());
        foreach (var buyer in new[] { north.First, north.Second })
        {
            var caller = await world.CallerAsync(north, ApiScopes.ForCustomers, Ct, buyer);
            var claimed = await caller.PostAsync(Domains, """{ "domain": "both.example" }""", Ct);
            world.Names.Show(Text(claimed.Json["recordName"]), Text(claimed.Json["recordText"]));
            var path = $"{Domains}/{Text(claimed.Json["id"])}";
            Assert.Equal(200, (await VerifyAsync(caller, path, null)).Status);
            Assert.Equal(200, (await caller.PatchAsync(
                path, $$"""{ "providerId": "{{buyer.Provider}}" }""", "*", Ct)).Status);
            Assert.Equal(north.First.Provider, (await directory.OfAsync(north.Id, Ct)).HomeOf("a@both.example")?.Id);
        }
    }

    [Theory, EachEngine]
    public async Task What_is_no_domain_is_not_claimed(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var caller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var before = await world.CountsAsync(Ct);
        // The last is a name, but the record that proves it would have too long a one.
        foreach (var bad in (string[])["localhost", "a b.example", "a..example", "a@b.example", "https://a.example",
            $"{string.Join('.', Enumerable.Repeat(new string('a', 56), 4))}.example"])
        {
            var answer = await caller.PostAsync(Domains, $$"""{ "domain": "{{bad}}" }""", Ct);
            Assert.True(Of(answer) == (422, "urn:problem:invalid-domain"), $"{bad}: {answer}");
        }
        Assert.Equal(before, await world.CountsAsync(Ct));
    }

    private static async Task RefusedAsync(
        ApiCaller caller, string path, string name, string text, params string[] found)
    {
        var refused = await VerifyAsync(caller, path, null);
        Assert.Equal((409, "urn:problem:domain-not-proven"), Of(refused));
        Assert.Equal((name, text), (Text(refused.Json["recordName"]), Text(refused.Json["recordText"])));
        Assert.Equal(found, refused.Json["found"]!.AsArray().Select(Text));
    }

    private static Task<Answer> VerifyAsync(ApiCaller caller, string path, string? etag) => caller.SendAsync(
        HttpMethod.Post, $"{path}/verify", null, Ct, request =>
        {
            if (etag is not null) request.Headers.TryAddWithoutValidation("If-Match", etag);
        });

    private static Task<Answer> RemoveAsync(ApiCaller caller, string path, string? etag) => caller.SendAsync(
        HttpMethod.Delete, path, null, Ct, request => request.Headers.TryAddWithoutValidation("If-Match", etag));

    private static (int Status, string? Type) Of(Answer answer) => (answer.Status, answer.Type);

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
