using System.Text.Json.Nodes;
using Crayon.Stripe.Simulator.Http;

namespace Crayon.Stripe.Simulator.Objects;

/// <summary>Keeps a card for payments without its holder.</summary>
internal static class SetupIntents
{
    public static void Map(IEndpointRouteBuilder routes, ApiWrites writes, ApiReads reads)
    {
        writes.Map(routes, "/v1/setup_intents", AddAsync);
        writes.Map(routes, "/v1/setup_intents/{id}/confirm", ConfirmAsync);
        reads.MapObject(routes, "/v1/setup_intents/{id}");
        reads.MapList(routes, "/v1/setup_intents", "setup_intent");
    }

    private static async Task<ApiAnswer> AddAsync(Turn turn, Fields fields, string? id)
    {
        var customer = fields.Need("customer");
        await turn.NeedAsync(customer, "customer");
        var intent = turn.New("seti", "setup_intent");
        intent["customer"] = customer;
        intent["usage"] = fields["usage"] ?? "off_session";
        intent["status"] = "requires_payment_method";
        intent["client_secret"] = $"{intent["id"]}_secret_sandbox";
        intent["metadata"] = fields.Map("metadata");
        intent["payment_method"] = fields["payment_method"];
        intent["payment_method_types"] = new JsonArray("card");
        await turn.KeepAsync(intent);
        return fields.Is("confirm") ? await ConfirmAsync(turn, intent, fields) : new ApiAnswer(200, intent);
    }

    private static async Task<ApiAnswer> ConfirmAsync(Turn turn, Fields fields, string? id) =>
        await ConfirmAsync(turn, await turn.NeedAsync(id ?? "", "setup_intent"), fields);

    private static async Task<ApiAnswer> ConfirmAsync(Turn turn, JsonObject intent, Fields fields)
    {
        if (intent.Text("status") == "succeeded")
            throw ApiRefusal.Request("setup_intent_unexpected_state", "The SetupIntent has succeeded.");
        var card = fields["payment_method"] ?? intent["payment_method"]?.GetValue<string>()
            ?? throw ApiRefusal.Missing("payment_method");
        var method = await Parties.AttachedAsync(turn, card, intent.Text("customer"));
        intent["payment_method"] = method.Text("id");
        switch (TestCards.FateOf(method))
        {
            case CardFate.Declines:
                intent["status"] = "requires_payment_method";
                await turn.KeepAsync(intent);
                await turn.EmitAsync("setup_intent.setup_failed", intent);
                return PaymentIntents.Refused("card_declined", "setup_intent", intent);
            case CardFate.NeedsAction:
                intent["status"] = "requires_action";
                intent["next_action"] = new JsonObject { ["type"] = "use_stripe_sdk" };
                await turn.KeepAsync(intent);
                await turn.EmitAsync("setup_intent.requires_action", intent);
                return new ApiAnswer(200, intent);
            default:
                await SucceedAsync(turn, intent);
                return new ApiAnswer(200, intent);
        }
    }

    /// <summary>The card can be charged from now on.</summary>
    public static async Task SucceedAsync(Turn turn, JsonObject intent)
    {
        intent["status"] = "succeeded";
        intent["next_action"] = null;
        await turn.KeepAsync(intent);
        await turn.EmitAsync("setup_intent.succeeded", intent);
    }
}
