using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tax;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Tests.Pricing;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Tax;

public sealed class TaxBookTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_domestic_sale_takes_the_standard_rate_of_its_day(DatabaseEngine engine)
    {
        await using var world = await WithRatesAsync(engine);
        Assert.Equal(("S", 21m), await DecideAsync(world, world.North, "NL"));
        Assert.Equal(("S", 21m), await DecideAsync(world, world.Crayon, "NL"));
        Assert.Equal(("S", 10m), await DecideAsync(world, world.Fuji, "JP"));
        await world.AddAsync(new TaxRateRow
        {
            CountryCode = "NL", Category = "S", Percent = 22m, ValidFrom = world.Platform.Time.GetUtcNow().AddDays(1),
            Source = "a later law",
        });
        Assert.Equal(("S", 21m), await DecideAsync(world, world.North, "NL"));
        world.Platform.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(("S", 22m), await DecideAsync(world, world.North, "NL"));
    }

    [Theory, EachEngine]
    public async Task Other_sales_are_refused_by_name_of_the_countries(DatabaseEngine engine)
    {
        await using var world = await WithRatesAsync(engine);
        var refusal = await Assert.ThrowsAsync<DomainRuleException>(() => DecideAsync(world, world.North, "DE"));
        Assert.Equal("tax-not-supported", refusal.Code);
        Assert.Contains("NL", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("DE", refusal.Message, StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task Seeding_again_adds_nothing(DatabaseEngine engine)
    {
        await using var world = await WithRatesAsync(engine);
        await SeedAsync(world);
        var rows = await world.Platform.AsPlatformAsync(db => db.TaxRates.ToListAsync(Ct));
        Assert.Equal(["JP", "NL"], rows.Select(row => row.CountryCode).Order());
        Assert.All(rows, row => Assert.NotEmpty(row.Source));
    }

    private static async Task<TradingWorld> WithRatesAsync(DatabaseEngine engine)
    {
        var world = await TradingWorld.CreateAsync(engine, hasGoods: false);
        await SeedAsync(world);
        return world;
    }

    private static Task SeedAsync(TradingWorld world) => world.Platform.AsPlatformAsync(async db =>
    {
        await TaxRateData.EnsureAsync(db, new DateOnly(2026, 1, 1), Ct);
        return 0;
    });

    private static async Task<(string Category, decimal Percent)> DecideAsync(
        TradingWorld world, Tenant seller, string country)
    {
        var buyer = new Customer
        {
            TenantId = seller.TenantId, Name = "Acme", Email = "a@b.example", Type = CustomerType.Channel,
            CountryCode = country,
        };
        var book = world.Platform.Services.GetRequiredService<TaxBook>();
        var decision = await book.DecideAsync(await world.RegisteredAsync(seller), buyer, Ct);
        return (decision.Category, decision.Percent);
    }
}
