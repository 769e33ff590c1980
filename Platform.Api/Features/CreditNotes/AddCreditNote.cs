using System.ComponentModel.DataAnnotations;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.CreditNotes;

/// <summary>
/// POST /v1/credit-notes, and under /v1/admin for invoices between the operator and resellers: takes back a part of an
/// issued invoice, or all of it.
/// </summary>
internal static class AddCreditNote
{
    [Example("""
        { "invoiceId": "0199a3c0-0000-7000-8000-0000000000a0", "reason": "Outage in March",
          "lines": [ { "lineNumber": 1, "net": { "amountMinor": 100, "currency": "EUR" } } ] }
        """)]
    internal sealed record Request : IRequestBody
    {
        public required Guid InvoiceId { get; init; }

        /// <summary>Why, in words for the buyer.</summary>
        [StringLength(400, MinimumLength = 1)]
        public required string Reason { get; init; }

        [Length(1, 200)]
        public required IReadOnlyList<LineBody> Lines { get; init; }
    }

    /// <summary>What is taken back of one line of the invoice.</summary>
    internal sealed record LineBody : IRequestBody
    {
        [Range(1, int.MaxValue)]
        public required int LineNumber { get; init; }

        /// <summary>Without tax, above zero.</summary>
        public required MoneyBody Net { get; init; }

        public CreditedLine ToLine() => new(LineNumber, Net.ToMoney());
    }

    public static void Map(IEndpointRouteBuilder routes) => Conventions(
        routes.MapPost("/credit-notes", HandleAsync).RequireScope(ApiScopes.InvoicesWrite, CallerKind.TenantOnly))
        .WithName(nameof(AddCreditNote)).WithSummary("Issues a credit note.");

    public static void MapStaff(IEndpointRouteBuilder routes) => Conventions(
        routes.MapPost("/admin/credit-notes", HandleAsync).RequireScope(ApiScopes.AdminWrite, CallerKind.Staff))
        .WithName("AddAnyCreditNote").WithSummary("Issues a credit note over any invoice.");

    internal static async Task<Created<CreditNoteView>> HandleAsync(
        Request request, IssueCreditNote notes, CancellationToken ct)
    {
        var note = await notes.IssueAsync(
            new DocumentId(request.InvoiceId), request.Reason,
            [.. request.Lines.Select(line => line.ToLine())], ct);
        return TypedResults.Created($"/v1/credit-notes/{note.Id}", CreditNoteView.Of(note));
    }

    private static RouteHandlerBuilder Conventions(RouteHandlerBuilder endpoint) => endpoint.OnceByKey()
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
}
