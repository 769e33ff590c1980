using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Themes;
using Crayon.Platform.Core.Themes.Brands;
using Crayon.Platform.Hosting.Themes;
using Crayon.Testing.Platform;
using Microsoft.Extensions.DependencyInjection;

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

    [Fact]
    public async Task A_published_brand_is_served_with_its_pictures_beside_the_version_before_and_to_its_tenant_alone()
    {
        var themes = ThemeCatalogue.Load(ThemeCatalogue.Folder);
        await using var platform = await TestPlatform.CreateAsync(DatabaseEngine.Sqlite, Ct);
        var (own, other) = (Tenant("fuji"), Tenant("northwind"));
        var picture = BrandPicture.Read(Drawing, BrandPlace.Light, [])!;
        await using (var scope = platform.Scopes.ForTenant(own.Id, Actor.System("test")))
        {
            var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
            db.BrandImages.Add(new BrandImage
            {
                TenantId = own.Id, Name = picture.Name, Content = Drawing, AddedAt = platform.Time.GetUtcNow(),
            });
            await db.SaveChangesAsync(Ct);
        }
        var settings = themes.Find("northwind").Settings with { Label = "Own" };
        var first = themes.Of(own).Stylesheet.FileName;
        own = own with
        {
            Settings = own.Settings with
            {
                Brand = new PublishedBrand(1, "Own", BrandJson.Write(settings)) { Logo = picture.Name },
            },
        };
        await using var host = await BareHost.StartAsync(platform.Settings,
            app => app.MapThemeAssets("/assets", context => context.Request.Host.Host == "own.example" ? own : other),
            Ct, builder => builder.Services.AddThemes());

        var theme = themes.Of(own);
        Assert.Equal(("Own", themes.Find("northwind").Light["primary"]), (own.BrandName, theme.Light["primary"]));
        var (status, _, logo) = await host.GetAsync($"/assets/{theme.Logo.FileName}", Ct, "own.example");
        Assert.Equal((200, "image/svg+xml"), (status, logo.Content.Headers.ContentType?.ToString()));
        Assert.Equal(Drawing, await logo.Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal(200, (await host.GetAsync($"/assets/{theme.Stylesheet.FileName}", Ct, "own.example")).Status);
        Assert.Equal(200, (await host.GetAsync($"/assets/{first}", Ct, "own.example")).Status);
        Assert.Equal(404, (await host.GetAsync($"/assets/{theme.Logo.FileName}", Ct, "other.example")).Status);
        Assert.Equal(404, (await host.GetAsync($"/assets/{theme.Stylesheet.FileName}", Ct, "other.example")).Status);
    }

    private static byte[] Drawing =>
        """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><rect width="90" height="30"/></svg>"""u8
            .ToArray();

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
