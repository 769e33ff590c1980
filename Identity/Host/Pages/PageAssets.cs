using System.Reflection;
using Crayon.Identity.Host.Realms;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Themes;
using Crayon.Platform.Hosting.Themes;

namespace Crayon.Identity.Host.Pages;

/// <summary>Style sheet and script of the pages beside the tenant's theme, under names that carry their hash.</summary>
internal sealed class PageAssets(ThemeCatalogue themes)
{
    private const string Prefix = "/id/assets";
    private readonly HashedAsset style = Read("pages", "css");
    private readonly HashedAsset script = Read("passkeys", "js");

    /// <summary>What the pages of a tenant are drawn with.</summary>
    public PageLook LookOf(RegisteredTenant realm)
    {
        var theme = themes.Of(realm);
        return new PageLook(At(theme.Stylesheet), At(style), At(script))
        {
            Logo = (At(theme.Logo), At(theme.LogoOnDark)), Mark = At(theme.Mark),
            Art = theme.Settings.Illustration.ToString().ToLowerInvariant(),
            Scheme = theme.Settings.Scheme.ToString().ToLowerInvariant(),
            Chrome = theme.Settings.Chrome.Tone.ToString().ToLowerInvariant(),
        };
    }

    /// <summary>Maps the files.</summary>
    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapThemeAssets(Prefix, context => context.Features.Get<CurrentRealm>()?.Tenant, style, script);

    private static string At(HashedAsset asset) => $"{Prefix}/{asset.FileName}";

    private static HashedAsset Read(string name, string extension)
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream($"assets.{name}.{extension}")
            ?? throw new InvalidOperationException($"No asset {name}.{extension}.");
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return HashedAsset.Of(name, extension, bytes.ToArray());
    }
}
