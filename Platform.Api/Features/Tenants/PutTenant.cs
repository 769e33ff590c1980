using Crayon.Platform.Api.Auth;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Tenants;

/// <summary>
/// PUT /v1/admin/tenants/{tenantSlug}: makes a reseller, or goes on where an earlier request stopped. Its name makes it
/// safe to repeat; one that is made stays as it is.
/// </summary>
internal static class PutTenant
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPut("/admin/tenants/{tenantSlug}", HandleAsync)
        .RequireScope(ApiScopes.AdminWrite, CallerKind.Staff)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .WithName(nameof(PutTenant)).WithSummary("Makes a reseller and its storefront.");

    internal static async Task<Created<TenantStepsView>> HandleAsync(
        string tenantSlug, TenantBody request, HttpContext context, TenantMaking tenants, CancellationToken ct)
    {
        var made = await tenants.MakeAsync(tenantSlug, request, Caller.Of(context), ct);
        return TypedResults.Created($"/v1/admin/tenants/{made.Id}", made);
    }
}
