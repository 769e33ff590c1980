using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Customers;

/// <summary>
/// DELETE /v1/customers/{customerId}: deletes a customer with its accounts, once nothing runs there any more.
/// </summary>
internal static class DeleteCustomer
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapDelete("/customers/{customerId:guid}", HandleAsync)
        .RequireScope(ApiScopes.CustomersWrite, CallerKind.TenantOnly).WithIfMatch()
        .WithName(nameof(DeleteCustomer)).WithSummary("Deletes a customer.");

    internal static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid customerId, HttpContext context, Unit unit, CancellationToken ct)
    {
        var id = new CustomerId(customerId);
        if (await unit.Db.Customers.FirstOrDefaultAsync(row => row.CustomerId == id, ct) is not { } customer)
            return HostProblems.NotFound.Result();
        ETags.Require(context, customer);
        if (await InUse.AnyAsync(unit.Db, order => order.CustomerId == id, subscription =>
            subscription.CustomerId == id, ct))
            return CustomerProblems.CustomerInUse.Result("End its subscriptions and orders first.");
        foreach (var account in await unit.Db.Accounts.Where(row =>
            row.CustomerId == id).ToListAsync(ct)) account.Delete();
        customer.Delete();
        unit.Record(new AuditEntry("customer.deleted", "customer", id.ToString()) { Customer = id });
        await unit.Db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
