using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Keys;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.TenantProvisioning.Leaving;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.TenantProvisioning.Tests.Provisioning;

public sealed class OffboardTenantTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<DatabaseEngine, string> EachStep()
    {
        var data = new TheoryData<DatabaseEngine, string>();
        foreach (var engine in DatabaseEngines.Covered)
            foreach (var step in TenantOffboarding.StepNames)
                data.Add(engine, step);
        return data;
    }

    [Theory, EachEngine]
    public async Task ISO_25_A_tenant_leaves_with_all_that_let_it_act_and_its_history_stays(DatabaseEngine engine)
    {
        await using var bench = await CreateTenantTests.WithOperatorAsync(engine);
        var id = await Leavers.MakeAsync(bench, "northwind", Ct);
        await Leavers.UseAsync(bench, id, Ct);
        await Leavers.OrderAsync(bench, id, OrderStatus.Completed, Ct);
        var report = await bench.Offboarding().RunAsync("northwind", Leavers.Wish, Ct);

        Assert.Equal(TenantState.Deleted, report.State);
        Assert.Equal(TenantOffboarding.StepNames, report.Steps.Select(step => step.Name));
        Assert.All(report.Steps, step => Assert.Equal((ProvisioningStepState.Done, 1), (step.State, step.Attempts)));
        await AssertGoneAsync(bench, id);
        Assert.Equal("NW-1", await bench.InPlatformAsync(db =>
            db.Orders.Where(row => row.TenantId == id).Select(row => row.Number).SingleAsync(Ct)));
        var log = await bench.InPlatformAsync(db =>
            db.AuditEvents.Where(row => row.TenantId == id && row.Actor == Leavers.Wish.By.Id).ToListAsync(Ct));
        foreach (var action in (string[])["tenant.suspended", "tenant.offboarding", "tenant.left"])
            Assert.Equal("Contract ended", Assert.Single(log, row => row.Action == action).Reason);
        Assert.Equal(
            ["northwind.localhost", "shop.northwind.example"],
            log.Where(row => row.Action == "tenant.host-freed").Select(row => row.SubjectId)
                .Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(EachStep))]
    public async Task ISO_25_A_run_that_dies_in_a_step_is_finished_by_the_next(DatabaseEngine engine, string step)
    {
        await using var bench = await CreateTenantTests.WithOperatorAsync(engine);
        var id = await Leavers.MakeAsync(bench, "northwind", Ct);
        await Leavers.UseAsync(bench, id, Ct);
        await StepFault.ArmAsync(bench, step, Ct);
        await Assert.ThrowsAsync<DbUpdateException>(
            () => bench.Offboarding().RunAsync("northwind", Leavers.Wish, Ct));
        await StepFault.DisarmAsync(bench, Ct);
        Assert.NotEqual(TenantState.Deleted, await Leavers.StateAsync(bench, id, Ct));
        await LeavingProperties.AssertHostIsFreeWithoutKeysAsync(bench, id);
        await bench.RestartAsync(Ct);

        var report = await bench.Offboarding().RunAsync("northwind", Leavers.Wish, Ct);
        Assert.All(report.Steps, done => Assert.Equal(ProvisioningStepState.Done, done.State));
        await AssertGoneAsync(bench, id);
        // What a step did before its record was lost is not done, nor told, a second time.
        var log = await bench.InPlatformAsync(db => db.AuditEvents.Where(row => row.TenantId == id)
            .Select(row => row.Action + " " + row.SubjectId).ToListAsync(Ct));
        Assert.Equal(log.Count(entry => entry.StartsWith("tenant.", StringComparison.Ordinal)),
            log.Where(entry => entry.StartsWith("tenant.", StringComparison.Ordinal)).Distinct().Count());
    }

    [Theory, EachEngine]
    public async Task ISO_25_A_host_given_again_leads_to_an_empty_realm_with_keys_of_its_own(DatabaseEngine engine)
    {
        await using var bench = await CreateTenantTests.WithOperatorAsync(engine);
        var left = await Leavers.MakeAsync(bench, "northwind", Ct);
        var former = await Leavers.KeysAsync(bench, left, Ct);
        await bench.Offboarding().RunAsync("northwind", Leavers.Wish, Ct);

        var heir = await Leavers.MakeAsync(bench, "southwind", Ct);
        var registry = bench.Services.GetRequiredService<TenantRegistry>();
        Assert.Equal(heir, (await registry.FindByHostAsync("northwind.localhost", Ct))!.Id);
        Assert.Equal(heir, (await registry.FindByIssuerAsync("northwind.localhost/id", "crayon-api", Ct))!.Id);
        var keys = await Leavers.KeysAsync(bench, heir, Ct);
        Assert.Equal(4, keys.Count);
        Assert.Empty(keys.Select(key => key.Kid).Intersect(former.Select(key => key.Kid)));
        await bench.InStoreAsync<IdentityDbContext, bool>(async db =>
        {
            Assert.Equal(1, await db.People.CountAsync(row => row.TenantId == heir, Ct));
            Assert.Equal(0, await db.Sessions.CountAsync(row => row.TenantId == heir, Ct));
            // The portal proves itself by a key, and has none.
            Assert.Equal(1, await db.ClientSecrets.CountAsync(row => row.TenantId == heir, Ct));
            return true;
        });
        await AssertClosedAsync(bench, left);
    }

    [Theory, EachEngine]
    public async Task A_tenant_in_business_is_told_so_stays_suspended_and_can_be_resumed(DatabaseEngine engine)
    {
        await using var bench = await CreateTenantTests.WithOperatorAsync(engine);
        var id = await Leavers.MakeAsync(bench, "northwind", Ct);
        await Leavers.OrderAsync(bench, id, OrderStatus.Submitted, Ct);
        var refusal = await Assert.ThrowsAsync<DomainRuleException>(
            () => bench.Offboarding().RunAsync("northwind", Leavers.Wish, Ct));
        Assert.Equal(ProvisioningRefusals.InBusiness, refusal.Code);
        Assert.Contains("1 open-orders (NW-1)", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(TenantState.Suspended, await Leavers.StateAsync(bench, id, Ct));
        var preview = await bench.Offboarding().PreviewAsync("northwind", Ct);
        Assert.Equal(ProvisioningStepState.Failed, preview.Steps[1].State);
        Assert.Equal(["NW-1"], Assert.Single(preview.Against).Examples);

        await bench.Services.GetRequiredService<TenantLife>().ResumeAsync("northwind", Leavers.Wish.By, Ct);
        await Leavers.OrderAsync(bench, id, OrderStatus.Completed, Ct);
        var report = await bench.Offboarding().RunAsync("northwind", Leavers.Wish, Ct);
        Assert.Equal((TenantState.Deleted, 2), (report.State, report.Steps[0].Attempts));
    }

    [Theory, EachEngine]
    public async Task A_preview_changes_nothing_and_a_finished_run_is_not_repeated(DatabaseEngine engine)
    {
        await using var bench = await CreateTenantTests.WithOperatorAsync(engine);
        var id = await Leavers.MakeAsync(bench, "northwind", Ct);
        var preview = await bench.Offboarding().PreviewAsync("northwind", Ct);
        Assert.Equal(["northwind.localhost", "shop.northwind.example"], preview.Hosts);
        Assert.All(preview.Steps, step => Assert.Equal(ProvisioningStepState.Pending, step.State));
        Assert.Empty(preview.Against);
        Assert.Equal(TenantState.Active, await Leavers.StateAsync(bench, id, Ct));

        await bench.Offboarding().RunAsync("northwind", Leavers.Wish, Ct);
        var before = await bench.InPlatformAsync(db => db.AuditEvents.CountAsync(Ct));
        var again = await bench.Offboarding().RunAsync("northwind", Leavers.Wish, Ct);
        Assert.All(again.Steps, step => Assert.Equal(1, step.Attempts));
        Assert.Equal(before, await bench.InPlatformAsync(db => db.AuditEvents.CountAsync(Ct)));
    }

    [Theory, EachEngine]
    public async Task The_operator_an_unfinished_tenant_and_a_wish_without_reason_are_refused(DatabaseEngine engine)
    {
        await using var bench = await CreateTenantTests.WithOperatorAsync(engine);
        await StepFault.ArmAsync(bench, "register-hosts", Ct);
        await Assert.ThrowsAsync<DbUpdateException>(() => Leavers.MakeAsync(bench, "unfinished", Ct));
        await StepFault.DisarmAsync(bench, Ct);
        var id = await Leavers.MakeAsync(bench, "northwind", Ct);

        foreach (var (slug, reason, code) in new[]
        {
            ("admin", "Contract ended", "tenant-state"), ("unfinished", "Contract ended", "tenant-state"),
            ("nobody", "Contract ended", ProvisioningRefusals.UnknownTenant),
            ("northwind", " ", ProvisioningRefusals.InvalidInput),
        })
            Assert.Equal(code, (await Assert.ThrowsAsync<DomainRuleException>(() => bench.Offboarding()
                .RunAsync(slug, new LeavingWish(Leavers.Wish.By, reason), Ct))).Code);
        Assert.Equal(TenantState.Active, await Leavers.StateAsync(bench, id, Ct));
    }

    [Theory, EachEngine]
    public async Task A_name_is_not_given_again_and_nothing_is_added_to_a_realm_that_was_closed(DatabaseEngine engine)
    {
        await using var bench = await CreateTenantTests.WithOperatorAsync(engine);
        var id = await Leavers.MakeAsync(bench, "northwind", Ct);
        await bench.Offboarding().RunAsync("northwind", Leavers.Wish, Ct);

        Assert.Equal(ProvisioningRefusals.SlugTaken, (await Assert.ThrowsAsync<DomainRuleException>(
            () => Leavers.MakeAsync(bench, "northwind", Ct))).Code);
        await Assert.ThrowsAsync<DomainRuleException>(() => bench.InStoreAsync<RealmClients, ClientCredentials>(
            clients => clients.AddAsync(id, new NewClient("late", "Late", [ApiScopes.OrdersRead]), Ct)));
        await Assert.ThrowsAsync<DomainRuleException>(() => bench.InStoreAsync<RealmPeople, AddedPerson>(
            people => people.AddAsync(id, new NewPerson("late@example.com", null, "reseller.owner"), Ct)));
        await Assert.ThrowsAsync<DomainRuleException>(
            () => bench.Services.GetRequiredService<RealmKeyRing>().ActiveAsync(id, "ES256", Ct).AsTask());
        Assert.Equal(0, await bench.Services.GetRequiredService<KeyRotation>().RunAsync(Ct));
        await AssertClosedAsync(bench, id);
    }

    internal static async Task AssertGoneAsync(Workbench bench, TenantId id)
    {
        var registry = bench.Services.GetRequiredService<TenantRegistry>();
        Assert.Equal(TenantState.Deleted, (await registry.FindAsync(id, Ct))!.State);
        Assert.Null(await registry.FindByHostAsync("northwind.localhost", Ct));
        Assert.Null(await registry.FindByHostAsync("shop.northwind.example", Ct));
        Assert.Null(await registry.FindByIssuerAsync("northwind.localhost/id", "crayon-api", Ct));
        await AssertClosedAsync(bench, id);
        var messages = await bench.InPlatformAsync(db => db.Outbox.Where(row => row.TenantId == id).ToListAsync(Ct));
        Assert.All(messages, row => Assert.Equal((OutboxState.Dead, "tenant-left"), (row.State, row.LastError)));
    }

    private static async Task AssertClosedAsync(Workbench bench, TenantId id)
    {
        Assert.All(await Leavers.KeysAsync(bench, id, Ct), key => Assert.Equal(SigningKeyState.Revoked, key.State));
        await bench.InStoreAsync<IdentityDbContext, bool>(async db =>
        {
            Assert.Equal(2, await db.Clients.CountAsync(row => row.TenantId == id && !row.IsEnabled, Ct));
            Assert.False(await db.Clients.AnyAsync(row => row.TenantId == id && row.IsEnabled, Ct));
            Assert.False(await db.ClientSecrets.AnyAsync(row => row.TenantId == id, Ct));
            Assert.False(await db.Sessions.AnyAsync(row => row.TenantId == id && row.EndedAt == null, Ct));
            Assert.False(await db.Invitations.AnyAsync(
                row => row.TenantId == id && row.State == InvitationState.Open, Ct));
            return true;
        });
    }
}
