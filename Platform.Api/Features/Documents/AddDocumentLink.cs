using System.ComponentModel.DataAnnotations;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Documents;

/// <summary>
/// POST /v1/invoices/{invoiceId}/document-links and POST /v1/credit-notes/{creditNoteId}/document-links: a link that
/// downloads one file without a token, for a while.
/// </summary>
internal static class AddDocumentLink
{
    private const int Longest = 60;

    [Example("""{ "format": "pdf", "minutes": 15 }""")]
    internal sealed record Request : IRequestBody
    {
        /// <summary>pdf, the default, ubl, or lines where there are any.</summary>
        public string? Format { get; init; }

        /// <summary>How long it works; 15 when absent.</summary>
        [Range(1, Longest)]
        public int Minutes { get; init; } = 15;
    }

    /// <summary>A link that works for anyone who has it.</summary>
    /// <param name="Url">The address, on the storefront's own host.</param>
    /// <param name="ExpiresAt">Until when it works (real time).</param>
    [Example("""
        { "url": "https://shop.example/v1/document-links/CfDJ8A", "expiresAt": "2026-04-05T09:15:00Z" }
        """)]
    internal sealed record Response(Uri Url, DateTimeOffset ExpiresAt);

    /// <summary>What a link is made of.</summary>
    internal sealed record Tools(
        DocumentDesk Desk, DocumentLinks Links, PublicEndpoint Endpoint, TimeProvider Time);

    public static void Map(IEndpointRouteBuilder routes)
    {
        Conventions(routes.MapPost("/invoices/{invoiceId:guid}/document-links", OfInvoiceAsync))
            .WithName("AddInvoiceLink").WithSummary("Makes a link that downloads an invoice.");
        Conventions(routes.MapPost("/credit-notes/{creditNoteId:guid}/document-links", OfCreditNoteAsync))
            .WithName("AddCreditNoteLink").WithSummary("Makes a link that downloads a credit note.");
    }

    internal static Task<Results<Created<Response>, ProblemHttpResult>> OfInvoiceAsync(
        Guid invoiceId, Request request, HttpContext context, [AsParameters] Tools tools, CancellationToken ct) =>
        AddAsync(IssuedId.Invoice(invoiceId), request, context, tools, ct);

    internal static Task<Results<Created<Response>, ProblemHttpResult>> OfCreditNoteAsync(
        Guid creditNoteId, Request request, HttpContext context, [AsParameters] Tools tools, CancellationToken ct) =>
        AddAsync(IssuedId.CreditNote(creditNoteId), request, context, tools, ct);

    private static async Task<Results<Created<Response>, ProblemHttpResult>> AddAsync(
        IssuedId issued, Request request, HttpContext context, Tools tools, CancellationToken ct)
    {
        if (await tools.Desk.FindAsync(issued, request.Format, ct) is not { } file)
            return HostProblems.NotFound.Result();
        var tenant = Caller.Of(context).Tenant;
        var until = tools.Time.GetUtcNow().AddMinutes(request.Minutes);
        var word = tools.Links.Make(tenant.Id, file.Id, until);
        var url = new Uri($"{tools.Endpoint.OriginOf(tenant.PrimaryHost)}{OpenDocumentLink.Folder}{word}");
        return TypedResults.Created(url, new Response(url, until));
    }

    private static RouteHandlerBuilder Conventions(RouteHandlerBuilder endpoint) => endpoint
        .RequireScope(ApiScopes.InvoicesRead)
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
}
