using System.Collections.Frozen;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Themes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Hosting.Themes;

/// <summary>
/// Serves style sheet, drawings and fonts of the theme of a request's tenant, under names that carry their hash. The
/// files of another tenant's theme are not found, so that no host tells who else is there.
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
        Task ServeAsync(HttpContext context) =>
            WriteAsync(context, Find(context, context.GetRouteValue("file") as string ?? ""));
        HashedAsset? Find(HttpContext context, string file) =>
            tenantOf(context) is not { } tenant ? null
            : files.GetValueOrDefault(file) ?? themes.Find(tenant.Settings.Theme).Assets.GetValueOrDefault(file);
        return routes.MapMethods($"{prefix}/{{file}}", [HttpMethods.Get, HttpMethods.Head], ServeAsync)
            .AllowAnonymous();
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
