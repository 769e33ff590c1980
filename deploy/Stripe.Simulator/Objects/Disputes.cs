using System.Text.Json.Nodes;
using Crayon.Stripe.Simulator.Http;

namespace Crayon.Stripe.Simulator.Objects;

/// <summary>A holder takes a charge back, and wins or loses.</summary>
internal static class Disputes
{
    public static async Task OpenAsync(Turn turn, JsonObject charge)
    {
        var dispute = turn.New("dp", "dispute");
        foreach (var name in new[] { "amount", "currency", "payment_intent" })
            dispute[name] = charge.Copy(name);
        dispute["charge"] = charge.Text("id");
        (dispute["status"], dispute["reason"]) = ("needs_response", "fraudulent");
        await turn.KeepAsync(dispute);
        await turn.EmitAsync("charge.dispute.created", dispute);
        await turn.EmitAsync("charge.dispute.funds_withdrawn", dispute);
    }

    /// <summary>Ends a dispute: won gives the money to the seller again, lost leaves it with the holder.</summary>
    public static async Task EndAsync(Turn turn, string id, bool isWon)
    {
        var dispute = await turn.NeedAsync(id, "dispute");
        if (dispute.Text("status") is "won" or "lost")
            throw ApiRefusal.Request("dispute_closed", "The dispute has ended.");
        dispute["status"] = isWon ? "won" : "lost";
        await turn.KeepAsync(dispute);
        if (isWon)
        {
            var charge = await turn.NeedAsync(dispute.Text("charge"), "charge");
            charge["disputed"] = false;
            await turn.KeepAsync(charge);
            await turn.EmitAsync("charge.dispute.funds_reinstated", dispute);
        }
        await turn.EmitAsync("charge.dispute.closed", dispute);
    }
}
