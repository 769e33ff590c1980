using System.Collections.Frozen;
using Crayon.Platform.Core.Themes.Colour;

namespace Crayon.Platform.Core.Themes;

/// <summary>A theme, ready to be served: nothing of it is computed for a request.</summary>
/// <param name="Name">Name of its folder.</param>
/// <param name="Settings">What its author set.</param>
/// <param name="Light">Its colours on light.</param>
/// <param name="Dark">Its colours on dark.</param>
public sealed record Theme(string Name, ThemeSettings Settings, ThemePalette Light, ThemePalette Dark)
{
    /// <summary>The custom properties of both schemes, and the type faces.</summary>
    public required HashedAsset Stylesheet { get; init; }

    /// <summary>The logo for light chrome.</summary>
    public required HashedAsset Logo { get; init; }

    /// <summary>The logo for dark chrome.</summary>
    public required HashedAsset LogoOnDark { get; init; }

    /// <summary>The square mark, which is the favicon as well.</summary>
    public required HashedAsset Mark { get; init; }

    /// <summary>The files of the type faces it uses.</summary>
    public required IReadOnlyList<HashedAsset> Fonts { get; init; }

    /// <summary>All its files, by file name.</summary>
    public FrozenDictionary<string, HashedAsset> Assets =>
        field ??= new[] { Stylesheet, Logo, LogoOnDark, Mark }.Concat(Fonts)
            .DistinctBy(asset => asset.FileName, StringComparer.Ordinal)
            .ToFrozenDictionary(asset => asset.FileName, StringComparer.Ordinal);
}
