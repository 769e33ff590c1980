namespace Crayon.Platform.Core.Themes.Brands;

/// <summary>Codes of the refusals around brands, each with its HTTP status.</summary>
public static class BrandRefusals
{
    /// <summary>There is no such version or picture. 404.</summary>
    public const string NotFound = "not-found";

    /// <summary>There is no draft to publish. 409.</summary>
    public const string NoDraft = "brand-no-draft";

    /// <summary>Two colours that meet differ too little. 409.</summary>
    public const string NotLegible = "brand-not-legible";

    /// <summary>Somebody published at the same moment. 409.</summary>
    public const string Overtaken = "brand-overtaken";

    /// <summary>So many pictures are kept that no other is taken. 409.</summary>
    public const string TooManyPictures = "brand-pictures-too-many";

    /// <summary>Every code with its status, for the table of problems.</summary>
    public static IReadOnlyDictionary<string, int> Statuses { get; } =
        new Dictionary<string, int>(StringComparer.Ordinal)
    {
        [NotFound] = 404, [NoDraft] = 409, [NotLegible] = 409, [Overtaken] = 409, [TooManyPictures] = 409,
    };
}
