using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Tests.Staff;

public sealed class ProviderLinkTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_link_waits_until_staff_confirm_it_and_then_belongs_to_one_customer(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.StartAsync(engine, Ct);
        var staff = await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct);
        var (ours, theirs) = (await AskAsync(world, world.North), await AskAsync(world, world.South));
        var waiting = (await staff.GetAsync("/v1/admin/customers?providerLink=Pending", Ct)).Json["items"]!.AsArray();
        Assert.Equal([(world.North.Id.ToString(), "known"), (world.South.Id.ToString(), "known")],
            waiting.Select(row => (Text(row!["tenantId"]), Text(row["providerLinkRequest"]))));

        var stale = await staff.SendAsync(HttpMethod.Post, $"{ours}/confirm", "{}", Ct,
            request => request.Headers.TryAddWithoutValidation("If-Match", "\"999\""));
        Assert.Equal(412, stale.Status);
        var confirmed = await staff.PostAsync($"{ours}/confirm", """{ "reason": "by phone" }""", Ct, key: null);
        Assert.Equal((200, "Linked", "known"), (confirmed.Status, Text(confirmed.Json["customer"]!["providerLink"]),
            Text(confirmed.Json["customer"]!["providerCustomerId"])));
        Assert.Equal(
            (409, "urn:problem:provider-link-not-pending"), Of(await staff.PostAsync($"{ours}/confirm", "{}", Ct)));
        Assert.Equal(
            (409, "urn:problem:provider-link-taken"), Of(await staff.PostAsync($"{theirs}/confirm", "{}", Ct)));
        var refused = await staff.PostAsync($"{theirs}/refuse", "{}", Ct);
        Assert.Equal((200, "Refused"), (refused.Status, Text(refused.Json["customer"]!["providerLink"])));
        var nobody = await staff.PostAsync(
            $"/v1/admin/customers/{Guid.CreateVersion7()}/provider-link/confirm", "{}", Ct);
        Assert.Equal(404, nobody.Status);

        var id = Guid.Parse(Text(confirmed.Json["customer"]!["id"]));
        // Once for the wish, which the provider's record might have vouched for, and once for the word of staff.
        Assert.Equal(
            [OutboxTopics.ArrangeCustomer, OutboxTopics.ArrangeCustomer],
            await world.AsPlatformAsync<PlatformDbContext, List<string>>(db =>
                db.Outbox.Where(row => row.SubjectId == id).Select(row => row.Topic).ToListAsync(Ct)));
        Assert.Equal((world.North.Id, "by phone"), await world.AsPlatformAsync<PlatformDbContext, (TenantId, string?)>(
            async db =>
            {
                var entry = await db.AuditEvents.SingleAsync(row => row.Action == "provider-link.confirmed", Ct);
                return (entry.TenantId, entry.Reason);
            }));
    }

    [Theory, EachEngine]
    public async Task Of_two_tenants_that_get_one_partner_id_at_the_same_moment_one_is_refused(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.StartAsync(engine, Ct);
        var staff = await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct);
        foreach (var number in Enumerable.Range(0, 5))
        {
            var answers = await Task.WhenAll(new[] { world.North, world.South }.Select(party => staff.PatchAsync(
                $"/v1/admin/tenants/{party.Id}", $$"""{ "partnerId": "p-{{number}}" }""", "*", Ct)));
            Assert.Equal([(200, null), (409, "urn:problem:partner-id-taken")],
                answers.Select(Of).OrderBy(answer => answer.Item1));
        }
    }

    [Theory, EachEngine]
    public async Task A_partner_id_is_set_by_staff_and_vouches_for_one_tenant(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.StartAsync(engine, Ct);
        var staff = await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct);
        var (north, south) = ($"/v1/admin/tenants/{world.North.Id}", $"/v1/admin/tenants/{world.South.Id}");
        var read = await staff.GetAsync(north, Ct);
        const string Set = """{ "partnerId": "6160102" }""";
        Assert.Equal(428, (await staff.PatchAsync(north, Set, null, Ct)).Status);
        var changed = await staff.PatchAsync(north, Set, read.Etag, Ct);
        Assert.Equal((200, "6160102"), (changed.Status, Text(changed.Json["partnerId"])));
        Assert.Equal(412, (await staff.PatchAsync(north, Set, read.Etag, Ct)).Status);
        Assert.Equal((409, "urn:problem:partner-id-taken"), Of(await staff.PatchAsync(south, Set, "*", Ct)));
        foreach (var bad in (string[])["""{ "partnerId": "" }""", """{ "partnerId": "a b" }"""])
            Assert.Equal(422, (await staff.PatchAsync(south, bad, "*", Ct)).Status);
        Assert.Equal((422, "urn:problem:partner-id-invalid"),
            Of(await staff.PatchAsync($"/v1/admin/tenants/{world.Admin.Id}", Set, "*", Ct)));
        Assert.Null((await staff.PatchAsync(north, """{ "partnerId": null }""", changed.Etag, Ct)).Json["partnerId"]);
        Assert.Equal(200, (await staff.PatchAsync(south, Set, "*", Ct)).Status);
    }

    // The same answer whoever asks first: an id is not told by asking for it.
    private static async Task<string> AskAsync(ApiWorld world, Party party)
    {
        var reseller = await world.CallerAsync(party, ApiScopes.ForTenants, Ct);
        var made = await reseller.PostAsync("/v1/customers",
            """{ "name": "Old", "email": "it@old.example", "countryCode": "NL", "providerCustomerId": "known" }""", Ct);
        Assert.Equal((201, "Pending"), (made.Status, Text(made.Json["providerLink"])));
        Assert.Null(made.Json["providerCustomerId"]);
        return $"/v1/admin/customers/{Text(made.Json["id"])}/provider-link";
    }

    private static (int Status, string? Type) Of(Answer answer) => (answer.Status, answer.Type);

    private static string Text(System.Text.Json.Nodes.JsonNode? node) => node!.GetValue<string>();
}
