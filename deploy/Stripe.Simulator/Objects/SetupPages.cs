using System.Text.Json.Nodes;
using Crayon.Stripe.Simulator.Http;

namespace Crayon.Stripe.Simulator.Objects;

/// <summary>
/// Checkout pages where a card is entered to be kept, and the links by which sellers tell who they are.
/// </summary>
internal static class SetupPages
{
    public static void Map(IEndpointRouteBuilder routes, ApiWrites writes, ApiReads reads)
    {
        writes.Map(routes, "/v1/checkout/sessions", AddAsync);
        reads.MapObject(routes, "/v1/checkout/sessions/{id}");
        writes.Map(routes, "/v1/account_links", AddLinkAsync);
    }

    private static async Task<ApiAnswer> AddAsync(Turn turn, Fields fields, string? id)
    {
        if (fields.Need("mode") != "setup")
            throw ApiRefusal.Request("parameter_invalid", "Only pages that keep a card are simulated.");
        var customer = fields.Need("customer");
        await turn.NeedAsync(customer, "customer");
        var page = turn.New("cs", "checkout.session");
        page["mode"] = "setup";
        page["customer"] = customer;
        page["currency"] = fields.Need("currency");
        page["success_url"] = fields.Need("success_url");
        page["status"] = "open";
        page["setup_intent"] = null;
        page["url"] = $"{turn.Pages}/pay/setup/{page["id"]}";
        page["metadata"] = fields.Map("metadata");
        page["setup_metadata"] = fields.Map("setup_intent_data[metadata]");
        await turn.KeepAsync(page);
        return new ApiAnswer(200, page);
    }

    /// <summary>The holder enters a card; a good one is kept, another leaves the page open.</summary>
    public static async Task EnterAsync(Turn turn, string id, string card)
    {
        var page = await turn.NeedAsync(id, "checkout.session");
        if (page.Text("status") != "open") throw ApiRefusal.Request("session_closed", "The page is closed.");
        var test = TestCards.Of(card);
        if (test.Fate == CardFate.Declines) throw ApiRefusal.Request("card_declined", "Your card was declined.");
        var customer = page.Text("customer");
        var method = await Parties.MakeAsync(turn, test, customer);
        var intent = turn.New("seti", "setup_intent");
        intent["customer"] = customer;
        intent["usage"] = "off_session";
        intent["client_secret"] = $"{intent["id"]}_secret_sandbox";
        intent["metadata"] = page.Copy("setup_metadata");
        intent["payment_method"] = method.Text("id");
        intent["payment_method_types"] = new JsonArray("card");
        (page["status"], page["setup_intent"]) = ("complete", intent.Text("id"));
        await turn.KeepAsync(page);
        await SetupIntents.SucceedAsync(turn, intent);
        await turn.EmitAsync("checkout.session.completed", page);
    }

    /// <summary>Nobody entered a card in time.</summary>
    public static async Task ExpireAsync(Turn turn, string id)
    {
        var page = await turn.NeedAsync(id, "checkout.session");
        page["status"] = "expired";
        await turn.KeepAsync(page);
        await turn.EmitAsync("checkout.session.expired", page);
    }

    private static async Task<ApiAnswer> AddLinkAsync(Turn turn, Fields fields, string? id)
    {
        var account = fields.Need("account");
        await turn.NeedAsync(account, "account");
        if (fields.Need("type") != "account_onboarding")
            throw ApiRefusal.Request("parameter_invalid", "Only onboarding is simulated.");
        var link = turn.New("al", "account_link");
        var back = Uri.EscapeDataString(fields.Need("return_url"));
        link["url"] = $"{turn.Pages}/pay/onboarding/{account}?return_url={back}";
        return new ApiAnswer(200, link);
    }
}
