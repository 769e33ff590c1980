using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Customers;

/// <summary>PUT /v1/customers/{customerId}/agreement: records who accepted the supplier's customer agreement.</summary>
internal static class PutAgreement
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPut("/customers/{customerId:guid}/agreement", HandleAsync)
        .RequireScope(ApiScopes.CustomersWrite).OnceWhereKeyed().ProducesProblem(StatusCodes.Status404NotFound)
        .WithName(nameof(PutAgreement)).WithSummary("Records the accepted customer agreement.");

    internal static async Task<Ok<CustomerView>> HandleAsync(
        Guid customerId, AgreementBody request, HttpContext context, RecordAgreement agreements, CancellationToken ct)
    {
        var customer = await agreements.RecordAsync(new CustomerId(customerId), request.ToAgreement(), ct);
        ETags.Show(context, customer);
        return TypedResults.Ok(CustomerView.Of(customer, Caller.Of(context)));
    }
}
