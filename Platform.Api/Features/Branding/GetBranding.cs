using Crayon.Platform.Api.Auth;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Branding;

/// <summary>GET /v1/branding: what is shown, the draft, and what was looked at.</summary>
internal static class GetBranding
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/branding", HandleAsync)
        .RequireScope(ApiScopes.BrandingRead, CallerKind.TenantOnly)
        .WithName(nameof(GetBranding)).WithSummary("Reads the brand and its draft.");

    internal static async Task<Ok<BrandView>> HandleAsync(
        HttpContext context, BrandDesks desks, CancellationToken ct) =>
        TypedResults.Ok(await desks.ShowAsync(context, ct));
}
