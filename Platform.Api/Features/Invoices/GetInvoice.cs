using Crayon.Platform.Api.Auth;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Invoices;

/// <summary>GET /v1/invoices/{invoiceId}: an invoice or draft with its lines.</summary>
internal static class GetInvoice
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/invoices/{invoiceId:guid}", HandleAsync)
        .RequireScope(ApiScopes.InvoicesRead).WithName(nameof(GetInvoice)).WithSummary("Reads an invoice.");

    internal static async Task<Results<Ok<InvoiceDetailView>, ProblemHttpResult>> HandleAsync(
        Guid invoiceId, HttpContext context, InvoiceDesk desk, CancellationToken ct) =>
        await desk.FindAsync(invoiceId, context, ct) is { } found
            ? TypedResults.Ok(found)
            : HostProblems.NotFound.Result();
}
