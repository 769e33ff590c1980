using System.ComponentModel.DataAnnotations;
using Crayon.Identity.Store.Federation;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Domains;

/// <summary>
/// POST /v1/identity/domains: claims a mail domain; the answer says which TXT record proves it. A domain that the same
/// owner has claimed before is answered as it stands.
/// </summary>
internal static class AddDomain
{
    [Example("""{ "domain": "acme.example", "customerId": "0199a3c0-0000-7000-8000-000000000010" }""")]
    internal sealed record Request : IRequestBody
    {
        [StringLength(253, MinimumLength = 1)]
        public required string Domain { get; init; }

        /// <summary>The customer whose domain it is; left out by a customer's own people.</summary>
        public Guid? CustomerId { get; init; }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/identity/domains", HandleAsync)
        .RequireScope(ApiScopes.IdentityWrite).OnceByKeyInIdentity().ProducesProblem(StatusCodes.Status404NotFound)
        .WithName(nameof(AddDomain)).WithSummary("Claims a mail domain.");

    internal static async Task<Results<Created<DomainView>, ProblemHttpResult>> HandleAsync(
        Request request, HttpContext context, ClaimedDomains domains, CancellationToken ct)
    {
        var caller = Caller.Of(context);
        if (!caller.MayOwn(request.CustomerId, out var customer)) return HostProblems.NotFound.Result();
        var row = await domains.ClaimAsync(caller.Tenant.Id, request.Domain, customer, ct);
        ETags.Show(context, row);
        return TypedResults.Created($"/v1/identity/domains/{row.Id}", DomainView.Of(row));
    }
}
