using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Themes.Brands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Branding;

/// <summary>DELETE /v1/branding/draft: ends the draft; what is shown stays. Where there is none, nothing is done.
/// </summary>
internal static class DiscardBrandDraft
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapDelete("/branding/draft", HandleAsync)
        .RequireScope(ApiScopes.BrandingWrite, CallerKind.TenantOnly).WithOptionalIfMatch()
        .WithName(nameof(DiscardBrandDraft)).WithSummary("Discards the draft of the brand.");

    internal static async Task<NoContent> HandleAsync(HttpContext context, BrandDesks desks, CancellationToken ct)
    {
        if ((await desks.ReadAsync(ct)).Draft is not { Settings: not null } draft) return TypedResults.NoContent();
        ETags.Require(context, draft);
        Brands.Discard(draft);
        await desks.SaveAsync(context, draft, "brand.draft-discarded", ct);
        return TypedResults.NoContent();
    }
}
