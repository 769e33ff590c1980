using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Payments.Cards;
using Crayon.Platform.Core.Payments.Cards.Rows;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Payments.Cards;

/// <summary>
/// GET /v1/card-payments, GET /v1/card-payments/{cardPaymentId} and POST …/cancel: payments by card, from when they
/// were accepted, whether money came of them or not.
/// </summary>
internal static class CardPayments
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/card-payments", ListAsync).RequireScope(ApiScopes.InvoicesRead)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("ListCardPayments").WithSummary("Lists payments by card.");
        routes.MapGet("/card-payments/{cardPaymentId:guid}", GetAsync).RequireScope(ApiScopes.InvoicesRead)
            .WithName("GetCardPayment").WithSummary("Reads a payment by card.");
        routes.MapPost("/card-payments/{cardPaymentId:guid}/cancel", CancelAsync)
            .RequireScope(ApiScopes.PaymentsWrite).OnceWhereKeyed().ProducesProblem(StatusCodes.Status409Conflict)
            .WithName("CancelCardPayment").WithSummary("Gives up a payment by card that waits for its holder.");
    }

    internal static async Task<Results<Ok<Page<CardPaymentView>>, ProblemHttpResult>> ListAsync(
        [AsParameters] ReadPayments.Filter filter, [AsParameters] PageQuery page, HttpContext context, CardDesk desk,
        CancellationToken ct)
    {
        CustomerId? customer = filter.CustomerId is { } id ? new CustomerId(id) : null;
        DocumentId? invoice = filter.InvoiceId is { } of ? new DocumentId(of) : null;
        if ((customer is not null && !await desk.Db.Customers.AnyAsync(row => row.CustomerId == customer, ct))
            || (invoice is not null && !await desk.Db.Invoices.AnyAsync(row => row.Id == invoice, ct)))
            return HostProblems.NotFound.Result();
        return TypedResults.Ok(await desk.PaymentsAsync((customer, invoice), new PageRequest(context, page), ct));
    }

    internal static async Task<Results<Ok<CardPaymentView>, ProblemHttpResult>> GetAsync(
        Guid cardPaymentId, CardDesk desk, CancellationToken ct) =>
        await desk.PaymentAsync(new CardPaymentId(cardPaymentId), ct) is { } found
            ? TypedResults.Ok(found)
            : HostProblems.NotFound.Result();

    internal static async Task<Results<Accepted<CardPaymentView>, ProblemHttpResult>> CancelAsync(
        Guid cardPaymentId, PayByCard payments, CardDesk desk, CancellationToken ct) =>
        await payments.CancelAsync(new CardPaymentId(cardPaymentId), ct) is { } asked
            ? TypedResults.Accepted($"/v1/card-payments/{cardPaymentId}", desk.ViewOf(asked))
            : HostProblems.NotFound.Result();
}
