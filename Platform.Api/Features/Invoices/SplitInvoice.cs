using System.ComponentModel;
using System.Linq.Expressions;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Api.Problems;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Invoices;

/// <summary>
/// GET /v1/invoices/{invoiceId}/split: an issued invoice summed up by the buyer's own split: its departments, its
/// references, or its order numbers.
/// </summary>
internal static class SplitInvoice
{
    /// <summary>An invoice in parts that make it up.</summary>
    /// <param name="By">department, reference or purchaseOrder.</param>
    /// <param name="Parts">The parts, that of no value first.</param>
    [Example("""
        { "by": "department", "parts": [ { "value": "Sales", "lines": 2,
            "net": { "amountMinor": 31450, "currency": "EUR", "exponent": 2 },
            "tax": { "amountMinor": 6605, "currency": "EUR", "exponent": 2 } } ] }
        """)]
    internal sealed record SplitView(string By, IReadOnlyList<SplitPartView> Parts);

    /// <summary>The lines of one value.</summary>
    /// <param name="Value">The department, reference or order number; null for lines without.</param>
    /// <param name="Lines">How many there are.</param>
    /// <param name="Net">Sum of their nets.</param>
    /// <param name="Tax">Sum of their shares of the tax.</param>
    internal sealed record SplitPartView(string? Value, int Lines, MoneyView Net, MoneyView Tax);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/invoices/{invoiceId:guid}/split", HandleAsync).RequireScope(ApiScopes.InvoicesRead)
        .WithName(nameof(SplitInvoice)).WithSummary("Sums up an invoice by departments, references or orders.");

    internal static async Task<Results<Ok<SplitView>, ProblemHttpResult>> HandleAsync(
        Guid invoiceId, [Description("department, the default, reference or purchaseOrder.")] string? by,
        PlatformDbContext db, CancellationToken ct)
    {
        var (id, name) = (new DocumentId(invoiceId), by ?? "department");
        var value = ValueOf(name);
        var currency = await db.Invoices.Where(row => row.Id == id).Select(row => row.Currency)
            .FirstOrDefaultAsync(ct);
        if (currency is null) return HostProblems.NotFound.Result();
        var parts = await db.InvoiceLines.AsNoTracking().Where(row => row.InvoiceId == id).GroupBy(value)
            .Select(rows => new
            {
                rows.Key, Lines = rows.Count(), Net = rows.Sum(row => row.NetMinor),
                Tax = rows.Sum(row => row.TaxMinor),
            }).ToListAsync(ct);
        return TypedResults.Ok(new SplitView(name,
        [
            .. parts.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => new SplitPartView(
                part.Key, part.Lines, MoneyView.Of(part.Net, currency), MoneyView.Of(part.Tax, currency))),
        ]));
    }

    private static Expression<Func<InvoiceLine, string?>> ValueOf(string by) => by switch
    {
        "department" => row => row.Department,
        "reference" => row => row.Reference,
        "purchaseOrder" => row => row.PurchaseOrderNumber,
        _ => throw new RefusedException(ApiProblems.InvalidParameter, "by is department, reference or purchaseOrder.")
        {
            Errors = new Dictionary<string, string[]>(StringComparer.Ordinal)
            {
                ["by"] = ["department, reference or purchaseOrder."],
            },
        },
    };
}
