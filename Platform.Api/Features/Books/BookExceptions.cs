using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.Features.CreditNotes;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Books;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Books;

/// <summary>
/// GET /v1/reconciliation/exceptions: where the sides of the books do not agree; POST …/{exceptionId}/decide. Below
/// /v1/admin the operator's, with the provider's side.
/// </summary>
internal static class BookExceptions
{
    private const string Path = "/reconciliation/exceptions";
    private const string Deciding = "/reconciliation/exceptions/{exceptionId:guid}/decide";
    private static readonly PageOrder<BookException, Guid> Order = new(row => row.DateCreated, row => row.Id);

    /// <summary>Which ones.</summary>
    internal sealed record Filter(
        [property: Description("Only of this month, such as 2026-03.")] string? Month,
        [property: Description("Only in this state.")] BookExceptionState? State,
        [property: Description("Only of this sort.")] BookExceptionKind? Kind);

    /// <summary>What is decided. A credit note is issued by <c>credit</c>, or was before and is named.</summary>
    [Example("""{ "action": "Dispute", "reason": "Twelve seats were ordered, not 13.", "document": "SR-1042" }""")]
    internal sealed record Body : IRequestBody
    {
        public required BookAction Action { get; init; }

        [NoteRule]
        public required string Reason { get; init; }

        /// <summary>The provider's case, or the number of a credit note that was issued before.</summary>
        [StringLength(100)]
        public string? Document { get; init; }

        /// <summary>What a credit note takes back, which is issued with the decision.</summary>
        public CreditBody? Credit { get; init; }

        public BookDecision ToDecision() => new(Action, Reason, Document, Credit?.ToCredit());
    }

    /// <summary>What is taken back of an invoice.</summary>
    internal sealed record CreditBody : IRequestBody
    {
        public required Guid InvoiceId { get; init; }

        [Length(1, 200)]
        public required IReadOnlyList<AddCreditNote.LineBody> Lines { get; init; }

        public BookCredit ToCredit() => new(
            new DocumentId(InvoiceId), [.. Lines.Select(line => line.ToLine())]);
    }

    /// <summary>Two sides that do not agree: what the ledger says, and what the other side says.</summary>
    [Example("""
        { "id": "0199a3c0-0000-7000-8000-000000000081", "month": "2026-03", "kind": "Quantity",
          "what": "Seats on 2026-03-16: ledger 12 for 125.40 EUR, provider 13 for 135.85 EUR", "tenantId": null,
          "customerId": "0199a3c0-0000-7000-8000-000000000010",
          "subscriptionId": "0199a3c0-0000-7000-8000-000000000030",
          "expected": { "amountMinor": 12540, "currency": "EUR", "exponent": 2 },
          "found": { "amountMinor": 13585, "currency": "EUR", "exponent": 2 }, "seatsByHistory": 12, "state": "Open",
          "action": null, "reason": null, "document": null, "decidedAt": null, "decidedBy": null }
        """)]
    internal sealed record BookExceptionView(
        Guid Id, string Month, BookExceptionKind Kind, string What, Guid? TenantId, Guid? CustomerId,
        Guid? SubscriptionId, MoneyView Expected, MoneyView Found, int? SeatsByHistory, BookExceptionState State,
        BookAction? Action, string? Reason, string? Document, DateTimeOffset? DecidedAt, string? DecidedBy)
    {
        public static BookExceptionView Of(BookException row)
        {
            var currency = Currency.Of(row.Currency);
            return new BookExceptionView(
                row.Id, new BillingMonth(row.Month).ToString(), row.Kind, row.What, row.SoldByTenantId?.Value,
                row.ForCustomerId?.Value, row.SubscriptionId?.Value,
                MoneyView.Of(new Money(row.ExpectedMinor, currency)), MoneyView.Of(new Money(row.FoundMinor, currency)),
                row.SeatsByHistory, row.State, row.Action, row.Reason, row.Document, row.DecidedAt, row.DecidedBy);
        }
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ListAsync).RequireScope(ApiScopes.InvoicesRead, CallerKind.TenantOnly)
            .WithName("ListBookExceptions").WithSummary("Lists what does not agree in the books.");
        routes.MapPost(Deciding, DecideAsync).RequireScope(ApiScopes.InvoicesWrite, CallerKind.TenantOnly)
            .OnceWhereKeyed().WithName("DecideOnBookException").WithSummary("Decides on what does not agree.");
    }

    public static void MapStaff(IEndpointRouteBuilder routes)
    {
        routes.MapGet($"/admin{Path}", ListAsync).RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName("ListProviderBookExceptions").WithSummary("Lists what does not agree in the operator's books.");
        routes.MapPost($"/admin{Deciding}", DecideAsync).RequireScope(ApiScopes.AdminWrite, CallerKind.Staff)
            .OnceWhereKeyed().WithName("DecideOnProviderBookException")
            .WithSummary("Decides on what does not agree in the operator's books.");
    }

    private static async Task<Ok<Page<BookExceptionView>>> ListAsync(
        [AsParameters] Filter filter, [AsParameters] PageQuery page, HttpContext context, BookOwner books,
        CancellationToken ct)
    {
        // No month is called otherwise, so nothing is in it.
        var month = filter.Month is null ? (int?)null
            : BillingMonth.TryParse(filter.Month, out var wanted) ? wanted.Number : 0;
        var rows = (await books.ExceptionsAsync(ct)).AsNoTracking().Where(row =>
            (month == null || row.Month == month) && (filter.State == null || row.State == filter.State)
            && (filter.Kind == null || row.Kind == filter.Kind));
        return TypedResults.Ok(
            await rows.ReadPlainPageAsync(Order, new PageRequest(context, page), BookExceptionView.Of, ct));
    }

    private static async Task<Results<Ok<BookExceptionView>, ProblemHttpResult>> DecideAsync(
        Guid exceptionId, Body request, BookOwner books, BookDecisions decisions, CancellationToken ct)
    {
        if (await (await books.ExceptionsAsync(ct)).FirstOrDefaultAsync(row => row.Id == exceptionId, ct)
            is not { } exception) return HostProblems.NotFound.Result();
        await decisions.DecideAsync(exception, request.ToDecision(), ct);
        return TypedResults.Ok(BookExceptionView.Of(exception));
    }
}
