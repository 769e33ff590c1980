using System.Text.Json.Nodes;
using Crayon.Stripe.Simulator.Http;

namespace Crayon.Stripe.Simulator.Objects;

/// <summary>Charges cards: at once, after the holder has acted, or not at all.</summary>
internal static class PaymentIntents
{
    private const long LeastAmount = 50;

    public static void Map(IEndpointRouteBuilder routes, ApiWrites writes, ApiReads reads)
    {
        writes.Map(routes, "/v1/payment_intents", AddAsync);
        writes.Map(routes, "/v1/payment_intents/{id}/confirm", ConfirmAsync);
        writes.Map(routes, "/v1/payment_intents/{id}/cancel", CancelAsync);
        reads.MapObject(routes, "/v1/payment_intents/{id}");
        reads.MapList(routes, "/v1/payment_intents", "payment_intent");
    }

    private static async Task<ApiAnswer> AddAsync(Turn turn, Fields fields, string? id)
    {
        var (amount, fee) = (fields.Number("amount") ?? throw ApiRefusal.Missing("amount"),
            fields.Number("application_fee_amount"));
        if (amount < LeastAmount) throw ApiRefusal.Request("amount_too_small", "Amount must be at least 50.");
        if (fee is < 0 || fee > amount || (fee is not null && turn.Account.Length == 0))
            throw ApiRefusal.Request("application_fee_invalid", "A fee is a part of a connected account's charge.");
        if (fields["customer"] is { } customer) await turn.NeedAsync(customer, "customer");
        var intent = turn.New("pi", "payment_intent");
        intent["amount"] = amount;
        intent["amount_received"] = 0;
        intent["application_fee_amount"] = fee;
        intent["currency"] = fields.Need("currency").ToLowerInvariant();
        intent["customer"] = fields["customer"];
        intent["payment_method"] = fields["payment_method"];
        intent["status"] = fields["payment_method"] is null ? "requires_payment_method" : "requires_confirmation";
        intent["client_secret"] = $"{intent["id"]}_secret_sandbox";
        intent["metadata"] = fields.Map("metadata");
        intent["description"] = fields["description"];
        intent["payment_method_types"] = new JsonArray("card");
        intent["capture_method"] = "automatic";
        await turn.KeepAsync(intent);
        await turn.EmitAsync("payment_intent.created", intent);
        return fields.Is("confirm") ? await ConfirmAsync(turn, intent, fields) : new ApiAnswer(200, intent);
    }

    private static async Task<ApiAnswer> ConfirmAsync(Turn turn, Fields fields, string? id) =>
        await ConfirmAsync(turn, await turn.NeedAsync(id ?? "", "payment_intent"), fields);

    private static async Task<ApiAnswer> ConfirmAsync(Turn turn, JsonObject intent, Fields fields)
    {
        if (intent.Text("status") is "succeeded" or "canceled")
            throw ApiRefusal.Request("payment_intent_unexpected_state", $"The PaymentIntent is {intent["status"]}.");
        var card = fields["payment_method"] ?? intent["payment_method"]?.GetValue<string>()
            ?? throw ApiRefusal.Missing("payment_method");
        var method = await Parties.AttachedAsync(turn, card, intent["customer"]?.GetValue<string>());
        intent["payment_method"] = method.Text("id");
        var fate = TestCards.FateOf(method);
        if (fate is CardFate.Declines or CardFate.DeclinesCharges)
            return await FailAsync(turn, intent, "card_declined");
        if (fate == CardFate.NeedsAction)
        {
            if (fields.Is("off_session")) return await FailAsync(turn, intent, "authentication_required");
            intent["status"] = "requires_action";
            intent["next_action"] = NextAction(turn, intent, fields);
            await turn.KeepAsync(intent);
            await turn.EmitAsync("payment_intent.requires_action", intent);
            return new ApiAnswer(200, intent);
        }
        await SucceedAsync(turn, intent, fate == CardFate.Disputes);
        return new ApiAnswer(200, intent);
    }

    private static async Task<ApiAnswer> CancelAsync(Turn turn, Fields fields, string? id)
    {
        var intent = await turn.NeedAsync(id ?? "", "payment_intent");
        if (intent.Text("status") is "succeeded" or "canceled")
            throw ApiRefusal.Request("payment_intent_unexpected_state", $"The PaymentIntent is {intent["status"]}.");
        intent["status"] = "canceled";
        await turn.KeepAsync(intent);
        await turn.EmitAsync("payment_intent.canceled", intent);
        return new ApiAnswer(200, intent);
    }

    /// <summary>The holder proves to be the holder, or does not.</summary>
    public static async Task AuthenticateAsync(Turn turn, string id, bool succeeds)
    {
        var intent = await turn.NeedAsync(id, "payment_intent");
        if (intent.Text("status") != "requires_action")
            throw ApiRefusal.Request("payment_intent_unexpected_state", "Nothing is to be done.");
        if (succeeds) await SucceedAsync(turn, intent, isDisputed: false);
        else await FailAsync(turn, intent, "payment_intent_authentication_failure");
    }

    // Who names a way back is sent to a page; others have a library that shows one.
    private static JsonObject NextAction(Turn turn, JsonObject intent, Fields fields)
    {
        if (fields["return_url"] is not { } back) return new JsonObject { ["type"] = "use_stripe_sdk" };
        intent["return_url"] = back;
        return new JsonObject
        {
            ["type"] = "redirect_to_url",
            ["redirect_to_url"] = new JsonObject
            {
                ["url"] = $"{turn.Pages}/pay/authenticate/{intent["id"]}", ["return_url"] = back,
            },
        };
    }

    /// <summary>The card is charged; with some cards its holder disputes that at once.</summary>
    public static async Task SucceedAsync(Turn turn, JsonObject intent, bool isDisputed)
    {
        var charge = turn.New("ch", "charge");
        foreach (var name in new[]
            { "amount", "currency", "customer", "payment_method", "metadata", "application_fee_amount" })
            charge[name] = intent[name]?.DeepClone();
        charge["payment_intent"] = intent.Text("id");
        (charge["status"], charge["paid"], charge["captured"]) = ("succeeded", true, true);
        (charge["amount_refunded"], charge["refunded"], charge["disputed"]) = (0, false, isDisputed);
        intent["latest_charge"] = charge.Text("id");
        (intent["status"], intent["next_action"]) = ("succeeded", null);
        intent["amount_received"] = intent.Copy("amount");
        await turn.KeepAsync(charge);
        await turn.KeepAsync(intent);
        await turn.EmitAsync("payment_intent.succeeded", intent);
        await turn.EmitAsync("charge.succeeded", charge);
        if (isDisputed) await Disputes.OpenAsync(turn, charge);
    }

    /// <summary>The card is not charged, which stands on the intent as well.</summary>
    public static async Task<ApiAnswer> FailAsync(Turn turn, JsonObject intent, string code)
    {
        intent["status"] = "requires_payment_method";
        intent["next_action"] = null;
        intent["last_payment_error"] = new JsonObject
        {
            ["type"] = "card_error", ["code"] = code, ["message"] = "Your card was declined.",
        };
        await turn.KeepAsync(intent);
        await turn.EmitAsync("payment_intent.payment_failed", intent);
        return Refused(code, "payment_intent", intent);
    }

    /// <summary>The answer for a card that was refused, with the intent as it stands.</summary>
    public static ApiAnswer Refused(string code, string name, JsonObject intent) => new(402, new JsonObject
    {
        ["error"] = new JsonObject
        {
            ["type"] = "card_error", ["code"] = code, ["message"] = "Your card was declined.",
            [name] = intent.DeepClone(),
        },
    });
}
