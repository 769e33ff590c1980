using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;

namespace Crayon.Platform.Api.Tests.Lifecycle;

/// <summary>
/// Spend limits, approvals and credit. Each customer has 25 seats at 12.58 EUR running and as many ordered this month.
/// </summary>
public sealed class LimitTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task What_passes_a_spend_limit_is_told_in_the_quote_and_waits_for_somebody(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var (seller, buyer) = await CallersAsync(world);
        var path = $"/v1/customers/{world.North.First.Customer.CustomerId}/spend-limit";
        Assert.Null((await buyer.GetAsync(path, Ct)).Json["seatsAMonth"]);
        var set = await PutAsync(seller, path, """{ "seatsAMonth": 30 }""");
        Assert.Equal((200, 30), (set.Status, set.Json["seatsAMonth"]!.GetValue<int>()));
        Assert.Equal(422, (await PutAsync(seller, path,
            """{ "netAMonth": { "amountMinor": 1, "currency": "JPY" } }""")).Status);

        Assert.Empty(Warnings(await QuoteAsync(world, buyer, 4)));
        Assert.Equal(["approval-needed"], Warnings(await QuoteAsync(world, buyer, 5)));
        var within = await OrderAsync(world, buyer, 4);
        Assert.Equal("Approved", Text(within, "status"));
        var waiting = await OrderAsync(world, buyer, 5);
        Assert.Equal("PendingApproval", Text(waiting, "status"));
        // Seats are added by the same measure, in the quote and at acceptance.
        await RefusedAsync(world, buyer, seats: 26, "spend-limit-passed");

        var order = $"/v1/orders/{Text(waiting, "id")}";
        var writer = await world.CallerAsync(world.North, [ApiScopes.OrdersRead, ApiScopes.OrdersWrite], Ct,
            world.North.First);
        Assert.Equal(403, (await writer.PostAsync($"{order}/approve", "{}", Ct)).Status);
        var approved = await seller.PostAsync($"{order}/approve", """{ "reason": "for the new team" }""", Ct);
        Assert.Equal((200, "Approved"), (approved.Status, Text(approved, "status")));
        Assert.Contains("for the new team", approved.Body, StringComparison.Ordinal);
        Assert.Equal((409, "urn:problem:order-step-not-allowed"),
            Of(await seller.PostAsync($"{order}/reject", "{}", Ct)));
        var other = await OrderAsync(world, buyer, 7);
        var rejected = await seller.PostAsync($"/v1/orders/{Text(other, "id")}/reject", "{}", Ct);
        Assert.Equal((200, "Rejected"), (rejected.Status, Text(rejected, "status")));

        Assert.Equal(204, (await seller.SendAsync(HttpMethod.Delete, path, null, Ct)).Status);
        Assert.Equal(204, (await seller.SendAsync(HttpMethod.Delete, path, null, Ct)).Status);
        Assert.Equal("Approved", Text(await OrderAsync(world, buyer, 9), "status"));
    }

    [Theory, EachEngine]
    public async Task An_accounts_own_limit_counts_beside_the_customers(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var (_, buyer) = await CallersAsync(world);
        var path = $"/v1/accounts/{world.North.First.Account.Id}/spend-limit";
        var set = await PutAsync(buyer, path, """{ "netAMonth": { "amountMinor": 35000, "currency": "EUR" } }""");
        Assert.Equal((200, 35000), (set.Status, set.Json["netAMonth"]!["amountMinor"]!.GetValue<int>()));
        // 314.50 are ordered, and a seat was added for 12.58.
        Assert.Equal("Approved", Text(await OrderAsync(world, buyer, 1), "status"));
        Assert.Equal("PendingApproval", Text(await OrderAsync(world, buyer, 1), "status"));
        Assert.Equal(404, (await buyer.GetAsync($"/v1/accounts/{world.North.Second.Account.Id}/spend-limit",
            Ct)).Status);
    }

    [Theory, EachEngine]
    public async Task Credit_is_the_sellers_word_and_refuses_quotes_orders_and_seats_alike(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var (seller, buyer) = await CallersAsync(world);
        var path = $"/v1/customers/{world.North.First.Customer.CustomerId}/credit";
        var bound = await seller.GetAsync(path, Ct);
        Assert.Equal(62900, Minor(bound, "committed"));
        var limit = Minor(bound, "committed") + Minor(bound, "open") + 7100;
        var wish = $$"""{ "limit": { "amountMinor": {{limit}}, "currency": "EUR" } }""";
        Assert.Equal(403, (await PutAsync(buyer, path, wish)).Status);
        var set = await PutAsync(seller, path, wish);
        Assert.Equal(7100, Minor(set, "left"));

        // A quote holds nothing: the row stays as it was.
        await QuoteAsync(world, buyer, 5);
        Assert.Equal(set.Etag, (await buyer.GetAsync(path, Ct)).Etag);
        Assert.Equal((409, "urn:problem:credit-limit-passed"), Of(await QuoteAsync(world, buyer, 6)));
        Assert.Equal((409, "urn:problem:credit-limit-passed"), Of(await OrderAsync(world, buyer, 6)));
        await RefusedAsync(world, buyer, seats: 31, "credit-limit-passed");
        Assert.Equal(202, (await OrderAsync(world, buyer, 5)).Status);

        var held = await PutAsync(seller, path, """{ "isOnHold": true, "holdReason": "overdue" }""");
        Assert.NotNull(held.Json["heldSince"]);
        Assert.Equal((409, "urn:problem:credit-hold"), Of(await QuoteAsync(world, buyer, 1)));
        Assert.Equal((409, "urn:problem:credit-hold"), Of(await OrderAsync(world, buyer, 1)));
        await RefusedAsync(world, buyer, seats: 26, "credit-hold");
        Assert.Equal(202, (await PatchAsync(world, buyer, """{ "quantity": 24 }""")).Status); // fewer may go
    }

    [Theory, EachEngine]
    public async Task The_tenants_own_credit_stops_orders_without_a_word_about_it(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var (seller, buyer) = await CallersAsync(world);
        var staff = await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct);
        var path = $"/v1/admin/tenants/{world.North.Id}/credit";
        Assert.Equal(403, (await PutAsync(seller, path, """{ "isOnHold": true }""")).Status);
        Assert.Equal(200, (await PutAsync(staff, path, """{ "isOnHold": true, "holdReason": "overdue" }""")).Status);
        foreach (var answer in new[] { await QuoteAsync(world, buyer, 1), await OrderAsync(world, buyer, 1) })
        {
            Assert.Equal((409, "urn:problem:orders-not-taken"), Of(answer));
            Assert.DoesNotMatch("credit|overdue|hold", answer.Body);
        }
        Assert.Equal(200, (await PutAsync(staff, path, """{ "isOnHold": false }""")).Status);
        Assert.Equal(202, (await OrderAsync(world, buyer, 1)).Status);
    }

    private static async Task<(ApiCaller Seller, ApiCaller Buyer)> CallersAsync(ApiWorld world) => (
        await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct),
        await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, world.North.First));

    private static Task<Answer> PutAsync(ApiCaller caller, string path, string body) =>
        caller.SendAsync(HttpMethod.Put, path, body, Ct);

    private static Task<Answer> QuoteAsync(ApiWorld world, ApiCaller caller, int seats) =>
        caller.PostAsync("/v1/quotes", OrderOf(world, seats), Ct);

    private static Task<Answer> OrderAsync(ApiWorld world, ApiCaller caller, int seats) =>
        caller.PostAsync("/v1/orders", OrderOf(world, seats), Ct);

    private static string OrderOf(ApiWorld world, int seats) =>
        $$"""
            { "accountId": "{{world.North.First.Account.Id}}",
              "lines": [ { "planId": "{{world.Goods.Plan.Id}}", "quantity": {{seats}} } ] }
            """;

    private static async Task RefusedAsync(ApiWorld world, ApiCaller caller, int seats, string why)
    {
        var id = world.North.First.Subscription.Id;
        var quoted = await caller.PostAsync("/v1/quotes",
            $$"""{ "subscriptionId": "{{id}}", "change": { "quantity": {{seats}} } }""", Ct);
        Assert.Equal((409, $"urn:problem:{why}"), Of(quoted));
        Assert.Equal((409, $"urn:problem:{why}"),
            Of(await PatchAsync(world, caller, $$"""{ "quantity": {{seats}} }""")));
    }

    private static Task<Answer> PatchAsync(ApiWorld world, ApiCaller caller, string body) =>
        caller.PatchAsync($"/v1/subscriptions/{world.North.First.Subscription.Id}", body, "*", Ct);

    private static List<string> Warnings(Answer quote) =>
        [.. quote.Json["warnings"]!.AsArray().Select(node => node!.GetValue<string>())];

    private static int Minor(Answer answer, string member) => answer.Json[member]!["amountMinor"]!.GetValue<int>();

    private static string Text(Answer answer, string member) => answer.Json[member]!.GetValue<string>();

    private static (int Status, string? Type) Of(Answer answer) => (answer.Status, answer.Type);
}
