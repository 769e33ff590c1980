using System.ComponentModel.DataAnnotations;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Admin;

/// <summary>
/// PATCH /v1/admin/tenants/{tenantId}: sets a tenant's partner id at the provider, which only staff may.
/// </summary>
internal static class ChangeTenant
{
    [Example("""{ "partnerId": "6160102" }""")]
    internal sealed record Request : IRequestBody
    {
        [StringLength(PartnerIds.Longest, MinimumLength = 1)]
        public Patched<string> PartnerId { get; init; }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPatch("/admin/tenants/{tenantId:guid}", HandleAsync)
        .RequireScope(ApiScopes.AdminWrite, CallerKind.Staff).WithIfMatch()
        .ProducesProblem(StatusCodes.Status409Conflict)
        .WithName(nameof(ChangeTenant)).WithSummary("Sets a tenant's partner id.");

    internal static async Task<Results<Ok<ListTenants.TenantView>, ProblemHttpResult>> HandleAsync(
        Guid tenantId, Request request, HttpContext context, PartnerIds partnerIds, PlatformDbContext db,
        CancellationToken ct)
    {
        var id = new TenantId(tenantId);
        if (await db.Tenants.FirstOrDefaultAsync(row => row.TenantId == id, ct) is not { } tenant)
            return HostProblems.NotFound.Result();
        ETags.Require(context, tenant);
        await partnerIds.SetAsync(tenant, request.PartnerId.Or(tenant.PartnerId), ct);
        ETags.Show(context, tenant);
        return TypedResults.Ok(ListTenants.TenantView.Of(tenant));
    }
}
