using System.ComponentModel.DataAnnotations;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Subscriptions.Adopting;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Adoptions;

/// <summary>
/// POST /v1/customers/{customerId}/adoptions/{adoptionId}/confirm: takes over what was found, all of it or what is
/// named; done behind the answer. What has changed since it was shown is left, and shown anew.
/// </summary>
internal static class ConfirmAdoption
{
    [Example("""{ "references": [ "0199a3c0-0000-7000-8000-000000000091" ] }""")]
    internal sealed record Request : IRequestBody
    {
        /// <summary>References of what is to be taken over; all that was found without them.</summary>
        [Length(1, 1000)]
        public IReadOnlyList<string>? References { get; init; }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/customers/{customerId:guid}/adoptions/{adoptionId:guid}/confirm", HandleAsync)
        .RequireScope(ApiScopes.SubscriptionsWrite, CallerKind.TenantOnly).OnceWhereKeyed().WithOptionalIfMatch()
        .ProducesProblem(StatusCodes.Status409Conflict)
        .WithName(nameof(ConfirmAdoption)).WithSummary("Takes over what was found at the supplier.");

    internal static async Task<Results<Accepted<AdoptionView>, ProblemHttpResult>> HandleAsync(
        Guid customerId, Guid adoptionId, Request? request, HttpContext context, AdoptBusiness adoptions,
        CancellationToken ct)
    {
        if (await ReadAdoptions.FindAsync(adoptions.Db, customerId, adoptionId, ct) is not { } found)
            return HostProblems.NotFound.Result();
        ETags.Accept(context, found);
        await adoptions.ConfirmAsync(found, request?.References, ct);
        ETags.Show(context, found);
        return TypedResults.Accepted(
            $"/v1/customers/{found.CustomerId}/adoptions/{found.Id}", AdoptionView.Of(found));
    }
}
