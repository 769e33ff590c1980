using Crayon.Identity.Store.Keys;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Tests.Administration;

/// <summary>How people of a realm sign in, its keys, and creating in it at the same moment.</summary>
public sealed class RealmTests
{
    private const string Policy = "/v1/identity/policy";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_policy_is_read_with_its_defaults_and_changed_by_who_has_read_it(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var caller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var read = await caller.GetAsync(Policy, Ct);
        Assert.Equal((200, "Optional"), (read.Status, read.Json["factors"]!.GetValue<string>()));
        const string change = """{ "factors": "TwoForStaff", "sessionHours": 12 }""";
        Assert.Equal(428, (await caller.PatchAsync(Policy, change, null, Ct)).Status);
        var changed = await caller.PatchAsync(Policy, change, read.Etag, Ct);
        Assert.Equal((200, "TwoForStaff", 12), (changed.Status, changed.Json["factors"]!.GetValue<string>(),
            changed.Json["sessionHours"]!.GetValue<int>()));
        Assert.Equal(read.Json["shortestPassword"]!.GetValue<int>(),
            changed.Json["shortestPassword"]!.GetValue<int>());
        Assert.Equal(412, (await caller.PatchAsync(Policy, change, read.Etag, Ct)).Status);
        foreach (var bad in (string[])["""{ "shortestPassword": 11 }""", """{ "sessionHours": 721 }"""])
            Assert.Equal(422, (await caller.PatchAsync(Policy, bad, "*", Ct)).Status);
        Assert.Equal(changed.Body, (await caller.GetAsync(Policy, Ct)).Body);
        var other = await world.CallerAsync(world.South, ApiScopes.ForTenants, Ct);
        Assert.Equal(read.Body, (await other.GetAsync(Policy, Ct)).Body);
    }

    [Theory, EachEngine]
    public async Task Of_two_that_set_the_first_policy_at_the_same_moment_one_is_told_to_read_again(
        DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var caller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var etag = (await caller.GetAsync(Policy, Ct)).Etag;
        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(hours =>
            caller.PatchAsync(Policy, $$"""{ "sessionHours": {{hours}} }""", etag, Ct)));
        var set = Assert.Single(answers, answer => answer.Status == 200);
        Assert.All(answers.Except([set]), answer => Assert.True(answer.Status is 409 or 412, answer.ToString()));
        Assert.Equal(set.Body, (await caller.GetAsync(Policy, Ct)).Body);
    }

    [Theory, EachEngine]
    public async Task Keys_are_rotated_once_for_a_key_however_often_it_is_sent(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var path = $"/v1/admin/realms/{world.North.Id}/rotate-keys";
        var staff = await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct);
        var rotated = await staff.PostAsync(path, "{}", Ct, "k");
        var again = await staff.PostAsync(path, "{}", Ct, "k");
        Assert.Equal((200, rotated.Body), (again.Status, again.Body));
        var active = (await world.AsPlatformAsync<RealmKeys, IReadOnlyList<RealmKey>>(
            keys => keys.ListAsync(world.North.Id, Ct)))
            .Single(key => key.State == SigningKeyState.Active && key.Algorithm == SigningAlgorithms.Es256);
        Assert.Equal(rotated.Json["keys"]!["ES256"]!.GetValue<string>(), active.Kid);
        Assert.NotEqual(rotated.Body, (await staff.PostAsync(path, "{}", Ct, "other")).Body);
        Assert.NotEqual(rotated.Body, (await staff.PostAsync(path, "{}", Ct, key: null)).Body);
        // What the rotation published signs from now on.
        Assert.Equal(200, (await (await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct))
            .GetAsync("/v1/customers", Ct)).Status);
    }

    [Theory, EachEngine]
    public async Task Staff_rotate_the_keys_of_a_realm_and_a_revoked_one_opens_nothing(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var (north, path) = (world.North, $"/v1/admin/realms/{world.North.Id}");
        var staff = await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct);
        var tenant = await world.CallerAsync(north, ApiScopes.ForTenants, Ct);
        Assert.Contains(north.Id.ToString(), (await staff.GetAsync("/v1/admin/realms?limit=200", Ct)).Body);
        var detail = await staff.GetAsync(path, Ct);
        Assert.Equal((200, north.Id.ToString()),
            (detail.Status, detail.Json["realm"]!["tenantId"]!.GetValue<string>()));
        var active = detail.Json["keys"]!.AsArray()
            .Single(key => key!["state"]!.GetValue<string>() == "Active")!["kid"]!.GetValue<string>();

        var rotated = await staff.PostAsync($"{path}/rotate-keys", "{}", Ct);
        Assert.Equal(200, rotated.Status);
        Assert.NotEqual(active, rotated.Json["keys"]!["ES256"]!.GetValue<string>());
        Assert.Equal(200, (await tenant.GetAsync("/v1/customers", Ct)).Status); // the former key goes on verifying
        Assert.Equal(204, (await staff.PostAsync($"{path}/keys/{active}/revoke", "{}", Ct)).Status);
        Assert.Equal(401, (await tenant.GetAsync("/v1/customers", Ct)).Status);
        foreach (var absent in new[] { $"{path}/keys/nothing", $"/v1/admin/realms/{world.South.Id}/keys/{active}" })
            Assert.Equal(404, (await staff.PostAsync($"{absent}/revoke", "{}", Ct)).Status);
        Assert.Equal(
            404, (await staff.PostAsync($"/v1/admin/realms/{Guid.CreateVersion7()}/rotate-keys", "{}", Ct)).Status);
    }

    [Theory, EachEngine]
    public async Task Programs_and_invitations_made_at_the_same_moment_do_not_wait_for_each_other(
        DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var caller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var before = await CountAsync(world);
        var work = Enumerable.Range(0, 10).SelectMany(index => new[]
        {
            caller.PostAsync("/v1/api-clients", """{ "name": "One", "scopes": ["orders.read"] }""", Ct),
            caller.PostAsync(
                "/v1/team/invitations", $$"""{ "email": "p{{index}}@example.com", "role": "reseller.sales" }""", Ct),
            caller.PostAsync("/v1/api-clients", """{ "name": "Same", "scopes": ["orders.read"] }""", Ct, "same"),
        });
        var answers = await Task.WhenAll(work).WaitAsync(TimeSpan.FromMinutes(1), Ct);
        Assert.All(answers, answer => Assert.True(
            answer.Status == 201 || answer.Type == "urn:problem:request-in-progress", answer.ToString()));
        Assert.Equal((before.Clients + 11, before.Invitations + 10), await CountAsync(world));
    }

    private static Task<(int Clients, int Invitations)> CountAsync(ApiWorld world) =>
        world.AsPlatformAsync<IdentityDbContext, (int, int)>(
            async db => (await db.Clients.CountAsync(Ct), await db.Invitations.CountAsync(Ct)));
}
