using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Subscriptions.Adopting;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Adoptions;

/// <summary>
/// POST /v1/customers/{customerId}/adoptions: has the supplier read for what a linked customer has running there; what
/// is found is shown behind the answer, and nothing is taken over before it is confirmed.
/// </summary>
internal static class AddAdoption
{
    [Example("""{ "accountId": "0199a3c0-0000-7000-8000-000000000011" }""")]
    internal sealed record Request : IRequestBody
    {
        /// <summary>The account that is to hold what is taken over.</summary>
        public required Guid AccountId { get; init; }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/customers/{customerId:guid}/adoptions", HandleAsync)
        .RequireScope(ApiScopes.SubscriptionsWrite, CallerKind.TenantOnly).OnceByKey()
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
        .WithName(nameof(AddAdoption)).WithSummary("Previews what a customer has running at the supplier.");

    internal static async Task<Accepted<AdoptionView>> HandleAsync(
        Guid customerId, Request request, HttpContext context, AdoptBusiness adoptions, CancellationToken ct)
    {
        var adoption = await adoptions.AskAsync(
            new CustomerId(customerId), new AccountId(request.AccountId), ct);
        ETags.Show(context, adoption);
        return TypedResults.Accepted(
            $"/v1/customers/{adoption.CustomerId}/adoptions/{adoption.Id}", AdoptionView.Of(adoption));
    }
}
