using System.ComponentModel.DataAnnotations;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.Features.Invoices;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Books;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Books;

/// <summary>
/// GET /v1/reconciliation: months and how their books stand; POST /v1/reconciliation/months compares one now; POST
/// /v1/reconciliation/months/{bookMonthId}/close. Below
/// /v1/admin the operator's, with the provider's side.
/// </summary>
internal static class BookMonths
{
    private const string Months = "/reconciliation/months";
    private const string Closing = "/reconciliation/months/{bookMonthId:guid}/close";
    private static readonly PageOrder<AuditedMonth, Guid> Order = new(row => row.DateCreated, row => row.Id);

    [Example("""{ "month": "2026-03" }""")]
    internal sealed record Request : IRequestBody
    {
        /// <summary>The month to compare.</summary>
        [StringLength(7, MinimumLength = 7)]
        public required string Month { get; init; }
    }

    /// <summary>A month. Nothing compared is not the same as nothing wrong.</summary>
    [Example("""
        { "id": "0199a3c0-0000-7000-8000-000000000080", "month": "2026-03", "state": "Open", "compared": 412,
          "agreed": 410, "open": 2, "auditedAt": "2026-04-05T01:00:00Z", "closedAt": null, "closedBy": null }
        """)]
    internal sealed record BookMonthView(
        Guid Id, string Month, BookState State, int Compared, int Agreed, int Open, DateTimeOffset? AuditedAt,
        DateTimeOffset? ClosedAt, string? ClosedBy)
    {
        public static BookMonthView Of(AuditedMonth row, int open) => new(
            row.Id, new BillingMonth(row.Month).ToString(), row.StateWith(open), row.Compared, row.Agreed, open,
            row.AuditedAt, row.ClosedAt, row.ClosedBy);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reconciliation", ListAsync).RequireScope(ApiScopes.InvoicesRead, CallerKind.TenantOnly)
            .WithName("ListBookMonths").WithSummary("Lists months and how their books stand.");
        routes.MapPost(Months, AuditAsync).RequireScope(ApiScopes.InvoicesWrite, CallerKind.TenantOnly)
            .OnceWhereKeyed().WithName("AuditBookMonth").WithSummary("Compares a month now; safe to repeat.");
        routes.MapPost(Closing, CloseAsync).RequireScope(ApiScopes.InvoicesWrite, CallerKind.TenantOnly)
            .OnceWhereKeyed().WithName("CloseBookMonth")
            .WithSummary("Closes a month for good; refused while an exception is open.");
    }

    public static void MapStaff(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/admin/reconciliation", ListAsync).RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName("ListProviderBookMonths").WithSummary("Lists months and how the operator's books stand.");
        routes.MapPost($"/admin{Months}", AuditAsync).RequireScope(ApiScopes.AdminWrite, CallerKind.Staff)
            .OnceWhereKeyed().WithName("AuditProviderBookMonth")
            .WithSummary("Compares a month of the operator's books now; safe to repeat.");
        routes.MapPost($"/admin{Closing}", CloseAsync).RequireScope(ApiScopes.AdminWrite, CallerKind.Staff)
            .OnceWhereKeyed().WithName("CloseProviderBookMonth")
            .WithSummary("Closes a month of the operator's books for good; refused while an exception is open.");
    }

    private static async Task<Ok<Page<BookMonthView>>> ListAsync(
        [AsParameters] PageQuery page, HttpContext context, BookOwner books, CancellationToken ct)
    {
        var open = await (await books.ExceptionsAsync(ct)).Where(row => row.State == BookExceptionState.Open)
            .GroupBy(row => row.Month).Select(group => new { Month = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Month, group => group.Count, ct);
        return TypedResults.Ok(await (await books.MonthsAsync(ct)).AsNoTracking().ReadPlainPageAsync(
            Order, new PageRequest(context, page), row => BookMonthView.Of(row, open.GetValueOrDefault(row.Month)),
            ct));
    }

    private static async Task<Results<Ok<BookMonthView>, ProblemHttpResult>> CloseAsync(
        Guid bookMonthId, BookOwner books, BookDecisions decisions, CancellationToken ct)
    {
        if (await (await books.MonthsAsync(ct)).FirstOrDefaultAsync(row => row.Id == bookMonthId, ct) is not { } month)
            return HostProblems.NotFound.Result();
        await decisions.CloseAsync(month, ct);
        return TypedResults.Ok(BookMonthView.Of(month, open: 0));
    }

    // A month that is closed is shown as it was left; one without anything to compare is refused, not clean.
    private static async Task<Ok<BookMonthView>> AuditAsync(Request request, BookAudits audits, CancellationToken ct)
    {
        var month = InvoiceWords.Period(request.Month, "month").GetValueOrDefault();
        var (row, open) = await audits.AuditAsync(month, ct);
        return TypedResults.Ok(BookMonthView.Of(row, open));
    }
}
