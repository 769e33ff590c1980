using System.Text.Json;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.Copies;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Themes.Brands;
using Crayon.Testing;
using Crayon.Testing.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Tenancy;

public sealed class RegistryTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_host_leads_to_its_tenant_and_no_other_host_to_any(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.CreateAsync(engine, Ct);
        var north = await RegisterAsync(platform, "north");
        var registry = platform.Services.GetRequiredService<TenantRegistry>();
        Assert.Equal(north.TenantId, (await registry.FindByHostAsync("north.example", Ct))?.Id);
        Assert.Null(await registry.FindByHostAsync("NORTH.example", Ct));
        Assert.Null(await registry.FindByHostAsync("evil.north.example", Ct));
        Assert.Equal(north.TenantId, (await registry.FindByIssuerAsync("north.example/id", "crayon-api", Ct))?.Id);
        Assert.Null(await registry.FindByIssuerAsync("north.example/id", "other", Ct));
    }

    [Theory, EachEngine]
    public async Task A_change_here_is_seen_at_once_and_one_elsewhere_after_a_second(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.CreateAsync(engine, Ct);
        var north = await RegisterAsync(platform, "north");
        var registry = platform.Services.GetRequiredService<TenantRegistry>();
        Assert.Equal(TenantState.Requested, (await registry.FindAsync(north.TenantId, Ct))?.State);
        await MoveAsync(platform.Services, north.TenantId, TenantState.Provisioning);
        Assert.Equal(TenantState.Provisioning, (await registry.FindAsync(north.TenantId, Ct))?.State);

        await using var elsewhere = new ServiceCollection().AddSingleton<TimeProvider>(platform.Time).AddLogging()
            .AddCrayonPersistence(platform.Settings).BuildServiceProvider();
        await MoveAsync(elsewhere, north.TenantId, TenantState.Active);
        platform.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TenantState.Active, (await registry.FindAsync(north.TenantId, Ct))?.State);
    }

    [Theory, EachEngine]
    public async Task What_other_processes_read_of_it_is_all_of_it(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.CreateAsync(
            engine, Ct, services => services.AddSingleton<ISharedCopies, WrittenCopies>());
        var north = await RegisterAsync(platform, "north");
        await platform.AsPlatformAsync(async db =>
        {
            var company = new LegalEntity
            {
                TenantId = north.TenantId, Name = "North B.V.", CountryCode = "NL", Currency = "EUR",
                NumberPrefix = "NO",
            };
            db.LegalEntities.Add(company);
            (await db.Tenants.SingleAsync(row => row.TenantId == north.TenantId, Ct)).SellerEntityId = company.Id;
            db.BrandVersions.Add(new BrandVersion
            {
                TenantId = north.TenantId, Number = 1, Label = "North Cloud", Settings = "{}",
                PublishedAt = platform.Time.GetUtcNow(), PublishedBy = "person:1",
            });
            return await db.SaveChangesAsync(Ct);
        });
        var found = await platform.Services.GetRequiredService<TenantRegistry>().FindByHostAsync("north.example", Ct);
        Assert.Equal(("NL", "North Cloud"), (found?.Settings.SellerCountry, found?.BrandName));
    }

    [Fact]
    public void A_tenants_life_has_no_short_cuts()
    {
        var tenant = Rows.ATenant("north");
        Assert.Equal("tenant-state", Assert.Throws<DomainRuleException>(() => tenant.MoveTo(TenantState.Active)).Code);
        tenant.MoveTo(TenantState.Provisioning);
        tenant.MoveTo(TenantState.Active);
        tenant.MoveTo(TenantState.Suspended);
        tenant.MoveTo(TenantState.Active);
        Assert.Throws<DomainRuleException>(() => tenant.MoveTo(TenantState.Deleted));
    }

    private static async Task<Tenant> RegisterAsync(TestPlatform platform, string slug)
    {
        var tenant = Rows.ATenant(slug);
        await platform.AsPlatformAsync(db =>
        {
            db.Tenants.Add(tenant);
            db.TenantHosts.Add(
                new TenantHost { Host = $"{slug}.example", TenantId = tenant.TenantId, IsPrimary = true });
            db.TenantIssuers.Add(
                new TenantIssuer
                {
                    TenantId = tenant.TenantId, Issuer = $"{slug}.example/id", Audience = "crayon-api"
                });
            return db.SaveChangesAsync(Ct);
        });
        return tenant;
    }

    private static async Task MoveAsync(IServiceProvider services, TenantId id, TenantState state)
    {
        await using var scope = services.GetRequiredService<TenantScopes>()
            .ForPlatform(PlatformUse.Provisioning, Actor.System("test"));
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        (await db.Tenants.SingleAsync(tenant => tenant.TenantId == id, Ct)).MoveTo(state);
        await db.SaveChangesAsync(Ct);
    }

    // A shared store without the store: what is loaded is written and read again.
    private sealed class WrittenCopies : ISharedCopies
    {
        public async ValueTask<T> GetAsync<T>(string key, Func<CancellationToken, Task<T>> load, CancellationToken ct)
            where T : class => JsonSerializer.Deserialize<T>(
            JsonSerializer.SerializeToUtf8Bytes(await load(ct), RowJson.Options), RowJson.Options)!;
    }
}
