using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Themes;
using Crayon.Platform.Portal.Pages;

namespace Crayon.Platform.Portal.Bff;

/// <summary>GET /bff/tenant: whose portal this is; anybody may know.</summary>
internal static class ShowTenant
{
    /// <summary>A tenant as its pages need it.</summary>
    /// <param name="Slug">Short name.</param>
    /// <param name="Name">Name for people.</param>
    /// <param name="Kind">operator, direct or reseller.</param>
    /// <param name="Locale">Its language.</param>
    /// <param name="Locales">The languages that pages speak.</param>
    /// <param name="Currency">ISO 4217 code in which it sells.</param>
    /// <param name="TimeZone">IANA time zone.</param>
    /// <param name="Country">ISO 3166 country of the company that sells; null while there is none.</param>
    /// <param name="Theme">How it looks.</param>
    internal sealed record Response(
        string Slug, string Name, string Kind, string Locale, IReadOnlyList<string> Locales, string Currency,
        string TimeZone, string? Country, ThemeReference Theme)
    {
        public static Response Of(RegisteredTenant tenant, PortalLook look) => new(
            tenant.Slug, tenant.BrandName, tenant.Kind.ToString().ToLowerInvariant(), tenant.Settings.Language,
            WordFiles.Languages, tenant.Settings.Currency, tenant.Settings.TimeZone, tenant.Settings.SellerCountry,
            look.Of(tenant));
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        BffPaths.Tenant, (HttpContext context, PortalLook look) => Response.Of(PortalTenants.Of(context), look))
        .AllowAnonymous();
}
