using System.Text;
using System.Text.Json.Nodes;
using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Themes;
using Crayon.Platform.Core.Themes.Brands;
using Crayon.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Api.Tests.Branding;

/// <summary>A brand is worked on unseen, published for everybody, and taken back.</summary>
public sealed class BrandingTests
{
    private const string Path = "/v1/branding";
    private const string Draft = $"{Path}/draft";
    private const string Drawing =
        """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><rect width="90" height="30"/></svg>""";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task What_is_published_is_shown_from_then_on_and_to_this_tenant_alone(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var (north, south) = (world.North, world.South);
        var caller = await world.CallerAsync(north, ApiScopes.ForTenants, Ct);
        var before = await caller.GetAsync(Path, Ct);
        Assert.Equal((200, 0), (before.Status, before.Json["shown"]!["number"]!.GetValue<int>()));
        Assert.Null(before.Json["draft"]);
        var host = Assert.Single(before.Json["hosts"]!.AsArray())!;
        Assert.Equal((north.Host, true), (host["host"]!.GetValue<string>(), host["isPrimary"]!.GetValue<bool>()));

        var saved = await PutAsync(caller, Draft, Settings(before, "#0a5d2e", north.Tenant.Name), null);
        Assert.True(saved.Status == 200, saved.Body);
        Assert.Equal(before.Json["shown"]!.ToJsonString(), saved.Json["shown"]!.ToJsonString());
        Assert.Null((await RegisteredAsync(world, north)).Settings.Brand);
        var drawn = await PutAsync(caller, $"{Draft}/logo", Picture("light", Drawing), saved.Etag);
        Assert.True(drawn.Status == 200, drawn.Body);
        Assert.Equal(Drawing, Encoding.UTF8.GetString(
            (await caller.DownloadAsync($"{Draft}/logo?place=light", Ct)).Content));
        Assert.Equal(204, (await caller.GetAsync($"{Draft}/logo?place=mark", Ct)).Status);

        var published = await caller.PostAsync($"{Path}/publish", "", Ct);
        Assert.True(published.Status == 200, published.Body);
        Assert.Equal(1, published.Json["shown"]!["number"]!.GetValue<int>());
        Assert.Null(published.Json["draft"]);
        await ShownAsync(world, "#0a5d2e");
        Assert.Null((await RegisteredAsync(world, south)).Settings.Brand);
        var other = await world.CallerAsync(south, ApiScopes.ForTenants, Ct);
        Assert.Empty((await other.GetAsync($"{Path}/versions", Ct)).Json["items"]!.AsArray());
        Assert.Equal(204, (await other.GetAsync($"{Draft}/logo?place=light", Ct)).Status);

        await TakenBackAsync(caller, before);
    }

    private static async Task TakenBackAsync(ApiCaller caller, Answer before)
    {
        Assert.Equal((409, "urn:problem:brand-no-draft"), Of(await caller.PostAsync($"{Path}/publish", "", Ct)));
        Assert.Equal((404, "urn:problem:not-found"), Of(await RestoreAsync(caller, 2)));
        var restored = await RestoreAsync(caller, 0);
        Assert.Equal(before.Json["shown"]!["settings"]!.ToJsonString(),
            restored.Json["draft"]!["settings"]!.ToJsonString());
        Assert.Equal(200, (await caller.PostAsync($"{Path}/publish", "", Ct)).Status);
        var versions = (await caller.GetAsync($"{Path}/versions", Ct)).Json["items"]!.AsArray();
        Assert.Equal([1, 2], versions.Select(version => version!["number"]!.GetValue<int>()));
        var log = (await caller.GetAsync("/v1/audit-log?limit=200", Ct)).Body;
        Assert.Contains("brand.published", log, StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task A_change_is_of_the_draft_that_was_read_and_names_the_fields_that_are_wrong(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var caller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var before = await caller.GetAsync(Path, Ct);
        var good = Settings(before, "#e8b931", "North");
        await RefusedAsync(caller, good, ("colour", "primary"), "red");
        await RefusedAsync(caller, good, ("type", "headingWeight"), 400);
        await RefusedAsync(caller, good, ("type", "body"), "comic-sans");
        await RefusedAsync(caller, good, ("type", "headingTracking"), "1em}*{");
        Assert.Equal(204, (await caller.SendAsync(HttpMethod.Delete, Draft, null, Ct)).Status);

        var saved = await PutAsync(caller, Draft, good, null);
        Assert.Contains("primary-adjusted", saved.Json["checks"]!.AsArray().Select(check => Text(check!["code"])));
        Assert.Equal((428, "urn:problem:precondition-required"), Of(await PutAsync(caller, Draft, good, null)));
        Assert.Equal((412, "urn:problem:precondition-failed"), Of(await PutAsync(caller, Draft, good, "\"99\"")));
        foreach (var (place, picture, words) in Refused)
        {
            var answer = await PutAsync(caller, $"{Draft}/logo", Picture(place, picture), saved.Etag);
            Assert.Equal((422, "urn:problem:invalid-value"), Of(answer));
            Assert.Contains(words, answer.Json["errors"]!["content"]!.ToJsonString(), StringComparison.Ordinal);
        }
        var preview = await caller.PostAsync($"{Path}/preview", good.ToJsonString(), Ct, key: null);
        Assert.Equal(200, preview.Status);
        Assert.Contains(preview.Json["dark"]!.AsArray(), token => Text(token!["name"]) == "--mat-sys-primary");
        Assert.Equal(204, (await caller.SendAsync(HttpMethod.Delete, Draft, null, Ct,
            request => request.Headers.TryAddWithoutValidation("If-Match", saved.Etag))).Status);
        Assert.Null((await caller.GetAsync(Path, Ct)).Json["draft"]);
    }

    private static IReadOnlyList<(string Place, string Picture, string Words)> Refused { get; } =
    [
        ("light", Drawing.Replace("<rect", "<script>alert(1)</script><rect", StringComparison.Ordinal), "script"),
        ("light", Drawing.Replace("<rect", "<rect onload=\"alert(1)\"", StringComparison.Ordinal), "onload"),
        ("mark", Drawing, "square"),
        ("dark", "GIF89a", "is no drawing"),
    ];

    // As another process sees it: by the registry's version alone, with what it keeps a second old at most.
    private static async Task ShownAsync(ApiWorld world, string primary)
    {
        world.Platform.Time.Advance(TimeSpan.FromSeconds(2));
        var tenant = await RegisteredAsync(world, world.North);
        var themes = world.Services.GetRequiredService<ThemeCatalogue>();
        var theme = themes.Of(tenant);
        Assert.Equal(primary, theme.Light["primary"].ToString());
        Assert.NotEqual(primary, themes.Find(tenant.Settings.Theme).Light["primary"].ToString());
        var images = world.Services.GetRequiredService<BrandImages>();
        var logo = await images.FindAsync(world.North.Id, theme.Logo.StoredAs!, Ct);
        Assert.Equal(Drawing, Encoding.UTF8.GetString(logo!));
        Assert.Null(await images.FindAsync(world.South.Id, theme.Logo.StoredAs!, Ct));
    }

    private static async Task<RegisteredTenant> RegisteredAsync(ApiWorld world, Party party) =>
        (await world.Services.GetRequiredService<TenantRegistry>().FindAsync(party.Id, Ct))!;

    private static async Task RefusedAsync(
        ApiCaller caller, JsonObject good, (string Part, string Member) at, JsonNode value)
    {
        var wrong = (JsonObject)good.DeepClone();
        wrong[at.Part]![at.Member] = value;
        var answer = await PutAsync(caller, Draft, wrong, null);
        Assert.Equal((422, "urn:problem:invalid-value"), Of(answer));
        Assert.NotNull(answer.Json["errors"]![$"{at.Part}.{at.Member}"]);
    }

    private static JsonObject Settings(Answer brand, string primary, string label)
    {
        var settings = (JsonObject)brand.Json["shown"]!["settings"]!.DeepClone();
        settings["colour"]!["primary"] = primary;
        settings["label"] = label;
        return settings;
    }

    private static JsonObject Picture(string place, string picture) => new()
    {
        ["place"] = place, ["content"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(picture)),
    };

    private static Task<Answer> PutAsync(ApiCaller caller, string path, JsonObject body, string? etag) =>
        caller.SendAsync(HttpMethod.Put, path, body.ToJsonString(), Ct, request =>
        {
            if (etag is not null) request.Headers.TryAddWithoutValidation("If-Match", etag);
        });

    private static Task<Answer> RestoreAsync(ApiCaller caller, int number) =>
        caller.SendAsync(HttpMethod.Post, $"{Path}/versions/{number}/restore", null, Ct);

    private static (int, string?) Of(Answer answer) => (answer.Status, answer.Type);

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
