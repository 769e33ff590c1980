using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Customers;

/// <summary>GET /v1/customers/{customerId}: one customer.</summary>
internal static class GetCustomer
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/customers/{customerId:guid}", HandleAsync)
        .RequireScope(ApiScopes.CustomersRead).WithName(nameof(GetCustomer)).WithSummary("Reads a customer.");

    internal static async Task<Results<Ok<CustomerView>, ProblemHttpResult>> HandleAsync(
        Guid customerId, HttpContext context, PlatformDbContext db, CancellationToken ct)
    {
        var id = new CustomerId(customerId);
        if (await db.Customers.AsNoTracking().FirstOrDefaultAsync(row => row.CustomerId == id, ct) is not { } customer)
            return HostProblems.NotFound.Result();
        ETags.Show(context, customer);
        return TypedResults.Ok(CustomerView.Of(customer, Caller.Of(context)));
    }
}
