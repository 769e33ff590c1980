using System.Buffers.Text;
using System.Security.Cryptography;
using Crayon.Platform.Hosting.Problems;
using Crayon.Platform.Portal.Bff;

namespace Crayon.Platform.Portal.Pages;

/// <summary>
/// GET of any other path: a file of the tenant's pages, or the document itself, so that a link to a place in it works.
/// </summary>
internal static class ShowPage
{
    private const int NonceBytes = 16;
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/{**path:file}", Reading, WriteFileAsync).AllowAnonymous();
        routes.MapMethods("/{**path:nonfile}", Reading, WriteDocumentAsync).AllowAnonymous();
    }

    private static Task WriteFileAsync(string path, HttpContext context, BuiltPages pages) =>
        pages.Of(PortalTenants.Of(context))?.Files.GetValueOrDefault(path) is { } file
            ? file.WriteAsync(context)
            : HostProblems.NotFound.WriteAsync(context);

    private static Task WriteDocumentAsync(HttpContext context, BuiltPages pages, PlainPages plain, PortalLook look)
    {
        var (tenant, response) = (PortalTenants.Of(context), context.Response);
        if (pages.Of(tenant) is not { } built) return plain.WriteAsync(context, tenant, PlainPage.NoPages);
        var nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(NonceBytes));
        var theme = look.Of(tenant);
        PageHeaders.Write(response,
            $"script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data: blob:; "
            + "font-src 'self'; connect-src 'self'; manifest-src 'self'; require-trusted-types-for 'script'; "
            // Those of Angular, its loader and its component kit; anything else that wrote markup would be refused.
            + "trusted-types angular angular#bundler angular#components angular#unsafe-bypass");
        response.ContentType = "text/html; charset=utf-8";
        return response.WriteAsync(built.Document.For(new PageReader(
            PageWords.For(context, tenant.Settings.Language).Language, tenant.BrandName, theme,
            TenantData.Write(ShowTenant.Response.Of(tenant, look)), nonce)), context.RequestAborted);
    }
}
