using System.ComponentModel;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Catalogue;

/// <summary>
/// GET /v1/catalogue: every service with how it is shown, to all customers or to one; hidden ones as well, which
/// GET /v1/services leaves out.
/// </summary>
internal static class ListCatalogueEntries
{
    private static readonly PageOrder<CloudService, ServiceId> Order = new(row => row.DateCreated, row => row.Id);

    /// <summary>A service, and how it is shown.</summary>
    [Example("""
        { "name": "Productivity Suite Business", "publisher": "Contoso", "category": "Productivity",
          "entry": { "serviceId": "0199a3c0-0000-7000-8000-000000000001", "customerId": null, "isShown": true,
            "isFeatured": false, "description": null, "isOwn": false } }
        """)]
    internal sealed record ShownServiceView(
        string Name, string Publisher, string Category, CatalogueEntryView Entry);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/catalogue", HandleAsync)
        .RequireScope(ApiScopes.CatalogueRead, CallerKind.TenantOnly).ProducesProblem(StatusCodes.Status404NotFound)
        .WithName(nameof(ListCatalogueEntries)).WithSummary("Lists how services are shown.");

    internal static async Task<Results<Ok<Page<ShownServiceView>>, ProblemHttpResult>> HandleAsync(
        [Description("As this customer sees them; when absent, as all do.")] Guid? customerId,
        [AsParameters] PageQuery page, HttpContext context, PlatformDbContext db, CancellationToken ct)
    {
        CustomerId? customer = customerId is { } id ? new CustomerId(id) : null;
        if (customer is not null && !await db.Customers.AnyAsync(row => row.CustomerId == customer, ct))
            return HostProblems.NotFound.Result();
        var services = await db.Services.AsNoTracking().Where(row => row.State == ServiceState.Active)
            .ReadPageAsync(Order, new PageRequest(context, page), row => row, ct);
        var ids = services.Items.Select(row => row.Id).ToList();
        var entries = await db.CatalogueEntries.AsNoTracking()
            .Where(row => ids.Contains(row.ServiceId) && row.ForCustomerId == customer)
            .ToDictionaryAsync(row => row.ServiceId, ct);
        return TypedResults.Ok(new Page<ShownServiceView>(
            [.. services.Items.Select(row => ViewOf(row, customer, entries.GetValueOrDefault(row.Id)))],
            services.NextCursor));
    }

    private static ShownServiceView ViewOf(CloudService row, CustomerId? customer, CatalogueEntry? entry) => new(
        row.ServiceName, row.Publisher, row.Category,
        entry is null
            ? CatalogueEntryView.Default(row.Id.Value, customer?.Value)
            : CatalogueEntryView.Of(entry));
}
