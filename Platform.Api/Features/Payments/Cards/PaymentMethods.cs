using System.ComponentModel;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Payments.Cards;
using Crayon.Platform.Core.Payments.Cards.Rows;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Payments.Cards;

/// <summary>
/// GET /v1/payment-methods, GET and DELETE /v1/payment-methods/{paymentMethodId}, POST …/make-default: the cards that
/// a buyer keeps with its seller. A seller sees its customers' cards, and may remove them.
/// </summary>
internal static class PaymentMethods
{
    private const string Path = "/payment-methods/{paymentMethodId:guid}";

    /// <summary>Which ones.</summary>
    internal sealed record Filter([property: Description("Only of this customer.")] Guid? CustomerId);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/payment-methods", ListAsync).RequireScope(ApiScopes.InvoicesRead)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("ListPaymentMethods").WithSummary("Lists cards that are kept.");
        routes.MapGet(Path, GetAsync).RequireScope(ApiScopes.InvoicesRead)
            .WithName("GetPaymentMethod").WithSummary("Reads a card that is kept.");
        routes.MapPost($"{Path}/make-default", PreferAsync).RequireScope(ApiScopes.PaymentsWrite).OnceWhereKeyed()
            .WithOptionalIfMatch().WithName("MakePaymentMethodDefault")
            .WithSummary("Has a card charged where none is named.");
        routes.MapDelete(Path, RemoveAsync).RequireScope(ApiScopes.PaymentsWrite).WithIfMatch()
            .WithName("RemovePaymentMethod").WithSummary("Forgets a card.");
    }

    internal static async Task<Results<Ok<Page<PaymentMethodView>>, ProblemHttpResult>> ListAsync(
        [AsParameters] Filter filter, [AsParameters] PageQuery page, HttpContext context, CardDesk desk,
        CancellationToken ct)
    {
        CustomerId? customer = filter.CustomerId is { } id ? new CustomerId(id) : null;
        if (customer is not null && !await desk.Db.Customers.AnyAsync(row => row.CustomerId == customer, ct))
            return HostProblems.NotFound.Result();
        return TypedResults.Ok(await desk.CardsAsync(customer, new PageRequest(context, page), ct));
    }

    internal static async Task<Results<Ok<PaymentMethodView>, ProblemHttpResult>> GetAsync(
        Guid paymentMethodId, HttpContext context, CardDesk desk, CancellationToken ct)
    {
        if (await desk.CardAsync(new SavedCardId(paymentMethodId), ct) is not { } card)
            return HostProblems.NotFound.Result();
        ETags.Show(context, card);
        return TypedResults.Ok(await desk.ViewAsync(card, ct));
    }

    internal static async Task<Results<Ok<PaymentMethodView>, ProblemHttpResult>> PreferAsync(
        Guid paymentMethodId, HttpContext context, CardDesk desk, CardHolders holders, CancellationToken ct)
    {
        if (await desk.CardAsync(new SavedCardId(paymentMethodId), ct) is not { } card)
            return HostProblems.NotFound.Result();
        ETags.Accept(context, card);
        await holders.PreferAsync(card, ct);
        await desk.Db.SaveChangesAsync(ct);
        return TypedResults.Ok(PaymentMethodView.Of(card, isDefault: true));
    }

    internal static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(
        Guid paymentMethodId, HttpContext context, CardDesk desk, CardHolders holders, CancellationToken ct)
    {
        if (await desk.CardAsync(new SavedCardId(paymentMethodId), ct) is not { } card)
            return HostProblems.NotFound.Result();
        ETags.Require(context, card);
        await holders.RemoveAsync(card, ct);
        await desk.Db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
