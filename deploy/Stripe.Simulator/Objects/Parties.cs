using System.Text.Json.Nodes;
using Crayon.Stripe.Simulator.Http;

namespace Crayon.Stripe.Simulator.Objects;

/// <summary>Connected accounts, customers and their cards.</summary>
internal static class Parties
{
    public static void Map(IEndpointRouteBuilder routes, ApiWrites writes, ApiReads reads)
    {
        writes.Map(routes, "/v1/accounts", AddAccountAsync);
        reads.MapObject(routes, "/v1/accounts/{id}");
        writes.Map(routes, "/v1/customers", AddCustomerAsync);
        reads.MapObject(routes, "/v1/customers/{id}");
        reads.MapList(routes, "/v1/customers", "customer");
        writes.Map(routes, "/v1/payment_methods", AddCardAsync);
        writes.Map(routes, "/v1/payment_methods/{id}/attach", AttachAsync);
        writes.Map(routes, "/v1/payment_methods/{id}/detach", DetachAsync);
        reads.MapObject(routes, "/v1/payment_methods/{id}");
        reads.MapList(routes, "/v1/payment_methods", "payment_method");
    }

    private static async Task<ApiAnswer> AddAccountAsync(Turn turn, Fields fields, string? id)
    {
        if (turn.Account.Length > 0)
            throw ApiRefusal.Request("account_invalid", "Only the platform creates accounts.");
        var account = turn.New("acct", "account");
        account["type"] = fields["type"] ?? "standard";
        account["country"] = fields["country"];
        account["email"] = fields["email"];
        account["charges_enabled"] = true;
        account["payouts_enabled"] = true;
        account["details_submitted"] = true;
        account["metadata"] = fields.Map("metadata");
        await turn.KeepAsync(account);
        return new ApiAnswer(200, account);
    }

    private static async Task<ApiAnswer> AddCustomerAsync(Turn turn, Fields fields, string? id)
    {
        var customer = turn.New("cus", "customer");
        customer["name"] = fields["name"];
        customer["email"] = fields["email"];
        customer["metadata"] = fields.Map("metadata");
        await turn.KeepAsync(customer);
        await turn.EmitAsync("customer.created", customer);
        return new ApiAnswer(200, customer);
    }

    private static async Task<ApiAnswer> AddCardAsync(Turn turn, Fields fields, string? id)
    {
        if (fields.Need("type") != "card") throw ApiRefusal.Request("parameter_unknown", "Only cards are simulated.");
        var card = TestCards.Of(fields["card[token]"] ?? fields.Need("card[number]"));
        return new ApiAnswer(200, await MakeAsync(turn, card, customer: null));
    }

    private static async Task<ApiAnswer> AttachAsync(Turn turn, Fields fields, string? id)
    {
        var customer = fields.Need("customer");
        await turn.NeedAsync(customer, "customer");
        return new ApiAnswer(200, await AttachedAsync(turn, id ?? "", customer));
    }

    /// <summary>A card that is a customer's; the names of test cards stand for new ones.</summary>
    public static async Task<JsonObject> AttachedAsync(Turn turn, string id, string? customer)
    {
        if (id.StartsWith("pm_card_", StringComparison.Ordinal))
            return await MakeAsync(turn, TestCards.Of(id), customer);
        var method = await turn.NeedAsync(id, "payment_method");
        if (customer is null || method["customer"]?.GetValue<string>() == customer) return method;
        if (method["customer"] is not null)
            throw ApiRefusal.Request("payment_method_invalid", "The card is another customer's.");
        method["customer"] = customer;
        await turn.KeepAsync(method);
        return method;
    }

    private static async Task<ApiAnswer> DetachAsync(Turn turn, Fields fields, string? id)
    {
        var method = await turn.NeedAsync(id ?? "", "payment_method");
        if (method["customer"] is null)
            throw ApiRefusal.Request("payment_method_unexpected_state", "The card is no customer's.");
        method["customer"] = null;
        await turn.KeepAsync(method);
        await turn.EmitAsync("payment_method.detached", method);
        return new ApiAnswer(200, method);
    }

    /// <summary>The seller has told who it is.</summary>
    public static async Task EnableAsync(Turn turn, string id) => await SetEnabledAsync(turn, id, isEnabled: true);

    /// <summary>Lets an account charge cards, or not until its seller has told who it is.</summary>
    public static async Task SetEnabledAsync(Turn turn, string id, bool isEnabled)
    {
        var account = await turn.NeedAsync(id, "account");
        foreach (var name in new[] { "charges_enabled", "payouts_enabled", "details_submitted" })
            account[name] = isEnabled;
        await turn.KeepAsync(account);
        await turn.EmitOfAsync("account.updated", account, id);
    }

    /// <summary>A new card of a customer, or of nobody yet.</summary>
    public static async Task<JsonObject> MakeAsync(Turn turn, TestCard card, string? customer)
    {
        var method = turn.New("pm", "payment_method");
        method["type"] = "card";
        method["customer"] = customer;
        method["card"] = new JsonObject
        {
            ["brand"] = "visa", ["last4"] = card.Last4, ["exp_month"] = 12, ["exp_year"] = 2035,
        };
        await turn.KeepAsync(method);
        return method;
    }
}
