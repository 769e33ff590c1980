using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.Keys;
using Crayon.Identity.Store.People;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.TenantProvisioning.Tests.Provisioning;

public sealed class CreateTenantTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<DatabaseEngine, string> EachStep()
    {
        var data = new TheoryData<DatabaseEngine, string>();
        foreach (var engine in DatabaseEngines.Covered)
            foreach (var step in TenantProvisioner.StepNames)
                data.Add(engine, step);
        return data;
    }

    [Theory, EachEngine]
    public async Task A_reseller_is_made_with_all_that_it_needs(DatabaseEngine engine)
    {
        await using var bench = await WithOperatorAsync(engine);
        var credentials = new TenantCredentials();
        var report = await bench.Provisioner.CreateAsync(Blueprints.Reseller, credentials, Ct);

        Assert.Equal(TenantState.Active, report.State);
        Assert.All(report.Steps, step => Assert.Equal((ProvisioningStepState.Done, 1), (step.State, step.Attempts)));
        await AssertCompleteAsync(bench, report.Id);
        Assert.Contains("northwind-all", credentials.ClientSecrets.Keys);
        Assert.Contains("owner@northwind.example", credentials.Passwords.Keys);
    }

    [Theory, EachEngine]
    public async Task The_Direct_storefront_sells_in_the_operators_name(DatabaseEngine engine)
    {
        await using var bench = await WithOperatorAsync(engine);
        var report = await bench.Provisioner.CreateAsync(Blueprints.Direct, new TenantCredentials(), Ct);
        var seller = await bench.InPlatformAsync(db => (from tenant in db.Tenants
            join entity in db.LegalEntities on tenant.SellerEntityId equals entity.Id
            where tenant.TenantId == report.Id
            select entity.Name).SingleAsync(Ct));
        Assert.Equal("Crayon Europe B.V.", seller);
    }

    [Theory, MemberData(nameof(EachStep))]
    public async Task A_run_that_dies_in_a_step_is_finished_by_the_next(DatabaseEngine engine, string step)
    {
        await using var bench = await WithOperatorAsync(engine);
        await StepFault.ArmAsync(bench, step, Ct);
        await Assert.ThrowsAsync<DbUpdateException>(() =>
            bench.Provisioner.CreateAsync(Blueprints.Reseller, new TenantCredentials(), Ct));
        await StepFault.DisarmAsync(bench, Ct);
        await bench.RestartAsync(Ct);

        var report = await bench.Provisioner.CreateAsync(Blueprints.Reseller, new TenantCredentials(), Ct);
        Assert.All(report.Steps, done => Assert.Equal(ProvisioningStepState.Done, done.State));
        await AssertCompleteAsync(bench, report.Id);
    }

    [Theory, EachEngine]
    public async Task Running_a_finished_blueprint_again_changes_nothing(DatabaseEngine engine)
    {
        await using var bench = await WithOperatorAsync(engine);
        var first = await bench.Provisioner.CreateAsync(Blueprints.Reseller, new TenantCredentials(), Ct);
        var again = new TenantCredentials();
        var second = await bench.Provisioner.CreateAsync(Blueprints.Reseller, again, Ct);
        Assert.Equal(first.Id, second.Id);
        Assert.Empty(again.ClientSecrets);
        Assert.All(second.Steps, step => Assert.Equal(1, step.Attempts));
        await AssertCompleteAsync(bench, second.Id);
    }

    [Theory, EachEngine]
    public async Task A_name_or_host_of_another_tenant_is_refused_and_said_in_the_step(DatabaseEngine engine)
    {
        await using var bench = await WithOperatorAsync(engine);
        await bench.Provisioner.CreateAsync(Blueprints.Reseller, new TenantCredentials(), Ct);

        var otherCurrency = Blueprints.Reseller with
        {
            Settings = Blueprints.Reseller.Settings with { Currency = "USD" }
        };
        var taken = await Assert.ThrowsAsync<DomainRuleException>(() =>
            bench.Provisioner.CreateAsync(otherCurrency, new TenantCredentials(), Ct));
        Assert.Equal(ProvisioningRefusals.SlugTaken, taken.Code);

        var thief = Blueprints.Reseller with { Slug = "thief" };
        var host = await Assert.ThrowsAsync<DomainRuleException>(() =>
            bench.Provisioner.CreateAsync(thief, new TenantCredentials(), Ct));
        Assert.Equal(ProvisioningRefusals.HostTaken, host.Code);
        var plan = await bench.Provisioner.PlanAsync(thief, Ct);
        var failed = Assert.Single(plan, step => step.State == ProvisioningStepState.Failed);
        Assert.Equal("register-hosts", failed.Name);
        Assert.Contains("northwind.localhost", failed.Error, StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task A_reseller_before_the_operator_is_refused(DatabaseEngine engine)
    {
        await using var bench = await Workbench.CreateAsync(engine, Ct);
        var refusal = await Assert.ThrowsAsync<DomainRuleException>(
            () => bench.Provisioner.CreateAsync(Blueprints.Reseller, new TenantCredentials(), Ct));
        Assert.Equal(ProvisioningRefusals.NoOperator, refusal.Code);
        Assert.Equal(0, await bench.InPlatformAsync(db => db.Tenants.CountAsync(Ct)));
    }

    internal static async Task<Workbench> WithOperatorAsync(DatabaseEngine engine)
    {
        var bench = await Workbench.CreateAsync(engine, Ct);
        await bench.Provisioner.CreateAsync(Blueprints.Operator, new TenantCredentials(), Ct);
        return bench;
    }

    private static async Task AssertCompleteAsync(Workbench bench, TenantId id)
    {
        var registry = bench.Services.GetRequiredService<TenantRegistry>();
        var tenant = await registry.FindByHostAsync("northwind.localhost", Ct);
        Assert.Equal((id, true, "NL", "northwind"),
            (tenant!.Id, tenant.IsActive, tenant.Settings.SellerCountry, tenant.Settings.Theme));
        Assert.Equal(id, (await registry.FindByHostAsync("shop.northwind.example", Ct))!.Id);
        Assert.Equal(id, (await registry.FindByIssuerAsync("northwind.localhost/id", "crayon-api", Ct))!.Id);

        var rules = await bench.InPlatformAsync(db => db.PriceRules.OrderBy(rule => rule.Name).ToListAsync(Ct));
        Assert.Equal([12m, 7.5m], rules.Select(rule => rule.Percent));
        Assert.Equal([null, (TenantId?)id], rules.Select(rule => rule.BuyerTenantId));
        Assert.Single(
            await bench.InPlatformAsync(db => db.LegalEntities.Where(entity => entity.TenantId == id).ToListAsync(Ct)));

        var keys = await bench.InStoreAsync<RealmKeys, IReadOnlyList<RealmKey>>(store => store.ListAsync(id, Ct));
        Assert.Equal(["ES256 Active", "ES256 Announced", "RS256 Active", "RS256 Announced"],
            keys.Select(key => $"{key.Algorithm} {key.State}").Order(StringComparer.Ordinal));
        var owner = Assert.Single(await bench.InStoreAsync<RealmPeople,
            IReadOnlyList<RealmPerson>>(store => store.ListAsync(id, Ct)));
        Assert.Equal("reseller.owner", Assert.Single(owner.Memberships).Role);
        var clients =
            await bench.InStoreAsync<RealmClients, IReadOnlyList<RealmClient>>(store => store.ListAsync(id, Ct));
        Assert.Equal(["northwind-all", PortalClients.ClientId], clients.Select(client => client.ClientId));
        var portal = clients[1].Registration;
        Assert.Equal(
            ["https://northwind.localhost/bff/callback", "https://shop.northwind.example/bff/callback"],
            portal.RedirectUris);
        Assert.Equal(
            ["https://northwind.localhost/", "https://shop.northwind.example/"], portal.PostLogoutRedirectUris);
        Assert.Equal("https://northwind.localhost/bff/backchannel", portal.BackChannelLogoutUri);
        Assert.Equal(new ClientDemands { NeedsPushedRequests = true }, portal.Demands);
        Assert.Equal(SigningAlgorithms.Es256, portal.IdTokenAlgorithm);
        Assert.Equal([.. OpenIdScopes.All, .. ApiScopes.ForTenants], portal.Scopes);
    }
}
