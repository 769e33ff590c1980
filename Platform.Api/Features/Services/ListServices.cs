using System.ComponentModel;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Services;

/// <summary>GET /v1/services: the catalogue as the caller may buy it, at the caller's prices.</summary>
internal static class ListServices
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/services", HandleAsync)
        .RequireScope(ApiScopes.CatalogueRead).WithName(nameof(ListServices))
        .WithSummary("Lists services with prices.");

    /// <summary>What to look for.</summary>
    internal sealed record Filter(
        [property: Description("Part of the name, slug, publisher or description.")] string? Q,
        [property: Description("Exact category.")] string? Category,
        [property: Description("Exact publisher.")] string? Publisher)
    {
        public bool Fits(OfferedService service) => (Category is null || Is(service.Category, Category))
            && (Publisher is null || Is(service.Publisher, Publisher))
            && (Q is null || Has(service.Name) || Has(service.Slug) || Has(service.Publisher)
                || Has(service.Description));

        private bool Has(string text) => text.Contains(Q ?? "", StringComparison.OrdinalIgnoreCase);

        private static bool Is(string text, string wanted) => text.Equals(wanted, StringComparison.OrdinalIgnoreCase);
    }

    internal static async Task<Ok<Page<ServiceView>>> HandleAsync(
        [AsParameters] Filter filter, [AsParameters] PageQuery page, HttpContext context, PriceBook prices,
            CancellationToken ct)
    {
        var caller = Caller.Of(context);
        var size = page.Size;
        var storefront = await prices.StorefrontAsync(caller.Tenant, caller.Customer, ct);
        var found = storefront.Services.Where(filter.Fits).ToList();
        var start = page.Cursor is { } cursor ? IndexAfter(found, PageCursor.Read(cursor, context)) : 0;
        var shown = found.Skip(start).Take(size).ToList();
        var next = start + shown.Count < found.Count
            ? new PageCursor(new DateTimeOffset(start + shown.Count, TimeSpan.Zero), shown[^1].Id.Value).Write(context)
            : null;
        return TypedResults.Ok(new Page<ServiceView>([.. shown.Select(service => ServiceView.Of(service, caller))],
            next));
    }

    // The list is the storefront's own order; where the last one shown has left it, its place is taken instead of its
    // id.
    private static int IndexAfter(List<OfferedService> services, PageCursor cursor)
    {
        var index = services.FindIndex(service => service.Id.Value == cursor.Id);
        return index >= 0 ? index + 1 : (int)Math.Min(cursor.At.UtcTicks, services.Count);
    }
}
