namespace Crayon.Platform.Api.Features.Branding;

/// <summary>How the tenant's storefront looks.</summary>
internal static class BrandingMap
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        GetBranding.Map(routes);
        PutBrandDraft.Map(routes);
        DiscardBrandDraft.Map(routes);
        BrandLogo.Map(routes);
        PreviewBrand.Map(routes);
        PublishBrand.Map(routes);
        ListBrandVersions.Map(routes);
        RestoreBrandVersion.Map(routes);
    }
}
