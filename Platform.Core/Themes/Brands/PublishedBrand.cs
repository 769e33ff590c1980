namespace Crayon.Platform.Core.Themes.Brands;

/// <summary>The brand that a tenant is shown in, as the registry knows it.</summary>
/// <param name="Number">Its version.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Settings">Its settings, as <see cref="BrandJson"/> writes them.</param>
public sealed record PublishedBrand(int Number, string Label, string Settings) : IBrandPictures
{
    /// <inheritdoc />
    public string? Logo { get; init; }

    /// <inheritdoc />
    public string? LogoOnDark { get; init; }

    /// <inheritdoc />
    public string? Mark { get; init; }

    internal static PublishedBrand Of(BrandVersion row) =>
        new(row.Number, row.Label, row.Settings) { Logo = row.Logo, LogoOnDark = row.LogoOnDark, Mark = row.Mark };
}
