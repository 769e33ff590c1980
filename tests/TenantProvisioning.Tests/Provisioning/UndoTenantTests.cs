using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Keys;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.TenantProvisioning.Tests.Provisioning;

public sealed class UndoTenantTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine("register-hosts"), EachEngine("create-clients"), EachEngine("activate")]
    public async Task ISO_25_An_unfinished_tenant_goes_and_its_name_is_free_again(
        DatabaseEngine engine, string stoppedAt)
    {
        await using var bench = await CreateTenantTests.WithOperatorAsync(engine);
        var id = await StopAtAsync(bench, stoppedAt);
        var former = await KidsAsync(bench, id);
        await bench.Provisioner.UndoAsync("northwind", Ct);

        Assert.Null(await bench.Services.GetRequiredService<TenantRegistry>()
            .FindByHostAsync("northwind.localhost", Ct));
        Assert.Equal(["admin"],
            await bench.InPlatformAsync(db => db.Tenants.Select(tenant => tenant.Slug).ToListAsync(Ct)));
        Assert.Empty(await bench.InPlatformAsync(db => db.PriceRules.ToListAsync(Ct)));
        var record = await bench.InPlatformAsync(db =>
            db.ProvisioningSteps.Where(step => step.TenantId == id).ToListAsync(Ct));
        Assert.DoesNotContain(record, step => step.State == ProvisioningStepState.Done);
        var keys = await bench.InStoreAsync<RealmKeys, IReadOnlyList<RealmKey>>(store => store.ListAsync(id, Ct));
        Assert.Empty(keys);
        var clients = await bench.InStoreAsync<RealmClients,
        IReadOnlyList<RealmClient>>(store => store.ListAsync(id, Ct));
        Assert.Empty(clients);

        var again = await bench.Provisioner.CreateAsync(Blueprints.Reseller, new TenantCredentials(), Ct);
        Assert.Equal(TenantState.Active, again.State);
        Assert.NotEqual(id, again.Id);
        Assert.Empty(former.Intersect(await KidsAsync(bench, again.Id)));
    }

    [Theory, EachEngine]
    public async Task An_active_tenant_is_not_undone(DatabaseEngine engine)
    {
        await using var bench = await CreateTenantTests.WithOperatorAsync(engine);
        await bench.Provisioner.CreateAsync(Blueprints.Reseller, new TenantCredentials(), Ct);
        var refusal = await Assert.ThrowsAsync<DomainRuleException>(() => bench.Provisioner.UndoAsync("northwind", Ct));
        Assert.Equal(ProvisioningRefusals.AlreadyActive, refusal.Code);
        Assert.NotNull(await bench.Services.GetRequiredService<TenantRegistry>()
            .FindByHostAsync("northwind.localhost", Ct));
    }

    [Theory, EachEngine]
    public async Task A_suspended_tenant_stays_registered_and_comes_back(DatabaseEngine engine)
    {
        await using var bench = await CreateTenantTests.WithOperatorAsync(engine);
        await bench.Provisioner.CreateAsync(Blueprints.Reseller, new TenantCredentials(), Ct);
        var (life, registry) = (bench.Services.GetRequiredService<TenantLife>(),
            bench.Services.GetRequiredService<TenantRegistry>());
        await life.SuspendAsync("northwind", Actor.System("test"), Ct);
        Assert.Equal(TenantState.Suspended, (await registry.FindByHostAsync("northwind.localhost", Ct))!.State);
        await life.ResumeAsync("northwind", Actor.System("test"), Ct);
        Assert.True((await registry.FindByHostAsync("northwind.localhost", Ct))!.IsActive);
    }

    [Theory, EachEngine]
    public async Task The_operator_cannot_be_suspended(DatabaseEngine engine)
    {
        await using var bench = await CreateTenantTests.WithOperatorAsync(engine);
        await Assert.ThrowsAsync<DomainRuleException>(
            () => bench.Services.GetRequiredService<TenantLife>().SuspendAsync("admin", Actor.System("test"), Ct));
        Assert.True((await bench.Services.GetRequiredService<TenantRegistry>()
            .FindByHostAsync("admin.localhost", Ct))!.IsActive);
    }

    private static async Task<List<string>> KidsAsync(Workbench bench, TenantId realm) =>
        [.. (await bench.InStoreAsync<RealmKeys, IReadOnlyList<RealmKey>>(store => store.ListAsync(realm, Ct)))
            .Select(key => key.Kid)];

    private static async Task<TenantId> StopAtAsync(Workbench bench, string step)
    {
        await StepFault.ArmAsync(bench, step, Ct);
        await Assert.ThrowsAsync<DbUpdateException>(() =>
            bench.Provisioner.CreateAsync(Blueprints.Reseller, new TenantCredentials(), Ct));
        await StepFault.DisarmAsync(bench, Ct);
        return await bench.InPlatformAsync(db =>
            db.Tenants.Where(row => row.Slug == "northwind").Select(row => row.TenantId).SingleAsync(Ct));
    }
}
