using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Accounts;

/// <summary>GET /v1/customers/{customerId}/accounts: the accounts of a customer.</summary>
internal static class ListAccounts
{
    private static readonly PageOrder<Account, AccountId> Order = new(row => row.DateCreated, row => row.Id);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/customers/{customerId:guid}/accounts", HandleAsync)
        .RequireScope(ApiScopes.CustomersRead).WithName(nameof(ListAccounts)).WithSummary("Lists accounts.");

    internal static async Task<Results<Ok<Page<AccountView>>, ProblemHttpResult>> HandleAsync(
        Guid customerId, [AsParameters] PageQuery page, HttpContext context, PlatformDbContext db, CancellationToken ct)
    {
        var id = new CustomerId(customerId);
        if (!await db.Customers.AnyAsync(row => row.CustomerId == id, ct)) return HostProblems.NotFound.Result();
        return TypedResults.Ok(await db.Accounts.AsNoTracking().Where(row => row.CustomerId == id)
            .ReadPageAsync(Order, new PageRequest(context, page), AccountView.Of, ct));
    }
}
