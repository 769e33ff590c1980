using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing.Calculation.Taxes;
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
    public async Task T2_A_confirmed_vat_id_of_another_member_state_turns_the_charge_around(DatabaseEngine engine)
    {
        await using var world = await WithRatesAsync(engine);
        Assert.Equal(("S", 19m), await DecideAsync(world, world.North, "DE"));
        var buyer = ABuyer(world.North, "DE", "DE123456789");
        await world.AddAsync(buyer, ACheck(buyer, isConfirmed: true));
        var decision = await world.Platform.Services.GetRequiredService<TaxBook>()
            .DecideAsync(await world.RegisteredAsync(world.North), buyer, Ct);
        Assert.Equal(("AE", 0m, "Reverse charge"), (decision.Category, decision.Percent, decision.Words));
        var net = Money.FromDecimal(314.50m, Currency.Eur);
        var sums = TaxSummary.Of([new TaxableLine(net, decision.Treatment)], Currency.Eur, decision.Rounding);
        Assert.Equal(("0.00 EUR", net), (Assert.Single(sums.Taxes).Amount.ToString(), sums.Total));
        await world.AddAsync(ACheck(buyer, isConfirmed: false)); // the last answer counts
        Assert.Equal("S", (await world.Platform.Services.GetRequiredService<TaxBook>()
            .DecideAsync(await world.RegisteredAsync(world.North), buyer, Ct)).Category);
    }

    [Fact]
    public async Task Each_country_is_a_row_and_what_none_covers_is_refused()
    {
        await using var world = await WithRatesAsync(DatabaseEngine.Sqlite);
        Assert.Equal(("O", 0m), await DecideAsync(world, world.North, "US"));
        Assert.Equal(("O", 0m), await DecideAsync(world, world.North, "GB"));
        Assert.Equal(("Z", 0m), await DecideAsync(world, world.Fuji, "NL"));
        var refusal = await Assert.ThrowsAsync<DomainRuleException>(() => DecideAsync(world, world.North, "SE"));
        Assert.Equal("tax-not-supported", refusal.Code);
        Assert.Contains("NL", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("SE", refusal.Message, StringComparison.Ordinal);
        await world.AddAsync(new TaxRateRow
        {
            CountryCode = "SE", Category = "S", Percent = 25m, ValidFrom = TradingWorld.Start, Source = "a law",
        });
        Assert.Equal(("S", 25m), await DecideAsync(world, world.North, "SE"));
    }

    [Theory]
    [InlineData("NL", 21), InlineData("DE", 19), InlineData("FR", 20), InlineData("GB", 20)]
    [InlineData("AU", 10), InlineData("SG", 9), InlineData("JP", 10)]
    public void Each_of_the_seven_countries_taxes_at_home(string country, int percent)
    {
        var at = new DateTimeOffset(2026, 3, 16, 0, 0, 0, TimeSpan.Zero);
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        var decision = PlaceOfSupply.Decide(
            new TaxSale(country, country, IsConfirmed: false, at), [.. TaxCountryData.From(day)],
            TaxRateData.From(day));
        Assert.Equal(("S", percent), (decision?.Category, decision?.Percent));
        Assert.NotEmpty(decision!.Source);
    }

    [Theory, EachEngine]
    public async Task Seeding_again_adds_nothing(DatabaseEngine engine)
    {
        await using var world = await WithRatesAsync(engine);
        await SeedAsync(world);
        var rows = await world.Platform.AsPlatformAsync(db => db.TaxRates.ToListAsync(Ct));
        Assert.Equal(["AU", "DE", "FR", "GB", "JP", "NL", "SG"], rows.Select(row => row.CountryCode).Order());
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
        var buyer = ABuyer(seller, country);
        var book = world.Platform.Services.GetRequiredService<TaxBook>();
        var decision = await book.DecideAsync(await world.RegisteredAsync(seller), buyer, Ct);
        return (decision.Category, decision.Percent);
    }

    private static Customer ABuyer(Tenant seller, string country, string? vatId = null) => new()
    {
        TenantId = seller.TenantId, Name = "Acme", Email = "a@b.example", Type = CustomerType.Channel,
        CountryCode = country, VatId = vatId,
    };

    private static VatIdCheck ACheck(Customer buyer, bool isConfirmed) => new()
    {
        TenantId = buyer.TenantId, CustomerId = buyer.CustomerId, VatId = buyer.VatId!, IsConfirmed = isConfirmed,
        CheckedAt = isConfirmed ? TradingWorld.Start : TradingWorld.Start.AddDays(1),
    };
}
