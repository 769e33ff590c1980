using Crayon.Identity.Store;
using Crayon.Identity.Store.Federation;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Domains;

/// <summary>
/// POST /v1/identity/domains/{domainId}/verify: looks at the DNS. A refusal says which record it looked at, what it
/// should show and what it shows. Asking twice does no more than asking once, so that it needs no key.
/// </summary>
internal static class VerifyDomain
{
    private static readonly ProblemType NotProven = new(
        IdentityRefusals.DomainNotProven, StatusCodes.Status409Conflict, "The DNS does not show the text yet.");

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/identity/domains/{domainId:guid}/verify", HandleAsync)
        .RequireScope(ApiScopes.IdentityWrite).WithOptionalIfMatch().ProducesProblem(StatusCodes.Status409Conflict)
        .WithName(nameof(VerifyDomain)).WithSummary("Proves a mail domain by its TXT record.");

    internal static async Task<Results<Ok<ProvenDomainView>, ProblemHttpResult>> HandleAsync(
        Guid domainId, HttpContext context, ClaimedDomains domains, CancellationToken ct)
    {
        var realm = Caller.Of(context).Tenant.Id;
        ETags.Accept(context, await domains.RequireAsync(realm, domainId, ct));
        var proof = await domains.VerifyAsync(realm, domainId, ct);
        if (!proof.IsProven) return Refuse(proof);
        ETags.Show(context, proof.Domain);
        return TypedResults.Ok(new ProvenDomainView(DomainView.Of(proof.Domain), proof.Found));
    }

    private static ProblemHttpResult Refuse(DomainProof proof)
    {
        var view = DomainView.Of(proof.Domain);
        var problem = NotProven.Details($"Add the TXT record {view.RecordName} and ask again in a while.");
        problem.Extensions["recordName"] = view.RecordName;
        problem.Extensions["recordText"] = view.RecordText;
        problem.Extensions["found"] = proof.Found;
        return TypedResults.Problem(problem);
    }
}
