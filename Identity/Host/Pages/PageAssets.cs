using System.Reflection;
using System.Security.Cryptography;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Host.Pages;

/// <summary>Style sheet and script of the pages, under names that carry their hash.</summary>
internal sealed class PageAssets
{
    private const string Prefix = "/id/assets/";
    private const string ForAYear = "public, max-age=31536000, immutable";
    private readonly Asset style = Asset.Read("pages", "css", "text/css; charset=utf-8");
    private readonly Asset script = Asset.Read("passkeys", "js", "text/javascript; charset=utf-8");

    /// <summary>What the pages of a tenant are drawn with.</summary>
    public PageLook LookOf(RegisteredTenant realm) => new(null, Prefix + style.Name, Prefix + script.Name);

    /// <summary>Maps the files.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var asset in new[] { style, script })
            routes.MapMethods(Prefix + asset.Name, Protocol.Routes.Reading, context => WriteAsync(context, asset)).AllowAnonymous();
    }

    private static async Task WriteAsync(HttpContext context, Asset asset)
    {
        context.Response.ContentType = asset.Type;
        context.Response.ContentLength = asset.Bytes.Length;
        context.Response.Headers.CacheControl = ForAYear;
        if (HttpMethods.IsGet(context.Request.Method)) await context.Response.Body.WriteAsync(asset.Bytes, context.RequestAborted);
    }

    private sealed record Asset(string Name, string Type, byte[] Bytes)
    {
        public static Asset Read(string name, string extension, string type)
        {
            using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream($"assets.{name}.{extension}")
                ?? throw new InvalidOperationException($"No asset {name}.{extension}.");
            using var bytes = new MemoryStream();
            file.CopyTo(bytes);
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()).AsSpan(0, 8));
            return new Asset($"{name}-{hash}.{extension}", type, bytes.ToArray());
        }
    }
}
