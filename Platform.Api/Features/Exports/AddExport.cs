using System.ComponentModel.DataAnnotations;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Exports;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Exports;

/// <summary>
/// POST /v1/exports, and POST /v1/admin/exports for the operator's own books: asks for a file of accounting rows, which
/// is made behind the request.
/// </summary>
internal static class AddExport
{
    [Example("""
        { "kind": "invoice-lines", "format": "csv", "customerId": "0199a3c0-0000-7000-8000-000000000010",
          "from": "2026-03-01", "to": "2026-03-31" }
        """)]
    internal sealed record Request : IRequestBody
    {
        /// <summary>
        /// invoices, invoice-lines, credit-notes, payments; for a seller also journal, its double-entry postings.
        /// </summary>
        [StringLength(32, MinimumLength = 1)]
        public required string Kind { get; init; }

        /// <summary>csv, the default, xlsx or json.</summary>
        [StringLength(8, MinimumLength = 1)]
        public string? Format { get; init; }

        /// <summary>Only what this customer buys.</summary>
        public Guid? CustomerId { get; init; }

        /// <summary>First day (UTC); from the first on when absent.</summary>
        public DateOnly? From { get; init; }

        /// <summary>Last day (UTC), which belongs to it; to the last when absent.</summary>
        public DateOnly? To { get; init; }
    }

    /// <summary>The same for the operator.</summary>
    [Example("""
        { "kind": "journal", "format": "xlsx", "tenantId": "0199a3c0-0000-7000-8000-000000000002",
          "from": "2026-03-01", "to": "2026-03-31" }
        """)]
    internal sealed record StaffRequest : IRequestBody
    {
        /// <summary>invoices, invoice-lines, credit-notes, payments or journal.</summary>
        [StringLength(32, MinimumLength = 1)]
        public required string Kind { get; init; }

        /// <summary>csv, the default, xlsx or json.</summary>
        [StringLength(8, MinimumLength = 1)]
        public string? Format { get; init; }

        /// <summary>Only what this reseller buys.</summary>
        public Guid? TenantId { get; init; }

        /// <summary>First day (UTC); from the first on when absent.</summary>
        public DateOnly? From { get; init; }

        /// <summary>Last day (UTC), which belongs to it; to the last when absent.</summary>
        public DateOnly? To { get; init; }
    }

    public static void Map(IEndpointRouteBuilder routes) => Conventions(routes.MapPost("/exports", HandleAsync))
        .RequireScope(ApiScopes.InvoicesRead).WithName(nameof(AddExport)).WithSummary("Asks for an export.");

    public static void MapStaff(IEndpointRouteBuilder routes) =>
        Conventions(routes.MapPost("/admin/exports", HandleStaffAsync))
            .RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName("AddOperatorExport").WithSummary("Asks for an export of the operator's books.");

    internal static async Task<Accepted<ExportView>> HandleAsync(
        Request request, HttpContext context, AskForExport exports, CancellationToken ct)
    {
        var caller = Caller.Of(context);
        var export = await exports.AskAsync(
            new ExportRequest(ExportNames.Kind(request.Kind), ExportNames.Format(request.Format))
            {
                Customer = request.CustomerId is { } id ? new CustomerId(id) : null, From = request.From,
                To = request.To,
            }, (caller.Tenant.Id, caller.Customer), ct);
        return TypedResults.Accepted($"/v1/exports/{export.Id}", ExportView.Of(export));
    }

    internal static async Task<Accepted<ExportView>> HandleStaffAsync(
        StaffRequest request, AskForExport exports, TenantRegistry registry, CancellationToken ct)
    {
        var export = await exports.AskAsync(
            new ExportRequest(ExportNames.Kind(request.Kind), ExportNames.Format(request.Format))
            {
                Buyer = request.TenantId is { } id ? new TenantId(id) : null, From = request.From, To = request.To,
            }, ((await registry.OperatorAsync(ct)).Id, null), ct);
        return TypedResults.Accepted($"/v1/admin/exports/{export.Id}", ExportView.Of(export));
    }

    private static RouteHandlerBuilder Conventions(RouteHandlerBuilder endpoint) => endpoint.OnceByKey()
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
}
