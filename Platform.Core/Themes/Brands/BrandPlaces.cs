namespace Crayon.Platform.Core.Themes.Brands;

/// <summary>The pictures of a brand by their places.</summary>
public static class BrandPlaces
{
    /// <summary>The name of the picture at a place; null for none of the brand's own.</summary>
    public static string? NameOf(IBrandPictures pictures, BrandPlace place) => place switch
    {
        BrandPlace.Light => pictures.Logo,
        BrandPlace.Dark => pictures.LogoOnDark,
        BrandPlace.Mark => pictures.Mark,
        _ => throw new ArgumentOutOfRangeException(nameof(place)),
    };

    /// <summary>The media type of a picture.</summary>
    public static string MediaTypeOf(string name) => HashedAsset.TypeOf(Path.GetExtension(name)[1..]);
}
