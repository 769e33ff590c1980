using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Themes.Brands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Branding;

/// <summary>GET /v1/branding/versions: all that was published.</summary>
internal static class ListBrandVersions
{
    private static readonly PageOrder<BrandVersion, BrandVersionId> Order = new(row => row.DateCreated, row => row.Id);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/branding/versions", HandleAsync)
        .RequireScope(ApiScopes.BrandingRead, CallerKind.TenantOnly)
        .WithName(nameof(ListBrandVersions)).WithSummary("Lists published versions of the brand.");

    internal static async Task<Ok<Page<BrandVersionView>>> HandleAsync(
        [AsParameters] PageQuery page, HttpContext context, PlatformDbContext db, Brands brands, CancellationToken ct)
    {
        var tenant = Caller.Of(context).Tenant;
        return TypedResults.Ok(await db.BrandVersions.AsNoTracking().ReadPageAsync(Order,
            new PageRequest(context, page),
            row => BrandVersionView.Of(row, brands.SettingsOf(tenant, row.Settings)), ct));
    }
}
