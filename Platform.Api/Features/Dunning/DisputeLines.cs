using System.ComponentModel.DataAnnotations;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Payments.Dunning;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Dunning;

/// <summary>
/// POST /v1/invoices/{invoiceId}/dispute-lines: who owes an invoice says which of its lines it does not accept; nothing
/// is done about them meanwhile. Asked again in the same words it answers the dispute that is open.
/// </summary>
internal static class DisputeLines
{
    [Example("""{ "lines": [1], "reason": "Twelve seats were ordered, not 13." }""")]
    internal sealed record Body : IRequestBody
    {
        /// <summary>Numbers of the lines.</summary>
        [Length(1, 200)]
        public required IReadOnlyList<int> Lines { get; init; }

        /// <summary>Why; the seller reads it.</summary>
        [NoteRule]
        public required string Reason { get; init; }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/invoices/{invoiceId:guid}/dispute-lines", HandleAsync).RequireScope(ApiScopes.PaymentsWrite)
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
        .WithName("DisputeInvoiceLines").WithSummary("Disputes lines of an invoice that the caller owes.");

    internal static async Task<Ok<DisputeView>> HandleAsync(
        Guid invoiceId, Body request, DunningReader reader, BuyerDisputes disputes, CancellationToken ct)
    {
        var id = new DocumentId(invoiceId);
        var opened = await disputes.OpenAsync(id, request.Lines, request.Reason, ct);
        return TypedResults.Ok(DisputeView.Of(opened, await reader.CurrencyAsync(id, ct)));
    }
}
