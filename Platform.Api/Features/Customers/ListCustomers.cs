using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Customers;

/// <summary>GET /v1/customers: the tenant's customers; a customer's client sees itself.</summary>
internal static class ListCustomers
{
    private static readonly PageOrder<Customer, CustomerId> Order = new(row => row.DateCreated, row => row.CustomerId);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/customers", HandleAsync)
        .RequireScope(ApiScopes.CustomersRead).WithName(nameof(ListCustomers)).WithSummary("Lists customers.");

    internal static async Task<Ok<Page<CustomerView>>> HandleAsync(
        [AsParameters] PageQuery page, HttpContext context, PlatformDbContext db, CancellationToken ct)
    {
        var caller = Caller.Of(context);
        return TypedResults.Ok(await db.Customers.AsNoTracking()
            .ReadPageAsync(Order, new PageRequest(context, page), row => CustomerView.Of(row, caller), ct));
    }
}
