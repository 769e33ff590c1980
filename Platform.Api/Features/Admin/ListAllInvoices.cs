using System.ComponentModel;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.Features.Invoices;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Admin;

/// <summary>GET /v1/admin/invoices and GET /v1/admin/invoices/{invoiceId}: invoices of all tenants.</summary>
internal static class ListAllInvoices
{
    /// <summary>Which ones.</summary>
    internal sealed record Filter(
        [property: Description("Only those that this tenant issued or received.")] Guid? TenantId,
        [property: Description("Only wholesale, retail or direct.")] string? Kind,
        [property: Description("Only where they stand so. Drafts are listed for Draft alone.")] InvoiceStatus? Status,
        [property: Description("Only of this month, such as 2026-03.")] string? Period)
    {
        public InvoiceFilter ToFilter() => new(InvoiceWords.Kind(Kind), Status, InvoiceWords.Period(Period))
        {
            Tenant = TenantId is { } id ? new TenantId(id) : null,
        };
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/admin/invoices", HandleAsync).RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName(nameof(ListAllInvoices)).WithSummary("Lists invoices of all tenants.");
        routes.MapGet("/admin/invoices/{invoiceId:guid}", HandleOneAsync)
            .RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName("GetAnyInvoice").WithSummary("Reads an invoice of any tenant.");
    }

    internal static async Task<Ok<Page<InvoiceView>>> HandleAsync(
        [AsParameters] Filter filter, [AsParameters] PageQuery page, HttpContext context, InvoiceDesk desk,
        CancellationToken ct) =>
        TypedResults.Ok(await desk.ListAsync(filter.ToFilter(), new PageRequest(context, page), ct));

    internal static async Task<Results<Ok<InvoiceDetailView>, ProblemHttpResult>> HandleOneAsync(
        Guid invoiceId, HttpContext context, InvoiceDesk desk, CancellationToken ct) =>
        await desk.FindAsync(invoiceId, context, ct) is { } found
            ? TypedResults.Ok(found)
            : HostProblems.NotFound.Result();
}
