using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Accounts;

/// <summary>POST /v1/customers/{customerId}/accounts: adds a management account.</summary>
internal static class AddAccount
{
    [Example("""{ "name": "Head office", "email": "office@acme.example" }""")]
    internal sealed record Request : IRequestBody
    {
        [NameRule]
        public required string Name { get; init; }

        [MailRule]
        public string? Email { get; init; }
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/customers/{customerId:guid}/accounts", HandleAsync)
        .RequireScope(ApiScopes.CustomersWrite).OnceByKey().ProducesProblem(StatusCodes.Status404NotFound)
        .WithName(nameof(AddAccount)).WithSummary("Creates an account.");

    internal static async Task<Created<AccountView>> HandleAsync(
        Guid customerId, Request request, HttpContext context, CreateAccount accounts, CancellationToken ct)
    {
        var account = await accounts.CreateAsync(new CreateAccountRequest(new CustomerId(customerId), request.Name,
            request.Email), ct);
        ETags.Show(context, account);
        return TypedResults.Created($"/v1/accounts/{account.Id}", AccountView.Of(account));
    }
}
