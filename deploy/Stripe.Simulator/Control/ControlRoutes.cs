using Crayon.Stripe.Simulator.Http;
using Crayon.Stripe.Simulator.Objects;
using Crayon.Stripe.Simulator.Persistence;
using Crayon.Stripe.Simulator.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Stripe.Simulator.Control;

/// <summary>What a test or a person does in place of card holders, banks and the network.</summary>
internal static class ControlRoutes
{
    /// <summary>How something ends.</summary>
    /// <param name="Succeeds">Whether well for the seller.</param>
    internal sealed record End(bool Succeeds);

    /// <summary>What a holder enters.</summary>
    /// <param name="Card">The name of a test card; null where nobody enters one in time.</param>
    internal sealed record Entry(string? Card);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/_sim/faults", (FaultDial dial) => dial.Settings);
        routes.MapPost("/_sim/faults", SetFaults);
        routes.MapGet("/_sim/webhooks", (WebhookDial dial) => dial.Settings);
        routes.MapPost("/_sim/webhooks", (WebhookSettings wanted, WebhookDial dial, WebhookSignal signal) =>
        {
            dial.Set(wanted);
            signal.Raise();
            return Results.Ok(wanted);
        });
        routes.MapPost("/_sim/payment_intents/{id}/authenticate", AuthenticateAsync);
        routes.MapPost("/_sim/disputes/{id}/end", EndDisputeAsync);
        routes.MapPost("/_sim/checkout/sessions/{id}/enter", EnterAsync);
        routes.MapPost("/_sim/accounts/{id}/enabled", EnableAsync);
    }

    private static IResult SetFaults(FaultSettings wanted, FaultDial dial)
    {
        if (wanted.Rate is < 0 or > 1 || wanted.Next < 0 || wanted.Kinds.Count == 0
            || wanted.Kinds.Except(FaultSettings.AllKinds, StringComparer.Ordinal).Any())
            return Results.BadRequest();
        dial.Set(wanted);
        return Results.Ok(wanted);
    }

    private static Task<IResult> AuthenticateAsync(string id, End end, HttpContext http) => ActAsync(
        http, (id, "payment_intent"), turn => PaymentIntents.AuthenticateAsync(turn, id, end.Succeeds));

    private static Task<IResult> EnterAsync(string id, Entry entry, HttpContext http) => ActAsync(
        http, (id, "checkout.session"), turn => entry.Card is { } card
            ? SetupPages.EnterAsync(turn, id, card)
            : SetupPages.ExpireAsync(turn, id));

    private static Task<IResult> EnableAsync(string id, End end, HttpContext http) => ActAsync(
        http, (id, "account"), turn => Parties.SetEnabledAsync(turn, id, end.Succeeds));

    private static Task<IResult> EndDisputeAsync(string id, End end, HttpContext http) => ActAsync(
        http, (id, "dispute"), turn => Disputes.EndAsync(turn, id, end.Succeeds));

    private static async Task<IResult> ActAsync(HttpContext http, (string Id, string Type) on, Func<Turn, Task> act)
    {
        var services = http.RequestServices;
        var now = services.GetRequiredService<StripeSimulatorOptions>().RealTime.GetUtcNow();
        try
        {
            await services.GetRequiredService<WriteGate>().RunAsync(async db =>
            {
                var row = await db.Objects.FirstOrDefaultAsync(one => one.Id == on.Id && one.Type == on.Type)
                    ?? throw ApiRefusal.NotFound(on.Id);
                await act(new Turn(db, row.Account, now, services.GetRequiredService<WebhookDial>()));
                return true;
            }, CancellationToken.None);
        }
        catch (ApiRefusal refusal)
        {
            return Results.Json(refusal.Answer.Body, statusCode: refusal.Answer.Status);
        }
        services.GetRequiredService<WebhookSignal>().Raise();
        return Results.NoContent();
    }
}
