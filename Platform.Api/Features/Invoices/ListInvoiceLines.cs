using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Invoices;

/// <summary>GET /v1/invoices/{invoiceId}/lines: the lines of an invoice or draft, a page at a time.</summary>
internal static class ListInvoiceLines
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/invoices/{invoiceId:guid}/lines", HandleAsync).RequireScope(ApiScopes.InvoicesRead)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .WithName(nameof(ListInvoiceLines)).WithSummary("Lists the lines of an invoice.");

    internal static async Task<Results<Ok<Page<InvoiceLineView>>, ProblemHttpResult>> HandleAsync(
        Guid invoiceId, [AsParameters] PageQuery page, HttpContext context, InvoiceDesk desk, CancellationToken ct) =>
        await desk.LinesAsync(invoiceId, new PageRequest(context, page), ct) is { } found
            ? TypedResults.Ok(found)
            : HostProblems.NotFound.Result();
}
