using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Features.Customers;
using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Accounts;

/// <summary>DELETE /v1/accounts/{accountId}: deletes an account, once nothing runs there any more.</summary>
internal static class DeleteAccount
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapDelete("/accounts/{accountId:guid}", HandleAsync)
        .RequireScope(ApiScopes.CustomersWrite).WithIfMatch().WithName(nameof(DeleteAccount))
        .WithSummary("Deletes an account.");

    internal static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid accountId, HttpContext context, Unit unit, CancellationToken ct)
    {
        var id = new AccountId(accountId);
        if (await unit.Db.Accounts.FirstOrDefaultAsync(row => row.Id == id, ct) is not { } account)
            return HostProblems.NotFound.Result();
        ETags.Require(context, account);
        if (await InUse.AnyAsync(unit.Db, order => order.AccountId == id, subscription => subscription.AccountId == id,
            ct))
            return CustomerProblems.AccountInUse.Result("End its subscriptions and orders first.");
        account.Delete();
        unit.Record(new AuditEntry("account.deleted", "account", id.ToString()) { Customer = account.CustomerId });
        await unit.Db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
