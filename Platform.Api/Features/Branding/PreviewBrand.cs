using Crayon.Platform.Api.Auth;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Themes;
using Crayon.Platform.Core.Themes.Brands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Branding;

/// <summary>
/// POST /v1/branding/preview: what settings would look like, and what is to be said of them; nothing is stored.
/// </summary>
internal static class PreviewBrand
{
    /// <summary>A custom property of style sheets.</summary>
    internal sealed record TokenView(string Name, string Value);

    /// <summary>A file of a type face, below the theme's files on the tenant's host.</summary>
    internal sealed record FaceView(string Family, string Weights, string Range, string File);

    /// <summary>A look.</summary>
    /// <param name="Measures">Type, shape and density: the same in both schemes.</param>
    /// <param name="Light">Colours on light.</param>
    /// <param name="Dark">Colours on dark.</param>
    internal sealed record Response(
        IReadOnlyList<TokenView> Measures, IReadOnlyList<TokenView> Light, IReadOnlyList<TokenView> Dark)
    {
        public required IReadOnlyList<FaceView> Faces { get; init; }

        public required IReadOnlyList<BrandCheckView> Checks { get; init; }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/branding/preview", HandleAsync)
        .RequireScope(ApiScopes.BrandingRead, CallerKind.TenantOnly)
        .WithName(nameof(PreviewBrand)).WithSummary("Derives what settings of a brand would look like.");

    internal static async Task<Ok<Response>> HandleAsync(
        BrandBody request, BrandDesks desks, Brands brands, ThemeCatalogue themes, CancellationToken ct)
    {
        var desk = await desks.ReadAsync(ct);
        var pictures = BrandDesks.PicturesOf(desk);
        var theme = brands.Preview(desk.Tenant, request.Read(desk.Tenant), pictures);
        return TypedResults.Ok(new Response(Views(ThemeTokens.Measures(theme.Settings)),
            Views(ThemeTokens.Of(theme.Light, dark: false)), Views(ThemeTokens.Of(theme.Dark, dark: true)))
        {
            Faces = [.. themes.FacesOf(theme.Settings)
                .Select(face => new FaceView(face.Family, face.Weights, face.Range, face.File))],
            Checks = [.. BrandChecks.Of(theme, await brands.PicturesAsync(pictures, ct)).Select(BrandCheckView.Of)],
        });
    }

    private static List<TokenView> Views(IEnumerable<ThemeToken> tokens) =>
        [.. tokens.Select(token => new TokenView(token.Name, token.Value))];
}
