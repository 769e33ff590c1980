using System.ComponentModel;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Payments;

/// <summary>
/// GET /v1/payments and GET /v1/payments/{paymentId}, and under /v1/admin those of all tenants: what was paid, and what
/// became of it.
/// </summary>
internal static class ReadPayments
{
    /// <summary>Which ones.</summary>
    internal sealed record Filter(
        [property: Description("Only of this customer.")] Guid? CustomerId,
        [property: Description("Only those laid against this invoice.")] Guid? InvoiceId);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/payments", ListAsync).RequireScope(ApiScopes.InvoicesRead)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("ListPayments").WithSummary("Lists payments.");
        routes.MapGet("/payments/{paymentId:guid}", GetAsync).RequireScope(ApiScopes.InvoicesRead)
            .WithName("GetPayment").WithSummary("Reads a payment.");
    }

    public static void MapStaff(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/admin/payments", ListAsync).RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("ListAllPayments").WithSummary("Lists payments of all tenants.");
        routes.MapGet("/admin/payments/{paymentId:guid}", GetAsync).RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName("GetAnyPayment").WithSummary("Reads a payment of any tenant.");
    }

    internal static async Task<Results<Ok<Page<PaymentView>>, ProblemHttpResult>> ListAsync(
        [AsParameters] Filter filter, [AsParameters] PageQuery page, HttpContext context, PaymentDesk desk,
        CancellationToken ct)
    {
        CustomerId? customer = filter.CustomerId is { } id ? new CustomerId(id) : null;
        DocumentId? invoice = filter.InvoiceId is { } of ? new DocumentId(of) : null;
        if ((customer is not null && !await desk.Db.Customers.AnyAsync(row => row.CustomerId == customer, ct))
            || (invoice is not null && !await desk.Db.Invoices.AnyAsync(row => row.Id == invoice, ct)))
            return HostProblems.NotFound.Result();
        return TypedResults.Ok(await desk.ListAsync((customer, invoice), new PageRequest(context, page), ct));
    }

    internal static async Task<Results<Ok<PaymentView>, ProblemHttpResult>> GetAsync(
        Guid paymentId, PaymentDesk desk, CancellationToken ct) =>
        await desk.FindAsync(new PaymentId(paymentId), ct) is { } found
            ? TypedResults.Ok(found)
            : HostProblems.NotFound.Result();
}
