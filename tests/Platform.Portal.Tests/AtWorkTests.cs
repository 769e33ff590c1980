using System.Text.Json.Nodes;
using Crayon.Identity.Store.Elevations;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Realms;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Portal.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Portal.Tests;

/// <summary>Staff look at a tenant's own pages from the operator's host, by a leave and for its time.</summary>
public sealed class AtWorkTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ISO_26_Staff_at_work_see_the_tenants_rows_until_they_end_it_and_both_logs_tell()
    {
        await using var world = await PortalWorld.StartAsync();
        var (browser, ann) = await StaffAsync(world);
        var leave = await LeaveAsync(world, world.North, ann, ApiScopes.CustomersRead);
        var place = Place(world.North, leave);

        var customers = await browser.GetAsync($"{place}/v1/customers");
        Assert.Equal(200, customers.Status);
        Assert.Equal(["north one", "north two"],
            customers.Json["items"]!.AsArray().Select(row => Text(row!["name"])).Order(StringComparer.Ordinal));
        Assert.Equal((403, "insufficient-scope"), Of(await browser.CallAsync(HttpMethod.Post, $"{place}/v1/customers",
            """{"name":"x"}""", ("Idempotency-Key", "1"))));
        var user = (await browser.GetAsync($"{place}/user")).Json;
        Assert.Equal(("north", ApiScopes.CustomersRead, ann.Id.ToString()),
            (Text(user["tenant"]!["slug"]), Text(user["scopes"]!.AsArray().Single()), Text(user["subject"])));
        // It looks as at home.
        Assert.Equal(Theme((await browser.GetAsync("/bff/user")).Json), Theme(user));

        var path = $"/bff/api/v1/admin/elevations/{leave}";
        var etag = (await browser.GetAsync(path)).Header("ETag");
        Assert.Equal(204, (await browser.CallAsync(HttpMethod.Delete, path, null, ("If-Match", etag))).Status);
        foreach (var after in new[] { $"{place}/v1/customers", $"{place}/v1/orders", $"{place}/user" })
            Assert.Equal((403, "not-at-work"), Of(await browser.GetAsync(after)));
        Assert.Equal(200, (await browser.GetAsync("/bff/user")).Status);
        Assert.DoesNotContain(browser.Seen, text => text.Contains("eyJ", StringComparison.Ordinal));

        var told = await world.AsPlatformAsync<IdentityDbContext, List<string>>(db => db.AuditEvents
            .Where(row => row.TenantId == world.North.Id && row.SubjectId == leave.ToString())
            .OrderBy(row => row.At).Select(row => row.Action).ToListAsync(Ct));
        Assert.Equal(["elevation.started", "staff.token-issued", "elevation.ended"], told);
        Assert.Contains("staff.ListCustomers", await ActionsAsync(world, world.North));
        Assert.Contains("staff.EndElevation", await ActionsAsync(world, world.Admin));
    }

    [Fact]
    public async Task ISO_26_Nobody_works_by_anothers_leave_or_one_that_is_over_or_from_a_tenants_host()
    {
        await using var world = await PortalWorld.StartAsync();
        var (browser, ann) = await StaffAsync(world);
        var leave = await LeaveAsync(world, world.North, ann, ApiScopes.CustomersRead);
        var customers = $"{Place(world.North, leave)}/v1/customers";
        var (colleague, _) = await StaffAsync(world);
        foreach (var (who, where) in new[]
            {
                (colleague, customers), (browser, $"{Place(world.Fuji, leave)}/v1/customers"),
                (browser, $"{Place(world.North, Guid.CreateVersion7())}/v1/customers"),
                (browser, $"{Place(world.Admin, leave)}/v1/customers"),
            })
            Assert.Equal((403, "not-at-work"), Of(await who.GetAsync(where)));

        // On a tenant's host there is no such place, and no realm is asked for a token.
        var owner = world.Visitor(world.North);
        await owner.SignInAsync(await world.AddPersonAsync(world.North));
        var planted = world.Visitor(world.North);
        planted.Cookies["portal"] = browser.Session!;
        var before = world.Gateway.Passed.Count(passed => passed.StartsWith("/id", StringComparison.Ordinal));
        foreach (var visitor in new[] { owner, planted, world.Visitor(world.North) })
            Assert.Equal(404, (await visitor.GetAsync(customers)).Status);
        Assert.Equal(before,
            world.Gateway.Passed.Count(passed => passed.StartsWith("/id", StringComparison.Ordinal)));
        Assert.Equal(401, (await world.Visitor(world.Admin).GetAsync(customers)).Status);

        Assert.Equal(200, (await browser.GetAsync(customers)).Status);
        Assert.Equal((403, "foreign-call"), Of(await browser.LookAsync(customers)));
        // One minute is all that it was given, although the API would let the clocks differ by another.
        world.Time.Move(TimeSpan.FromSeconds(61));
        Assert.Equal((403, "not-at-work"), Of(await browser.GetAsync(customers)));
        Assert.Equal(200, (await browser.GetAsync("/bff/user")).Status);
    }

    private static async Task<(Visitor Browser, TestPerson Person)> StaffAsync(PortalWorld world)
    {
        await world.AsPlatformAsync<RealmPolicyRows, bool>(async policies =>
        {
            var policy = await policies.ReadAsync(world.Admin.Id, Ct);
            policy.Factors = FactorDemand.Optional;
            await policies.SaveAsync(policy, Ct);
            return true;
        });
        var (browser, person) =
            (world.Visitor(world.Admin), await world.AddPersonAsync(world.Admin, "platform.operator"));
        await browser.SignInAsync(person);
        return (browser, person);
    }

    private static async Task<Guid> LeaveAsync(
        PortalWorld world, TestTenant tenant, TestPerson staff, params string[] scopes) =>
        (await world.AsPlatformAsync<StaffElevations, Elevation>(all => all.StartAsync(
            new NewElevation(tenant.Id, staff.Id, "Ticket 4711: an order that does not end.", 1, scopes), Ct)))
        .ElevationId;

    private static Task<List<string>> ActionsAsync(PortalWorld world, TestTenant tenant) =>
        world.InTenantAsync(tenant, db => db.AuditEvents.Select(row => row.Action).ToListAsync(Ct));

    private static string Place(TestTenant tenant, Guid leave) => $"/bff/at/{tenant.Id}/{leave}";

    private static string Theme(JsonNode user) => user["tenant"]!["theme"]!.ToJsonString();

    private static (int, string) Of(Answer answer) =>
        (answer.Status, Text(answer.Json["type"]).Replace("urn:problem:", "", StringComparison.Ordinal));

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
