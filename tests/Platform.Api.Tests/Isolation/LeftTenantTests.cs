using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Tenancy.Leaving;
using Crayon.TenantProvisioning;
using Crayon.TenantProvisioning.Blueprints;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Api.Tests.Isolation;

/// <summary>The API after a tenant left, and after its host was given to another.</summary>
public sealed class LeftTenantTests
{
    private const string Reason = """{ "reason": "Contract ended" }""";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task ISO_25_Tokens_of_a_tenant_that_left_are_nothing_at_its_host_whoever_has_it(DatabaseEngine engine)
    {
        await using var world = await StartAsync(engine);
        var caller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var staff = await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct);
        await EndBusinessAsync(world);
        await LeaveAsync(staff, world.North);

        Assert.Equal(404, (await caller.GetAsync("/v1/customers", Ct)).Status);
        Assert.Equal(401, (await caller.On("api.localhost").GetAsync("/v1/customers", Ct)).Status);
        var heir = await GiveHostAsync(world);
        foreach (var host in (string[])[world.North.Host, "api.localhost"])
            Assert.Equal(401, (await caller.On(host).GetAsync("/v1/customers", Ct)).Status);

        // The heir is served, and finds nothing of the one before, by its own list or by ids that it may know.
        Assert.Empty((await heir.GetAsync("/v1/customers", Ct)).Json["items"]!.AsArray());
        Assert.Empty((await heir.GetAsync("/v1/orders", Ct)).Json["items"]!.AsArray());
        Assert.Empty((await heir.GetAsync("/v1/team", Ct)).Json["items"]!.AsArray());
        Assert.Equal(404, (await heir.GetAsync($"/v1/customers/{world.North.First.Customer.CustomerId}", Ct)).Status);
        Assert.Equal(404, (await heir.GetAsync($"/v1/orders/{world.North.First.Order.Id}", Ct)).Status);

        // Staff still read what it was.
        var left = await staff.GetAsync($"/v1/admin/tenants/{world.North.Id}", Ct);
        Assert.Equal((200, "Deleted"), (left.Status, left.Json["state"]!.GetValue<string>()));
        Assert.Equal("", (await staff.GetAsync($"/v1/admin/realms/{world.North.Id}", Ct))
            .Json["realm"]!["issuer"]!.GetValue<string>());
        Assert.Equal(404, (await staff.PostAsync($"/v1/admin/realms/{world.North.Id}/rotate-keys", "", Ct)).Status);
        Assert.Contains(world.North.First.Order.Number, (await staff.GetAsync("/v1/admin/orders", Ct)).Body);
    }

    [Theory, EachEngine]
    public async Task A_tenant_in_business_is_stopped_and_leaves_once_nothing_is_under_way(DatabaseEngine engine)
    {
        await using var world = await StartAsync(engine);
        var staff = await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct);
        var path = $"/v1/admin/tenants/{world.North.Id}";
        var open = (await staff.GetAsync($"{path}/leaving", Ct)).Json;
        Assert.Equal("Active", open["state"]!.GetValue<string>());
        Assert.Equal(world.North.Host, Assert.Single(open["hosts"]!.AsArray())!.GetValue<string>());
        Assert.Contains(open["against"]!.AsArray(), found =>
            found!["what"]!.GetValue<string>() == OpenBusiness.Subscriptions && found["count"]!.GetValue<int>() == 2);
        var refused = await staff.PostAsync($"{path}/offboard", Reason, Ct);
        Assert.Equal((409, "urn:problem:tenant-in-business"), (refused.Status, refused.Type));
        Assert.Equal("Suspended",
            (await staff.GetAsync(path, Ct)).Json["state"]!.GetValue<string>());
        foreach (var (wrong, status) in new[] { ("""{ "reason": "" }""", 422), ("""{ "reason": "  " }""", 422) })
            Assert.Equal(status, (await staff.PostAsync($"{path}/offboard", wrong, Ct)).Status);
        Assert.Equal(409, (await staff.GetAsync($"/v1/admin/tenants/{world.Admin.Id}/leaving", Ct)).Status);

        await EndBusinessAsync(world);
        Assert.Empty((await staff.GetAsync($"{path}/leaving", Ct)).Json["against"]!.AsArray());
        foreach (var _ in (int[])[1, 2]) await LeaveAsync(staff, world.North);
    }

    private static async Task LeaveAsync(ApiCaller staff, Party tenant)
    {
        var left = await staff.PostAsync($"/v1/admin/tenants/{tenant.Id}/offboard", Reason, Ct);
        Assert.Equal((200, "Deleted"), (left.Status, left.Json["state"]!.GetValue<string>()));
        Assert.Empty(left.Json["hosts"]!.AsArray());
        Assert.All(left.Json["steps"]!.AsArray(), step => Assert.Equal("Done", step!["state"]!.GetValue<string>()));
    }

    private static Task<ApiWorld> StartAsync(DatabaseEngine engine) => ApiWorld.StartAsync(
        engine, Ct, configure: builder => builder.Services
            .AddSingleton(new SettlingTime(TimeSpan.Zero)));

    // As the provider's word would leave it: all is cancelled or called back.
    private static async Task EndBusinessAsync(ApiWorld world)
    {
        await world.AsPlatformAsync<PlatformDbContext, int>(async db =>
        {
            foreach (var order in await db.Orders.Where(row => row.TenantId == world.North.Id).ToListAsync(Ct))
                db.Entry(order).Property(row => row.Status).CurrentValue = OrderStatus.Completed;
            foreach (var row in await db.Subscriptions.Where(row => row.TenantId == world.North.Id).ToListAsync(Ct))
                db.Entry(row).Property(one => one.Status).CurrentValue = SubscriptionStatus.Cancelled;
            return await db.SaveChangesAsync(Ct);
        });
    }

    private static async Task<ApiCaller> GiveHostAsync(ApiWorld world)
    {
        var made = await world.Services.GetRequiredService<TenantProvisioner>().CreateAsync(new TenantBlueprint
        {
            Slug = "heir", Name = "Heir", Hosts = [world.North.Host],
            Settings = new BlueprintSettings("eu", "EUR", "NL", "en", "Europe/Amsterdam", "default"),
            LegalEntities = [new BlueprintEntity("Heir B.V.", "NL", "EUR", "HR", null)],
            Clients = [new BlueprintClient("heir-all", "All", ApiScopes.ForTenants)],
        }, new TenantCredentials(), Ct);
        Assert.Equal(TenantState.Active, made.State);
        var tenant = await world.AsPlatformAsync<PlatformDbContext, Tenant>(
            db => db.Tenants.AsNoTracking().SingleAsync(row => row.TenantId == made.Id, Ct));
        world.Platform.Time.Advance(TimeSpan.FromSeconds(2));
        var token = await world.TokenAsync(new Party(tenant), "heir-all", ApiScopes.ForTenants, null, Ct,
            descriptor => descriptor.Issuer = ApiWorld.Public.IssuerOf(world.North.Host));
        return new ApiCaller(world, world.North.Host, token);
    }
}
