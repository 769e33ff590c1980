using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Persistence;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Tests.Ordering;

public sealed class QuoteTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_quote_is_for_the_first_full_period_with_tax(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        var quote = await QuoteAsync(shop, 25);
        var line = Assert.Single(quote.Lines);
        Assert.Equal(
            ("12.58 EUR", "314.50 EUR", 31, 31),
            (line.UnitPrice.ToString(), line.Net.ToString(), line.Days, line.PeriodDays));
        Assert.Equal((new DateOnly(2026, 3, 16), new DateOnly(2026, 4, 16)), (line.PeriodStart, line.PeriodEnd));
        Assert.Equal(
            ("66.05 EUR", "380.55 EUR"), (Assert.Single(quote.Taxes).Amount.ToString(), quote.Total.ToString()));
        Assert.Equal(shop.Platform.Time.GetUtcNow().AddHours(24), quote.ExpiresAt);
    }

    [Theory, EachEngine]
    public async Task Buying_figures_go_to_the_seller_only_and_are_never_stored(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        Assert.Null((await QuoteAsync(shop, 2)).Lines[0].Wholesale);
        var seen = await shop.AsSellerAsync<Quotes, QuoteAnswer>(use => use.QuoteOrderAsync(Request(shop, 2), Ct));
        Assert.Equal(
            ("11.23 EUR", "22.46 EUR"),
            (seen.Lines[0].Wholesale?.UnitPrice.ToString(), seen.Lines[0].Wholesale?.Net.ToString()));
        Assert.All(await shop.ReadAsync(db => db.Quotes.Select(q => q.AnswerJson).ToListAsync(Ct)),
            json => Assert.DoesNotContain("holesale", json, StringComparison.Ordinal));
    }

    [Theory, EachEngine]
    public async Task An_order_that_names_a_quote_takes_its_price_while_it_holds(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        var quote = await QuoteAsync(shop, 4);
        shop.Platform.Time.Advance(TimeSpan.FromHours(23));
        Assert.Equal(4 * 1258, (await PlaceAsync(shop, 4, quote.QuoteId)).NetMinor);
        Assert.Equal(
            OrderRefusals.QuoteChanged,
            (await Assert.ThrowsAsync<QuoteOutdatedException>(() => PlaceAsync(shop, 5, quote.QuoteId))).Code);
        shop.Platform.Time.Advance(TimeSpan.FromHours(1));
        var expired = await Assert.ThrowsAsync<QuoteOutdatedException>(() => PlaceAsync(shop, 4, quote.QuoteId));
        Assert.Equal(OrderRefusals.QuoteExpired, expired.Code);
        var again = await shop.Get<Requotes>().AgainAsync(expired, Ct);
        Assert.Equal(4 * 1258, (await PlaceAsync(shop, 4, again.QuoteId)).NetMinor);
    }

    [Theory, EachEngine]
    public async Task A_price_that_moved_refuses_the_quote_and_offers_the_new_one(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        var quote = await QuoteAsync(shop, 1);
        await shop.ReadAsync(async db =>
        {
            (await db.PriceRules.SingleAsync(r => r.TenantId == shop.North.TenantId, Ct)).Percent = 20m;
            return await db.SaveChangesAsync(Ct);
        });
        var changed = await Assert.ThrowsAsync<QuoteOutdatedException>(() => PlaceAsync(shop, 1, quote.QuoteId));
        Assert.Equal("13.48 EUR", (await shop.Get<Requotes>().AgainAsync(changed, Ct)).Net.ToString());
    }

    [Theory, EachEngine]
    public async Task A_siblings_quote_does_not_exist(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        var quote = await QuoteAsync(shop, 1);
        var (sibling, account) = await shop.AddCustomerAsync("Sibling", Ct);
        var request = new PlaceOrderRequest(
            account.Id, [new OrderLineRequest(shop.Monthly.Id, 1)], QuoteId: quote.QuoteId);
        var refusal = await Assert.ThrowsAsync<DomainRuleException>(() =>
            shop.AsCustomerAsync<PlaceOrder, Order>(use => use.PlaceAsync(request, Ct), sibling));
        Assert.Equal(OrderRefusals.NotFound, refusal.Code);
    }

    [Theory, EachEngine]
    public async Task What_cannot_be_bought_is_refused_in_the_quote(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        await RefusedAsync(shop, OrderRefusals.QuantityOutOfRange, new OrderLineRequest(shop.Monthly.Id, 0));
        await RefusedAsync(shop, OrderRefusals.QuantityOutOfRange, new OrderLineRequest(shop.Monthly.Id, 301));
        await RefusedAsync(shop, OrderRefusals.PlanNotAvailable, new OrderLineRequest(Core.Catalogue.PlanId.New(), 1));
        await RefusedAsync(shop, OrderRefusals.AddOnNeedsBase, new OrderLineRequest(shop.AddOn.Id, 1));
        await RefusedAsync(shop, OrderRefusals.LineCount);
        await shop.OrderAsync(1, shop.Trial, Ct);
        await RefusedAsync(shop, OrderRefusals.TrialUsed, new OrderLineRequest(shop.Trial.Id, 1));
    }

    private static async Task RefusedAsync(Shop shop, string code, params OrderLineRequest[] lines)
    {
        var refusal = await Assert.ThrowsAsync<DomainRuleException>(() =>
            shop.AsCustomerAsync<Quotes, QuoteAnswer>(
                use => use.QuoteOrderAsync(new QuoteOrderRequest(shop.Account.Id, lines), Ct)));
        Assert.Equal(code, refusal.Code);
    }

    private static QuoteOrderRequest Request(Shop shop, int quantity) =>
        new(shop.Account.Id, [new OrderLineRequest(shop.Monthly.Id, quantity)]);

    private static Task<QuoteAnswer> QuoteAsync(Shop shop, int quantity) =>
        shop.AsCustomerAsync<Quotes, QuoteAnswer>(use => use.QuoteOrderAsync(Request(shop, quantity), Ct));

    private static Task<Order> PlaceAsync(Shop shop, int quantity, QuoteId quote) =>
        shop.AsCustomerAsync<PlaceOrder, Order>(use =>
        use.PlaceAsync(
            new PlaceOrderRequest(shop.Account.Id, [new OrderLineRequest(shop.Monthly.Id, quantity)], QuoteId: quote),
            Ct));
}
