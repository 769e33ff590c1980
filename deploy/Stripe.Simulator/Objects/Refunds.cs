using Crayon.Stripe.Simulator.Http;

namespace Crayon.Stripe.Simulator.Objects;

/// <summary>Gives back what was charged.</summary>
internal static class Refunds
{
    public static void Map(IEndpointRouteBuilder routes, ApiWrites writes, ApiReads reads)
    {
        writes.Map(routes, "/v1/refunds", AddAsync);
        reads.MapObject(routes, "/v1/refunds/{id}");
        reads.MapList(routes, "/v1/refunds", "refund");
    }

    private static async Task<ApiAnswer> AddAsync(Turn turn, Fields fields, string? id)
    {
        var intent = await turn.NeedAsync(fields.Need("payment_intent"), "payment_intent");
        if (intent["latest_charge"]?.GetValue<string>() is not { } charged)
            throw ApiRefusal.Request("charge_missing", "Nothing was charged.");
        var charge = await turn.NeedAsync(charged, "charge");
        var (all, done) = (charge.Number("amount"), charge.Number("amount_refunded"));
        var amount = fields.Number("amount") ?? all - done;
        if (amount <= 0 || amount > all - done)
            throw ApiRefusal.Request(
                done == all ? "charge_already_refunded" : "amount_too_large", "Less than that is left of the charge.");
        if (charge.Flag("disputed"))
            throw ApiRefusal.Request("charge_disputed", "The charge is disputed.");
        var refund = turn.New("re", "refund");
        (refund["amount"], refund["status"]) = (amount, "succeeded");
        (refund["charge"], refund["payment_intent"]) = (charged, intent.Text("id"));
        refund["currency"] = charge.Text("currency");
        refund["metadata"] = fields.Map("metadata");
        charge["amount_refunded"] = done + amount;
        charge["refunded"] = done + amount == all;
        await turn.KeepAsync(refund);
        await turn.KeepAsync(charge);
        await turn.EmitAsync("refund.created", refund);
        await turn.EmitAsync("charge.refunded", charge);
        return new ApiAnswer(200, refund);
    }
}
