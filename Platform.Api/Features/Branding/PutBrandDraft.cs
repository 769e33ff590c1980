using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Themes.Brands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Branding;

/// <summary>
/// PUT /v1/branding/draft: sets all settings of the draft, and begins one where there is none; nobody else sees it.
/// Needs If-Match where there is one.
/// </summary>
internal static class PutBrandDraft
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPut("/branding/draft", HandleAsync)
        .RequireScope(ApiScopes.BrandingWrite, CallerKind.TenantOnly).WithOptionalIfMatch()
        .WithName(nameof(PutBrandDraft)).WithSummary("Sets the draft of the brand.");

    internal static async Task<Ok<BrandView>> HandleAsync(
        BrandBody request, HttpContext context, BrandDesks desks, CancellationToken ct)
    {
        var desk = await desks.ReadAsync(ct);
        var draft = desks.Open(context, desk);
        draft.Settings = BrandJson.Write(request.Read(desk.Tenant));
        return TypedResults.Ok(await desks.SaveAsync(context, draft, "brand.draft-saved", ct));
    }
}
