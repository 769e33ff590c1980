using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Themes.Brands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Branding;

/// <summary>
/// POST /v1/branding/versions/{versionNumber}/restore: makes a version the draft, in place of what was worked on; 0 is
/// what the tenant was set up with. Publishing shows it.
/// </summary>
internal static class RestoreBrandVersion
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/branding/versions/{versionNumber:int:min(0)}/restore", HandleAsync)
        .RequireScope(ApiScopes.BrandingWrite, CallerKind.TenantOnly).WithOptionalIfMatch()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .WithName(nameof(RestoreBrandVersion)).WithSummary("Makes a version the draft.");

    internal static async Task<Ok<BrandView>> HandleAsync(
        int versionNumber, HttpContext context, BrandDesks desks, Brands brands, CancellationToken ct)
    {
        var desk = await desks.ReadAsync(ct);
        if (desk.Draft is { Settings: not null } present) ETags.Accept(context, present);
        var draft = await brands.RestoreAsync(desk, versionNumber, ct);
        return TypedResults.Ok(await desks.SaveAsync(context, draft, "brand.version-restored", ct));
    }
}
