using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;

namespace Crayon.Platform.Api.Tests.Conventions;

/// <summary>Merge patches (RFC 7396): an absent member leaves what is there, null takes it away.</summary>
public sealed class MergePatchTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task The_end_of_a_price_rule_is_set_left_and_taken_away(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var reseller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var path = $"/v1/price-rules/{world.North.Rule.Id}";
        foreach (var (body, end) in ((string, string?)[])[
            ("""{ "effectiveTo": "2031-01-01T00:00:00Z" }""", "2031-01-01T00:00:00Z"),
            ("""{ "name": "another" }""", "2031-01-01T00:00:00Z"), ("""{ "effectiveTo": null }""", null)])
        {
            var changed = await reseller.PatchAsync(path, body, (await reseller.GetAsync(path, Ct)).Etag, Ct);
            Assert.Equal((200, end), (changed.Status, changed.Json["effectiveTo"]?.GetValue<string>()));
        }
    }
}
