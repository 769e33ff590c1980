using System.ComponentModel.DataAnnotations;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Accounts;

/// <summary>PATCH /v1/accounts/{accountId}: changes an account's name or mail address.</summary>
internal static class ChangeAccount
{
    [Example("""{ "name": "Warehouse", "email": null }""")]
    internal sealed record Request : IRequestBody
    {
        [NameRule, Required]
        public Patched<string> Name { get; init; }

        [MailRule]
        public Patched<string> Email { get; init; }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPatch("/accounts/{accountId:guid}", HandleAsync)
        .RequireScope(ApiScopes.CustomersWrite).WithIfMatch().WithName(nameof(ChangeAccount))
        .WithSummary("Changes an account.");

    internal static async Task<Results<Ok<AccountView>, ProblemHttpResult>> HandleAsync(
        Guid accountId, Request request, HttpContext context, Unit unit, CancellationToken ct)
    {
        var id = new AccountId(accountId);
        if (await unit.Db.Accounts.FirstOrDefaultAsync(row => row.Id == id, ct) is not { } account)
            return HostProblems.NotFound.Result();
        ETags.Require(context, account);
        (account.AccountName, account.Email) = (request.Name.Value ?? account.AccountName,
            request.Email.Or(account.Email));
        unit.Record(new AuditEntry("account.changed", "account", id.ToString()) { Customer = account.CustomerId });
        await unit.Db.SaveChangesAsync(ct);
        ETags.Show(context, account);
        return TypedResults.Ok(AccountView.Of(account));
    }
}
