using System.Collections.Frozen;
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

    private ThemeCatalogue(FrozenDictionary<string, Theme> themes) => this.themes = themes;

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
        var found = Directory.EnumerateDirectories(folder)
            .Where(path => File.Exists(Path.Combine(path, ThemeFolder.SettingsFile)))
            .Select(path => ThemeFolder.Load(path, Path.Combine(folder, ThemeFolder.FontsFolder)))
            .ToFrozenDictionary(theme => theme.Name, StringComparer.Ordinal);
        if (!found.ContainsKey(Neutral)) throw new DirectoryNotFoundException($"{folder} holds no theme '{Neutral}'.");
        return new ThemeCatalogue(found);
    }

    /// <summary>The theme of a name; the neutral one for a name that is none.</summary>
    public Theme Find(string name) => themes.GetValueOrDefault(name) ?? themes[Neutral];
}

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
