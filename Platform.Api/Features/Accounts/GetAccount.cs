using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Accounts;

/// <summary>GET /v1/accounts/{accountId}: one account.</summary>
internal static class GetAccount
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/accounts/{accountId:guid}", HandleAsync)
        .RequireScope(ApiScopes.CustomersRead).WithName(nameof(GetAccount)).WithSummary("Reads an account.");

    internal static async Task<Results<Ok<AccountView>, ProblemHttpResult>> HandleAsync(
        Guid accountId, HttpContext context, PlatformDbContext db, CancellationToken ct)
    {
        var id = new AccountId(accountId);
        if (await db.Accounts.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } account)
            return HostProblems.NotFound.Result();
        ETags.Show(context, account);
        return TypedResults.Ok(AccountView.Of(account));
    }
}
