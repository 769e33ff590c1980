using Crayon.Identity.Store.Federation;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Domains;

/// <summary>
/// PATCH /v1/identity/domains/{domainId}: leads the domain's people to a provider of the same owner, or back to their
/// passwords. DELETE of it gives the domain up.
/// </summary>
internal static class ChangeDomain
{
    private const string Path = "/identity/domains/{domainId:guid}";

    [Example("""{ "providerId": "0199a3c0-0000-7000-8000-0000000000b0" }""")]
    internal sealed record Request : IRequestBody
    {
        /// <summary>null leads people to their passwords.</summary>
        public Patched<Guid?> ProviderId { get; init; }
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPatch(Path, HandleAsync).RequireScope(ApiScopes.IdentityWrite).WithIfMatch()
            .WithName(nameof(ChangeDomain)).WithSummary("Leads a domain's people to a provider.");
        routes.MapDelete(Path, RemoveAsync).RequireScope(ApiScopes.IdentityWrite).WithIfMatch()
            .WithName("RemoveDomain").WithSummary("Gives a mail domain up.");
    }

    internal static async Task<Ok<DomainView>> HandleAsync(
        Guid domainId, Request request, HttpContext context, ClaimedDomains domains, CancellationToken ct)
    {
        var realm = Caller.Of(context).Tenant.Id;
        var row = await domains.RequireAsync(realm, domainId, ct);
        ETags.Require(context, row);
        if (request.ProviderId.IsPresent) await domains.LeadAsync(realm, domainId, request.ProviderId.Value, ct);
        ETags.Show(context, row);
        return TypedResults.Ok(DomainView.Of(row));
    }

    internal static async Task<NoContent> RemoveAsync(
        Guid domainId, HttpContext context, ClaimedDomains domains, CancellationToken ct)
    {
        var realm = Caller.Of(context).Tenant.Id;
        ETags.Require(context, await domains.RequireAsync(realm, domainId, ct));
        await domains.RemoveAsync(realm, domainId, ct);
        return TypedResults.NoContent();
    }
}
