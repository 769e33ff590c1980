using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Core.Payments.Cards;
using Crayon.Platform.Core.Payments.Cards.Rows;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Payments.Cards;

/// <summary>
/// POST /v1/payment-methods/setups opens a page of the payment provider's where a card is entered, GET
/// /v1/payment-methods/setups/{setupId} tells its address and what became of it.
/// </summary>
internal static class PaymentMethodSetups
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/payment-methods/setups", AddAsync).RequireScope(ApiScopes.PaymentsWrite).OnceByKey()
            .WithName("AddPaymentMethodSetup").WithSummary("Begins to keep a card.");
        routes.MapGet("/payment-methods/setups/{setupId:guid}", GetAsync).RequireScope(ApiScopes.InvoicesRead)
            .WithName("GetPaymentMethodSetup").WithSummary("Reads how the keeping of a card stands.");
    }

    internal static async Task<Accepted<CardSetupView>> AddAsync(
        ReturnBody? request, CardHolders holders, CancellationToken ct)
    {
        var setup = await holders.StartAsync(request?.ReturnPath, ct);
        return TypedResults.Accepted($"/v1/payment-methods/setups/{setup.Id}", CardSetupView.Of(setup, url: null));
    }

    internal static async Task<Results<Ok<CardSetupView>, ProblemHttpResult>> GetAsync(
        Guid setupId, CardDesk desk, CancellationToken ct) =>
        await desk.SetupAsync(new CardSetupId(setupId), ct) is { } found
            ? TypedResults.Ok(found)
            : HostProblems.NotFound.Result();
}
