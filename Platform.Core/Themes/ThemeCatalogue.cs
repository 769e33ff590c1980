using System.Collections.Frozen;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Themes.Brands;
using Crayon.Platform.Core.Themes.Reading;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Crayon.Platform.Core.Themes;

/// <summary>All themes of an installation, read and derived once.</summary>
public sealed class ThemeCatalogue
{
    /// <summary>The neutral theme, for a brand without settings.</summary>
    public const string Neutral = "default";

    private readonly FrozenDictionary<string, Theme> themes;
    private readonly FrozenDictionary<string, HashedAsset> fonts;
    private readonly FrozenDictionary<string, HashedAsset> fontFiles;
    private readonly BrandedThemes brands = new();

    private ThemeCatalogue(FrozenDictionary<string, Theme> themes, FrozenDictionary<string, HashedAsset> fonts)
    {
        (this.themes, this.fonts) = (themes, fonts);
        fontFiles = fonts.Values.ToFrozenDictionary(font => font.FileName, StringComparer.Ordinal);
    }

    /// <summary>The folder beside the program, where the build puts the themes.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "themes");

    /// <summary>All themes, by name.</summary>
    public IEnumerable<Theme> All => themes.Values.OrderBy(theme => theme.Name, StringComparer.Ordinal);

    /// <summary>
    /// Reads every theme of a folder; throws a <see cref="ThemeException"/> for one that cannot be used.
    /// </summary>
    /// <param name="folder">Holds a folder for each theme, and <c>fonts</c>.</param>
    public static ThemeCatalogue Load(string folder)
    {
        // Later than a theme's settings: what is wrong with those is told first.
        var faces = new Lazy<FrozenDictionary<string, HashedAsset>>(() => FontFamilies.ForHeadings
            .Where(family => family.Face is not null).SelectMany(FontFamilies.FilesOf).ToFrozenDictionary(
                file => file.Name, file => ThemeFolder.Font(Path.Combine(folder, ThemeFolder.FontsFolder), file.Name),
                StringComparer.Ordinal));
        var found = Directory.EnumerateDirectories(folder)
            .Where(path => File.Exists(Path.Combine(path, ThemeFolder.SettingsFile)))
            .Select(path => ThemeFolder.Load(path, name => faces.Value[name]))
            .ToFrozenDictionary(theme => theme.Name, StringComparer.Ordinal);
        if (!found.ContainsKey(Neutral)) throw new DirectoryNotFoundException($"{folder} holds no theme '{Neutral}'.");
        return new ThemeCatalogue(found, faces.Value);
    }

    /// <summary>The theme of a name; the neutral one for a name that is none.</summary>
    public Theme Find(string name) => themes.GetValueOrDefault(name) ?? themes[Neutral];

    /// <summary>How a tenant looks: in the brand it published, else in the theme it was set up with.</summary>
    public Theme Of(RegisteredTenant tenant) => RecentOf(tenant)?.Theme ?? Find(tenant.Settings.Theme);

    /// <summary>
    /// A file that a tenant's pages are drawn with, also by pages of the version before; type faces are everybody's.
    /// </summary>
    public HashedAsset? FindAsset(RegisteredTenant tenant, string file) =>
        Of(tenant).Assets.GetValueOrDefault(file) ?? RecentOf(tenant)?.Before.Assets.GetValueOrDefault(file)
            ?? fontFiles.GetValueOrDefault(file);

    /// <summary>What settings that are nobody's yet would look like.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="pictures">Pictures of the brand's own.</param>
    /// <param name="plain">The theme whose drawings stand where it has none.</param>
    public Theme Preview(ThemeSettings settings, IBrandPictures pictures, Theme plain) =>
        BrandedThemes.Make("preview", settings, (pictures, plain), name => fonts[name]);

    /// <summary>The files of the type faces that settings name.</summary>
    public IReadOnlyList<ThemeFace> FacesOf(ThemeSettings settings) =>
    [
        .. from family in new[] { settings.Type.Body, settings.Type.Heading }.Distinct()
           where family.Face is not null
           from file in FontFamilies.FilesOf(family)
           select new ThemeFace(family.Face ?? "", family.Weights, file.Range, fonts[file.Name].FileName),
    ];

    private BrandedThemes.Recent? RecentOf(RegisteredTenant tenant) => tenant.Settings.Brand is { } brand
        ? brands.Of(tenant, brand, Find(tenant.Settings.Theme), name => fonts[name])
        : null;
}

/// <summary>A file of a type face, for who shows a theme that is not the page's own.</summary>
/// <param name="Family">Its name in style sheets.</param>
/// <param name="Weights">The range of weights it holds.</param>
/// <param name="Range">The characters it holds.</param>
/// <param name="File">Its name among the theme's files.</param>
public sealed record ThemeFace(string Family, string Weights, string Range, string File);

/// <summary>Registers the themes.</summary>
public static class ThemeRegistration
{
    /// <summary>Registers the catalogue; it is read when it is first asked for.</summary>
    public static IServiceCollection AddThemes(this IServiceCollection services)
    {
        services.TryAddSingleton(_ => ThemeCatalogue.Load(ThemeCatalogue.Folder));
        return services;
    }
}
