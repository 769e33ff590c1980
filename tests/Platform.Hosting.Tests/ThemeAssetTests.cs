using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Themes;
using Crayon.Platform.Hosting.Themes;
using Crayon.Testing.Platform;

namespace Crayon.Platform.Hosting.Tests;

public sealed class ThemeAssetTests
{
    private static readonly HashedAsset Own = HashedAsset.Of("passkey", "js", "void 0"u8.ToArray());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ISO_14_A_tenant_gets_the_files_of_its_own_theme_for_a_year_and_no_others()
    {
        var themes = ThemeCatalogue.Load(ThemeCatalogue.Folder);
        var (fuji, north) = (themes.Find("fuji"), themes.Find("northwind"));
        await using var platform = await TestPlatform.CreateAsync(DatabaseEngine.Sqlite, Ct);
        await using var host = await BareHost.StartAsync(platform.Settings,
            app => app.MapThemeAssets("/id/assets", context => TenantOf(context.Request.Host.Host), Own), Ct,
            builder => builder.Services.AddThemes());

        foreach (var asset in fuji.Assets.Values)
        {
            var (status, _, response) = await host.GetAsync($"/id/assets/{asset.FileName}", Ct, "fuji.example");
            Assert.Equal((200, asset.ContentType), (status, response.Content.Headers.ContentType?.ToString()));
            Assert.Equal("public, max-age=31536000, immutable", response.Headers.GetValues("Cache-Control").Single());
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal(asset.Bytes.ToArray(), await response.Content.ReadAsByteArrayAsync(Ct));
        }
        Assert.Equal(404, (await host.GetAsync($"/id/assets/{fuji.Stylesheet.FileName}", Ct, "north.example")).Status);
        Assert.Equal(404, (await host.GetAsync($"/id/assets/{north.Mark.FileName}", Ct, "fuji.example")).Status);
        Assert.Equal(404, (await host.GetAsync($"/id/assets/{fuji.Stylesheet.FileName}", Ct, "nobody.example")).Status);
        Assert.Equal(404, (await host.GetAsync("/id/assets/..%2ffuji%2ftheme.json", Ct, "fuji.example")).Status);
        Assert.Equal(200, (await host.GetAsync($"/id/assets/{north.Stylesheet.FileName}", Ct, "north.example")).Status);
        Assert.Equal(200, (await host.GetAsync($"/id/assets/{Own.FileName}", Ct, "north.example")).Status);
    }

    [Fact]
    public async Task A_tenant_whose_theme_does_not_exist_gets_the_neutral_one()
    {
        var neutral = ThemeCatalogue.Load(ThemeCatalogue.Folder).Find(ThemeCatalogue.Neutral);
        await using var platform = await TestPlatform.CreateAsync(DatabaseEngine.Sqlite, Ct);
        await using var host = await BareHost.StartAsync(platform.Settings,
            app => app.MapThemeAssets("/assets", _ => Tenant("gone")), Ct, builder => builder.Services.AddThemes());

        Assert.Equal(200, (await host.GetAsync($"/assets/{neutral.Stylesheet.FileName}", Ct)).Status);
    }

    private static RegisteredTenant? TenantOf(string host) => host switch
    {
        "fuji.example" => Tenant("fuji"),
        "north.example" => Tenant("northwind"),
        _ => null,
    };

    private static RegisteredTenant Tenant(string theme) => new(
        TenantId.New(), null, theme, theme, TenantKind.Reseller, TenantState.Active, $"{theme}.example",
        new TenantSettings("eu", "EUR", "NL", "nl", "Europe/Amsterdam", theme, "NL"));
}
