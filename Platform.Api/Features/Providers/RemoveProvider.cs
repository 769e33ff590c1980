using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Providers;

/// <summary>
/// DELETE /v1/identity/providers/{providerId}: nobody signs in there any more; its domains lead nowhere.
/// </summary>
internal static class RemoveProvider
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapDelete("/identity/providers/{providerId:guid}", HandleAsync)
        .RequireScope(ApiScopes.IdentityWrite).WithIfMatch()
        .WithName(nameof(RemoveProvider)).WithSummary("Removes a provider.");

    internal static async Task<NoContent> HandleAsync(
        Guid providerId, HttpContext context, ProviderDesk desk, CancellationToken ct)
    {
        var realm = Caller.Of(context).Tenant.Id;
        ETags.Require(context, await desk.Providers.RequireAsync(realm, providerId, ct));
        await desk.Providers.RemoveAsync(realm, providerId, ct);
        return TypedResults.NoContent();
    }
}
