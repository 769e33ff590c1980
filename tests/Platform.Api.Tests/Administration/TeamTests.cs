using System.Text.Json.Nodes;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Tests.Administration;

/// <summary>The people of a tenant and of its customers, by the API.</summary>
public sealed class TeamTests
{
    private const string Team = "/v1/team";
    private const string Invitations = $"{Team}/invitations";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task An_invitation_is_mailed_once_sent_again_and_taken_back(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var (north, before) = (world.North, await MailsAsync(world));
        var caller = await world.PersonAsync(north, north.Owner, ApiScopes.ForTenants, "urn:acr:1fa", Ct);
        var body = Invite("ada@acme.example", "customer.buyer", north.First);
        var made = await caller.PostAsync(Invitations, body, Ct, "once");
        Assert.Equal((201, "ada@acme.example", "customer.buyer", north.Canary), (made.Status, Text(made.Json["email"]),
            Text(made.Json["role"]), Text(made.Json["invitedBy"])));
        Assert.Equal(made.Body, (await caller.PostAsync(Invitations, body, Ct, "once")).Body);
        Assert.Equal((before.Mails + 1, before.Messages + 1), await MailsAsync(world));

        var path = made.Headers.Location!.ToString();
        Assert.Contains(path.Split('/')[^1], (await caller.GetAsync($"{Invitations}?limit=200", Ct)).Body);
        Assert.DoesNotContain("hash", made.Body, StringComparison.OrdinalIgnoreCase); // the link is in the mail alone
        var resent = await caller.PostAsync($"{path}/resend", "{}", Ct);
        Assert.Equal(200, resent.Status);
        Assert.Equal((before.Mails + 2, before.Messages + 2), await MailsAsync(world));
        Assert.Equal(412, (await SendAsync(caller, HttpMethod.Delete, path, made.Etag)).Status);
        Assert.Equal(204, (await SendAsync(caller, HttpMethod.Delete, path, resent.Etag)).Status);
        Assert.Equal(404, (await caller.GetAsync(path, Ct)).Status);
        var known = await caller.PostAsync(
            Invitations, Invite($"{north.First.Canary}@example.com", "customer.buyer", north.First), Ct);
        Assert.Equal((409, "urn:problem:already-member"), Of(known));
    }

    [Theory, EachEngine]
    public async Task A_role_changes_with_the_sessions_of_its_holder_and_ends_when_they_leave(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var north = world.North;
        var caller = await world.CallerAsync(north, ApiScopes.ForTenants, Ct);
        var member = await JoinAsync(world, north, new NewPerson("sales@example.com", null, "reseller.sales"));
        var (path, scopes) = ($"{Team}/{member.Id}", RoleScopes.Of("reseller.sales").ToList());
        var person = await world.PersonAsync(north, member, scopes, "urn:acr:1fa", Ct);
        Assert.Equal(200, (await person.GetAsync("/v1/orders", Ct)).Status);

        var read = await caller.GetAsync(path, Ct);
        Assert.Equal("reseller.sales", Text(read.Json["role"]));
        const string viewer = """{ "role": "reseller.viewer" }""";
        Assert.Equal(428, (await caller.PatchAsync(path, viewer, null, Ct)).Status);
        var changed = await caller.PatchAsync(path, viewer, read.Etag, Ct);
        Assert.Equal((200, "reseller.viewer"), (changed.Status, Text(changed.Json["role"])));
        Assert.Equal(401, (await person.GetAsync("/v1/orders", Ct)).Status);
        Assert.Equal((422, "urn:problem:invalid-role"),
            Of(await caller.PatchAsync(path, """{ "role": "customer.buyer" }""", changed.Etag, Ct)));

        Assert.Equal((200, false), IsEnabled(await caller.PostAsync($"{path}/disable", "{}", Ct)));
        Assert.Equal((200, true), IsEnabled(await caller.PostAsync($"{path}/enable", "{}", Ct)));
        var etag = (await caller.GetAsync(path, Ct)).Etag;
        Assert.Equal(204, (await SendAsync(caller, HttpMethod.Delete, path, etag)).Status);
        Assert.Equal(404, (await caller.GetAsync(path, Ct)).Status);
        Assert.DoesNotContain("sales@example.com", (await caller.GetAsync($"{Team}?limit=200", Ct)).Body);
    }

    [Theory, EachEngine]
    public async Task The_last_who_can_let_others_in_stays(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var north = world.North;
        var caller = await world.CallerAsync(north, ApiScopes.ForTenants, Ct);
        foreach (var (head, role) in new[] { (north.Owner, "reseller.viewer"), (north.First.Member, "customer.buyer") })
        {
            var path = $"{Team}/{head.Id}";
            foreach (var refused in new[]
            {
                await SendAsync(caller, HttpMethod.Delete, path, "*"),
                await caller.PatchAsync(path, $$"""{ "role": "{{role}}" }""", "*", Ct),
                await caller.PostAsync($"{path}/disable", "{}", Ct),
            })
                Assert.Equal((409, "urn:problem:last-administrator"), Of(refused));
        }
        await JoinAsync(world, north, new NewPerson("second@example.com", null, "reseller.owner"));
        Assert.Equal(204, (await SendAsync(caller, HttpMethod.Delete, $"{Team}/{north.Owner.Id}", "*")).Status);
    }

    [Theory, EachEngine]
    public async Task Two_heads_that_remove_each_other_do_not_both_succeed(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var caller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var second = await JoinAsync(world, world.North, new NewPerson("second@example.com", null, "reseller.owner"));
        var answers = await Task.WhenAll(new[] { world.North.Owner.Id, second.Id }.Select(id =>
            SendAsync(caller, HttpMethod.Delete, $"{Team}/{id}", "*")));
        Assert.Equal([204, 409], answers.Select(answer => answer.Status).Order());
    }

    [Theory, EachEngine]
    public async Task A_customers_admin_looks_after_its_own_people_only(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var north = world.North;
        var admin = await world.PersonAsync(north, north.First.Member, ApiScopes.ForCustomers, "urn:acr:1fa", Ct);
        var listed = (await admin.GetAsync(Team, Ct)).Json["items"]!.AsArray();
        Assert.Equal(north.First.Member.Id.ToString(), Text(Assert.Single(listed)!["id"]));
        Assert.Equal(404, (await admin.GetAsync($"{Team}/{north.Owner.Id}", Ct)).Status);
        Assert.Equal(404, (await admin.GetAsync($"{Invitations}/{north.Invitation}", Ct)).Status);
        Assert.Equal(404, (await SendAsync(admin, HttpMethod.Delete, $"{Team}/{north.Owner.Id}", "*")).Status);
        Assert.Equal(404, (await admin.PostAsync(
            Invitations, Invite("x@example.com", "customer.buyer", north.Second), Ct)).Status);

        foreach (var role in new[] { "reseller.viewer", "reseller.owner", "platform.operator", "nobody" })
        {
            Assert.Equal((422, "urn:problem:invalid-role"),
                Of(await admin.PostAsync(Invitations, Invite("x@example.com", role, null), Ct)));
            var raised = await admin.PatchAsync(
                $"{Team}/{north.First.Member.Id}", $$"""{ "role": "{{role}}" }""", "*", Ct);
            Assert.Equal((422, "urn:problem:invalid-role"), Of(raised));
        }
        var made = await admin.PostAsync(Invitations, Invite("x@example.com", "customer.viewer", null), Ct);
        Assert.Equal((201, north.First.Customer.CustomerId.ToString()), (made.Status, Text(made.Json["customerId"])));

        // Who signs in for two customers is not stopped by one of them.
        await world.AsPlatformAsync<RealmPeople, bool>(async people =>
        {
            var other = new NewPerson("both@example.com", null, "customer.buyer", north.Second.Customer.CustomerId);
            var person = await people.AddAsync(north.Id, other, Ct);
            var here = new PersonRole("customer.buyer", north.First.Customer.CustomerId);
            await people.JoinAsync(north.Id, person.Id, here, Ct);
            return true;
        });
        var both = Assert.Single((await admin.GetAsync($"{Team}?q=BOTH@", Ct)).Json["items"]!.AsArray())!;
        Assert.Equal((409, "urn:problem:member-elsewhere"),
            Of(await admin.PostAsync($"{Team}/{Text(both["id"])}/disable", "{}", Ct)));
    }

    [Theory, EachEngine]
    public async Task Nobody_gives_or_touches_a_role_that_may_do_more(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var (north, path) = (world.North, $"{Team}/{world.North.Owner.Id}");
        await JoinAsync(world, north, new NewPerson("second@example.com", null, "reseller.owner"));
        var caller = await world.CallerAsync(north, [ApiScopes.TeamRead, ApiScopes.TeamWrite], Ct);
        foreach (var refused in new[]
        {
            await caller.PostAsync(Invitations, Invite("x@example.com", "reseller.viewer", null), Ct),
            await caller.PostAsync($"{Invitations}/{north.Invitation}/resend", "{}", Ct),
            await SendAsync(caller, HttpMethod.Delete, path, "*"),
            await caller.PatchAsync(path, """{ "role": "reseller.viewer" }""", "*", Ct),
            await caller.PostAsync($"{path}/disable", "{}", Ct),
        })
            Assert.Equal((403, "urn:problem:role-not-held"), Of(refused));
    }

    private static async Task<Membership> JoinAsync(ApiWorld world, Party party, NewPerson person)
    {
        var added = await world.AsPlatformAsync<RealmPeople, AddedPerson>(use => use.AddAsync(party.Id, person, Ct));
        return await world.AsPlatformAsync<IdentityDbContext, Membership>(db => db.Memberships.AsNoTracking()
            .SingleAsync(row => row.TenantId == party.Id && row.PersonId == added.Id, Ct));
    }

    private static Task<(int Mails, int Messages)> MailsAsync(ApiWorld world) =>
        world.AsPlatformAsync<PlatformDbContext, (int, int)>(async db => (
            await db.Set<QueuedMail>().CountAsync(row => row.Template == MailTemplates.Invitation, Ct),
            await db.Outbox.CountAsync(row => row.Topic == OutboxTopics.SendMail, Ct)));

    private static Task<Answer> SendAsync(ApiCaller caller, HttpMethod method, string path, string? etag) =>
        caller.SendAsync(
            method, path, null, Ct, request => request.Headers.TryAddWithoutValidation("If-Match", etag));

    private static string Invite(string email, string role, Buyer? buyer)
    {
        var body = new JsonObject { ["email"] = email, ["role"] = role };
        if (buyer is not null) body["customerId"] = buyer.Customer.CustomerId.ToString();
        return body.ToJsonString();
    }

    private static (int Status, bool IsEnabled) IsEnabled(Answer answer) =>
        (answer.Status, answer.Json["isEnabled"]!.GetValue<bool>());

    private static (int Status, string? Type) Of(Answer answer) => (answer.Status, answer.Type);

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
