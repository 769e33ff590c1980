using System.ComponentModel;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.Problems;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Invoices;

/// <summary>GET /v1/invoices: issued invoices, the oldest first; drafts where they are asked for.</summary>
internal static class ListInvoices
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/invoices", HandleAsync)
        .RequireScope(ApiScopes.InvoicesRead).ProducesProblem(StatusCodes.Status404NotFound)
        .WithName(nameof(ListInvoices)).WithSummary("Lists invoices.");

    /// <summary>Which ones.</summary>
    internal sealed record Filter(
        [property: Description("Only of this customer.")] Guid? CustomerId,
        [property: Description("Only wholesale, which the tenant pays, or retail or direct, which it is paid.")]
        string? Kind,
        [property: Description("Only where they stand so. Drafts are listed for Draft alone.")] InvoiceStatus? Status,
        [property: Description("Only of this month, such as 2026-03.")] string? Period)
    {
        public InvoiceFilter ToFilter() => new(InvoiceWords.Kind(Kind), Status, InvoiceWords.Period(Period))
        {
            Customer = CustomerId is { } id ? new CustomerId(id) : null,
        };
    }

    internal static async Task<Results<Ok<Page<InvoiceView>>, ProblemHttpResult>> HandleAsync(
        [AsParameters] Filter filter, [AsParameters] PageQuery page, HttpContext context, InvoiceDesk desk,
        CancellationToken ct)
    {
        var wanted = filter.ToFilter();
        if (wanted.Customer is { } customer
            && !await desk.Db.Customers.AnyAsync(row => row.CustomerId == customer, ct))
            return HostProblems.NotFound.Result();
        return TypedResults.Ok(await desk.ListAsync(wanted, new PageRequest(context, page), ct));
    }
}

/// <summary>Kinds and months in addresses.</summary>
internal static class InvoiceWords
{
    /// <summary>Reads a kind; null for none, refused for any other text.</summary>
    public static InvoiceKind? Kind(string? text) => text switch
    {
        null => null,
        "wholesale" => InvoiceKind.Wholesale,
        "retail" => InvoiceKind.Retail,
        "direct" => InvoiceKind.Direct,
        _ => throw Invalid("kind", "wholesale, retail or direct"),
    };

    /// <summary>Reads a month; null for none, refused for any other text.</summary>
    public static BillingMonth? Period(string? text, string name = "period") => text is null ? null
        : BillingMonth.TryParse(text, out var month) ? month
        : throw Invalid(name, "a month such as 2026-03");

    private static RefusedException Invalid(string name, string what) =>
        new(ApiProblems.InvalidParameter, $"{name} is {what}.")
    {
        Errors = new Dictionary<string, string[]>(StringComparer.Ordinal) { [name] = [$"Write {what}."] },
    };
}
