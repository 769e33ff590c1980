using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;

namespace Crayon.Platform.Api.Tests;

public sealed class StoreTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_customer_sees_its_price_quotes_and_orders(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var caller = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, world.North.First);
        var service = await caller.GetAsync("/v1/services/productivity-suite-business", Ct);
        Assert.Equal(200, service.Status);
        Assert.Equal(1258, service.Json["plans"]![0]!["unitPrice"]!["amountMinor"]!.GetValue<int>());
        Assert.DoesNotContain("wholesale", service.Body, StringComparison.OrdinalIgnoreCase);

        var body =
            $$"""{ "accountId": "{{world.North.First.Account.Id}}", "lines": [ { "planId": "{{world.Goods.Plan.Id}}", "quantity": 25 } ] }""";
        var quote = await caller.PostAsync("/v1/quotes", body, Ct, key: null);
        Assert.Equal((200, 38055), (quote.Status, quote.Json["total"]!["amountMinor"]!.GetValue<int>()));
        var order = await caller.PostAsync("/v1/orders", body, Ct);
        Assert.Equal(202, order.Status);
        var read = await caller.GetAsync(order.Headers.Location!.ToString(), Ct);
        Assert.Equal((200, "Approved"), (read.Status, read.Json["status"]!.GetValue<string>()));
        Assert.Equal(order.Json["number"]!.GetValue<string>(), read.Json["number"]!.GetValue<string>());
    }
}
