using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Tests.Billing;

/// <summary>Invoices in another currency than the one in which their tax is declared.</summary>
public sealed class DeclaredTaxTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tax_is_stated_in_the_sellers_currency_too_and_a_missing_rate_holds_up_nobody_else()
    {
        await using var world = await BillingWorld.OpenAsync(DatabaseEngine.Sqlite, Ct);
        var time = world.Shop.Platform.Time;
        await world.AddAsync([world.ACharge(time.GetUtcNow(), 25, 31, currency: "USD")], Ct);
        time.SetUtcNow(new DateTimeOffset(2026, 4, 5, 0, 0, 0, TimeSpan.Zero));
        await world.RunDueAsync(Ct);
        var run = await world.Shop.ReadAsync(db => db.BillingRuns.AsNoTracking().SingleAsync(Ct));
        Assert.Equal((BillingRunState.Running, 1, "exchange-rate-missing"), (run.State, run.Failed, run.FailureCode));
        Assert.Equal(["EUR", "EUR"], await CurrenciesAsync(world)); // the order's own, at both levels

        await world.Shop.ReadAsync(async db =>
        {
            var theOperator = await db.Tenants.SingleAsync(row => row.ParentId == null, Ct);
            db.ExchangeRates.Add(new ExchangeRate
            {
                TenantId = theOperator.TenantId, FromCurrency = "USD", ToCurrency = "EUR", Rate = 0.9137m,
                ValidFrom = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), Source = "bank",
            });
            return await db.SaveChangesAsync(Ct);
        });
        time.Advance(TimeSpan.FromMinutes(1));
        await world.RunDueAsync(Ct);
        var invoice = await world.Shop.ReadAsync(db => db.Invoices.AsNoTracking()
            .SingleAsync(row => row.Currency == "USD", Ct));
        // 21 % of 314.50 USD is 66.05 USD; at 0.9137 that is 60.35 EUR.
        Assert.Equal((31450, 6605), (invoice.NetMinor, invoice.TaxMinor));
        Assert.Equal(("EUR", 6035, 0.9137m, "bank"), (invoice.DeclaredTax!.Currency, invoice.DeclaredTax.TaxMinor,
            invoice.DeclaredTax.Rate, invoice.DeclaredTax.Source));
        run = await world.Shop.ReadAsync(db => db.BillingRuns.AsNoTracking().SingleAsync(Ct));
        Assert.Equal((BillingRunState.Finished, 0), (run.State, run.Failed));
    }

    private static Task<List<string>> CurrenciesAsync(BillingWorld world) =>
        world.Shop.ReadAsync(db => db.Invoices.Select(row => row.Currency).ToListAsync(Ct));
}
