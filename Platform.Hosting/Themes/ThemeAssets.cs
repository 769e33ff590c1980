using System.Collections.Frozen;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Themes;
using Crayon.Platform.Core.Themes.Brands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Hosting.Themes;

/// <summary>
/// Serves style sheet, drawings and fonts of the theme of a request's tenant, under names that carry their hash. The
/// style sheets and drawings of another tenant are not found, so that no host tells who else is there.
/// </summary>
public static class ThemeAssets
{
    private const string ForAYear = "public, max-age=31536000, immutable";

    /// <summary>Maps <c>GET {prefix}/{file}</c>; the host registers the themes with <c>AddThemes</c>.</summary>
    /// <param name="routes">The host's routes.</param>
    /// <param name="prefix">Such as <c>/id/assets</c>.</param>
    /// <param name="tenantOf">The tenant of a request; null answers 404.</param>
    /// <param name="own">Files of the host itself, served to every tenant.</param>
    public static IEndpointConventionBuilder MapThemeAssets(
        this IEndpointRouteBuilder routes, string prefix, Func<HttpContext, RegisteredTenant?> tenantOf,
        params HashedAsset[] own)
    {
        var themes = routes.ServiceProvider.GetRequiredService<ThemeCatalogue>();
        var files = own.ToFrozenDictionary(asset => asset.FileName, StringComparer.Ordinal);
        async Task ServeAsync(HttpContext context)
        {
            var name = context.GetRouteValue("file") as string ?? "";
            if (tenantOf(context) is not { } tenant) await WriteAsync(context, null);
            else await WriteAsync(context, await WholeAsync(
                context, tenant, files.GetValueOrDefault(name) ?? themes.FindAsset(tenant, name)));
        }
        return routes.MapMethods($"{prefix}/{{file}}", [HttpMethods.Get, HttpMethods.Head], ServeAsync)
            .AllowAnonymous();
    }

    // A brand's pictures lie with the tenant's rows.
    private static async Task<HashedAsset?> WholeAsync(HttpContext context, RegisteredTenant tenant, HashedAsset? asset)
    {
        if (asset is not { StoredAs: { } stored }) return asset;
        var images = context.RequestServices.GetRequiredService<BrandImages>();
        var bytes = await images.FindAsync(tenant.Id, stored, context.RequestAborted);
        return bytes is null ? null : asset with { Bytes = bytes };
    }

    private static Task WriteAsync(HttpContext context, HashedAsset? asset)
    {
        if (asset is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
        context.Response.Headers.CacheControl = ForAYear;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.ContentType = asset.ContentType;
        context.Response.ContentLength = asset.Bytes.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.Body.WriteAsync(asset.Bytes, context.RequestAborted).AsTask();
    }
}
