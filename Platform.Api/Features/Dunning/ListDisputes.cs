using System.ComponentModel;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.Features.Books;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Payments.Dunning;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Dunning;

/// <summary>
/// GET /v1/disputes: what buyers do not accept of the seller's invoices. Below /v1/admin of the operator's.
/// </summary>
internal static class ListDisputes
{
    private static readonly PageOrder<InvoiceDispute, Guid> Order = new(row => row.DateCreated, row => row.Id);

    /// <summary>A dispute with its invoice.</summary>
    [Example("""
        { "id": "0199a3c0-0000-7000-8000-0000000000d4", "invoiceId": "0199a3c0-0000-7000-8000-0000000000a0",
          "number": "NW-2026-000123", "customerId": "0199a3c0-0000-7000-8000-000000000010", "buyerTenantId": null,
          "dispute": { "amount": { "amountMinor": 1522, "currency": "EUR", "exponent": 2 },
            "reason": "Twelve seats were ordered, not 13.", "openedAt": "2026-05-07T09:00:00Z", "resolvedAt": null,
            "resolution": null, "lines": [1], "isBuyers": true } }
        """)]
    internal sealed record InvoiceDisputeView(Guid Id, Guid InvoiceId, string Number)
    {
        /// <summary>The customer that disputes; null where a reseller does.</summary>
        public required Guid? CustomerId { get; init; }

        /// <summary>The reseller that disputes; null where a customer does.</summary>
        public required Guid? BuyerTenantId { get; init; }

        public required DisputeView Dispute { get; init; }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/disputes", HandleAsync)
        .RequireScope(ApiScopes.InvoicesRead, CallerKind.TenantOnly)
        .WithName(nameof(ListDisputes)).WithSummary("Lists what buyers do not accept of invoices.");

    public static void MapStaff(IEndpointRouteBuilder routes) => routes.MapGet("/admin/disputes", HandleAsync)
        .RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
        .WithName("ListOperatorsDisputes")
        .WithSummary("Lists what resellers do not accept of the operator's invoices.");

    internal static async Task<Ok<Page<InvoiceDisputeView>>> HandleAsync(
        [Description("Only those that are open, or only those that have ended.")] bool? isOpen,
        [AsParameters] PageQuery page, HttpContext context, [AsParameters] Tools tools, CancellationToken ct)
    {
        var seller = await tools.Owner.IdAsync(ct);
        var found = await tools.Db.InvoiceDisputes.AsNoTracking()
            .Where(row => row.SellerTenantId == seller && (isOpen == null || row.ResolvedAt == null == isOpen))
            .ReadPlainPageAsync(Order, new PageRequest(context, page), row => row, ct);
        var ids = found.Items.Select(row => row.InvoiceId).ToList();
        var invoices = await tools.Db.Invoices.AsNoTracking().Where(row => ids.Contains(row.Id))
            .Select(row => new { row.Id, row.Number, row.Currency }).ToDictionaryAsync(row => row.Id, ct);
        return TypedResults.Ok(new Page<InvoiceDisputeView>(
            [.. found.Items.Select(row => Of(row, invoices[row.InvoiceId].Number, invoices[row.InvoiceId].Currency))],
            found.NextCursor));
    }

    private static InvoiceDisputeView Of(InvoiceDispute row, string number, string currency) =>
        new(row.Id, row.InvoiceId.Value, number)
        {
            CustomerId = row.CustomerId?.Value,
            BuyerTenantId = row.CustomerId is null ? row.BuyerTenantId.Value : null,
            Dispute = DisputeView.Of(row, currency),
        };

    /// <summary>What reads them.</summary>
    internal sealed record Tools(PlatformDbContext Db, BookOwner Owner);
}
