using System.Text.Encodings.Web;
using Crayon.Stripe.Simulator.Objects;
using Crayon.Stripe.Simulator.Persistence;
using Crayon.Stripe.Simulator.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Stripe.Simulator.Http;

/// <summary>
/// The pages that card holders and sellers see in place of the provider's own: a button for each choice.
/// </summary>
internal static class HolderPages
{
    private const string SetupPath = "/pay/setup/{id}";
    private const string ActionPath = "/pay/authenticate/{id}";
    private const string OnboardingPath = "/pay/onboarding/{id}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(SetupPath, http => ShowAsync(http, "Add a card", TestCards.Names));
        routes.MapPost(SetupPath, http => ChooseAsync(http, "checkout.session",
            (turn, id, choice) => SetupPages.EnterAsync(turn, id, choice), page => page.Text("success_url")));
        routes.MapGet(ActionPath, http => ShowAsync(http, "Is it you?", ["yes", "no"]));
        routes.MapPost(ActionPath, http => ChooseAsync(http, "payment_intent",
            (turn, id, choice) => PaymentIntents.AuthenticateAsync(turn, id, choice == "yes"),
            intent => intent.Text("return_url")));
        routes.MapGet(OnboardingPath, http => ShowAsync(http, "Tell who you are", ["done"]));
        routes.MapPost(OnboardingPath, http => ChooseAsync(http, "account",
            (turn, id, _) => Parties.EnableAsync(turn, id),
            _ => http.Request.Query["return_url"].ToString()));
    }

    private static Task ShowAsync(HttpContext http, string title, IReadOnlyList<string> choices)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        var buttons = choices.Select(HtmlEncoder.Default.Encode)
            .Select(choice => $"<p><button name=\"choice\" value=\"{choice}\">{choice}</button></p>");
        return http.Response.WriteAsync(
            $"<!doctype html><html lang=\"en\"><title>{title}</title><h1>{title}</h1>"
            + $"<p>Sandbox of the payment provider</p><form method=\"post\">{string.Concat(buttons)}</form></html>",
            http.RequestAborted);
    }

    private static async Task ChooseAsync(
        HttpContext http, string type, Func<Turn, string, string, Task> act,
        Func<System.Text.Json.Nodes.JsonObject, string> backOf)
    {
        var (services, id) = (http.RequestServices, http.Request.RouteValues["id"] as string ?? "");
        var choice = (await http.Request.ReadFormAsync(http.RequestAborted))["choice"].ToString();
        var now = services.GetRequiredService<StripeSimulatorOptions>().RealTime.GetUtcNow();
        try
        {
            var back = await services.GetRequiredService<WriteGate>().RunAsync(async db =>
            {
                var row = await db.Objects.FirstOrDefaultAsync(one => one.Id == id && one.Type == type)
                    ?? throw ApiRefusal.NotFound(id);
                var turn = new Turn(db, row.Account, now, services.GetRequiredService<WebhookDial>());
                await act(turn, id, choice);
                return backOf(await turn.NeedAsync(id, type));
            }, CancellationToken.None);
            services.GetRequiredService<WebhookSignal>().Raise();
            http.Response.Redirect(back);
        }
        catch (ApiRefusal refusal)
        {
            await ApiWrites.WriteAsync(http, refusal.Answer);
        }
    }
}
