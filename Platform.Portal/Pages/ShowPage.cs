using System.Buffers.Text;
using System.Security.Cryptography;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Crayon.Platform.Portal.Bff;
using Crayon.Platform.Portal.Bff.Realms;
using Crayon.Platform.Portal.Bff.Sessions;

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

    private static async Task WriteDocumentAsync(HttpContext context, [AsParameters] PageParts parts)
    {
        var (tenant, response) = (PortalTenants.Of(context), context.Response);
        if (parts.Pages.Of(tenant) is not { } built)
        {
            await parts.Plain.WriteAsync(context, tenant, PlainPage.NoPages);
            return;
        }
        var nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(NonceBytes));
        PageHeaders.Write(response,
            $"script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data: blob:; "
            + "font-src 'self'; connect-src 'self'; manifest-src 'self'; require-trusted-types-for 'script'; "
            // Those of Angular, its loader and its component kit; anything else that wrote markup would be refused.
            + "trusted-types angular angular#bundler angular#components angular#unsafe-bypass");
        response.ContentType = "text/html; charset=utf-8";
        await response.WriteAsync(
            built.Document.For(await ReaderOfAsync(context, tenant, nonce, parts)), context.RequestAborted);
    }

    // Who is signed in stands in the document, so that no page has to ask before it begins.
    private static async Task<PageReader> ReaderOfAsync(
        HttpContext context, RegisteredTenant tenant, string nonce, PageParts parts)
    {
        var told = ShowTenant.Response.Of(tenant, parts.Look);
        var user = await parts.Sessions.FindGoodAsync(context, context.RequestAborted) is { } current
            ? PageData.Write(ShowUser.Of(current, told, parts.Addresses.AccountOf(tenant)))
            : null;
        return new PageReader(PageWords.For(context, tenant.Settings.Language).Language, tenant.BrandName,
            parts.Look.Of(tenant), nonce)
        {
            Tenant = PageData.Write(told), User = user,
        };
    }
}

/// <summary>What a document is drawn from.</summary>
internal sealed record PageParts(
    BuiltPages Pages, PlainPages Plain, PortalLook Look, BrowserSessions Sessions, RealmAddresses Addresses);
