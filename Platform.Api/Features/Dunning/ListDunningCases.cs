using System.ComponentModel;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Payments.Dunning;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Dunning;

/// <summary>
/// GET /v1/dunning-cases: what the seller does about its overdue invoices. Below /v1/admin the operator's.
/// </summary>
internal static class ListDunningCases
{
    /// <summary>Which ones.</summary>
    internal sealed record Filter(
        [property: Description("Only of this customer.")] Guid? CustomerId,
        [property: Description("Only in this state.")] DunningCaseState? State);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/dunning-cases", HandleAsync)
        .RequireScope(ApiScopes.InvoicesRead, CallerKind.TenantOnly).ProducesProblem(StatusCodes.Status404NotFound)
        .WithName(nameof(ListDunningCases)).WithSummary("Lists what is done about overdue invoices.");

    public static void MapStaff(IEndpointRouteBuilder routes) => routes.MapGet("/admin/dunning-cases", HandleAsync)
        .RequireScope(ApiScopes.AdminRead, CallerKind.Staff).ProducesProblem(StatusCodes.Status404NotFound)
        .WithName("ListOperatorsDunningCases")
        .WithSummary("Lists what is done about overdue invoices of the operator.");

    private static async Task<Results<Ok<Page<DunningCaseView>>, ProblemHttpResult>> HandleAsync(
        [AsParameters] Filter filter, [AsParameters] PageQuery page, HttpContext context, DunningReader reader,
        CancellationToken ct)
    {
        var customer = filter.CustomerId is { } id ? new CustomerId(id) : (CustomerId?)null;
        return await reader.ListAsync((customer, filter.State), new PageRequest(context, page), ct) is { } found
            ? TypedResults.Ok(found)
            : HostProblems.NotFound.Result();
    }
}
