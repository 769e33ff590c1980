using System.Reflection;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Themes;
using Crayon.Platform.Hosting.Tenancy;
using Crayon.Platform.Hosting.Themes;

namespace Crayon.Platform.Portal.Pages;

/// <summary>Where a tenant's theme lies, and how its frame is built.</summary>
/// <param name="Name">The theme.</param>
/// <param name="Stylesheet">Its custom properties and type faces.</param>
/// <param name="Logo">The logo for light chrome.</param>
/// <param name="LogoOnDark">The logo for dark chrome.</param>
/// <param name="Mark">The square mark, which is the favicon as well.</param>
internal sealed record ThemeReference(string Name, string Stylesheet, string Logo, string LogoOnDark, string Mark)
{
    /// <summary>light, dark or system.</summary>
    public required string Scheme { get; init; }

    /// <summary>Tone of the frame: surface, tint, ink or brand.</summary>
    public required string Chrome { get; init; }

    /// <summary>top or side.</summary>
    public required string Navigation { get; init; }

    /// <summary>compact, comfortable or spacious.</summary>
    public required string Density { get; init; }

    /// <summary>outlined, filled or elevated.</summary>
    public required string Surface { get; init; }

    /// <summary>Tone of drawings: none, line, soft or bold.</summary>
    public required string Illustration { get; init; }
}

/// <summary>Serves tenants' themes beside the pages, and says where they are.</summary>
internal sealed class PortalLook(ThemeCatalogue themes)
{
    private const string Prefix = "/theme";
    private readonly HashedAsset plain = Read("plain", "css");

    /// <summary>The style sheet of the pages that the server draws.</summary>
    public string PlainStylesheet => At(plain);

    /// <summary>How a tenant looks.</summary>
    public ThemeReference Of(RegisteredTenant tenant)
    {
        var theme = themes.Of(tenant);
        var settings = theme.Settings;
        return new ThemeReference(
            theme.Name, At(theme.Stylesheet), At(theme.Logo), At(theme.LogoOnDark), At(theme.Mark))
        {
            Scheme = Word(settings.Scheme), Chrome = Word(settings.Chrome.Tone),
            Navigation = Word(settings.Chrome.Navigation), Density = Word(settings.Density),
            Surface = Word(settings.Surface), Illustration = Word(settings.Illustration),
        };
    }

    /// <summary>Maps the files.</summary>
    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapThemeAssets(Prefix, context => context.Features.Get<RequestHost>()?.Tenant, plain);

    private static string At(HashedAsset asset) => $"{Prefix}/{asset.FileName}";

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();

    private static HashedAsset Read(string name, string extension)
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream($"assets.{name}.{extension}")
            ?? throw new InvalidOperationException($"No asset {name}.{extension}.");
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return HashedAsset.Of(name, extension, bytes.ToArray());
    }
}
