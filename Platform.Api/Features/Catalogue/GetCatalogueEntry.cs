using Crayon.Platform.Api.Auth;
using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Catalogue;

/// <summary>
/// GET /v1/catalogue/{serviceId} and GET /v1/customers/{customerId}/catalogue/{serviceId}: how a service is shown.
/// </summary>
internal static class GetCatalogueEntry
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/catalogue/{serviceId:guid}", HandleAsync)
            .RequireScope(ApiScopes.CatalogueRead, CallerKind.TenantOnly)
            .WithName(nameof(GetCatalogueEntry)).WithSummary("Reads how a service is shown to all customers.");
        routes.MapGet("/customers/{customerId:guid}/catalogue/{serviceId:guid}", HandleForCustomerAsync)
            .RequireScope(ApiScopes.CatalogueRead, CallerKind.TenantOnly)
            .WithName("GetCustomerCatalogueEntry").WithSummary("Reads how a service is shown to one customer.");
    }

    internal static async Task<Results<Ok<CatalogueEntryView>, ProblemHttpResult>> HandleAsync(
        Guid serviceId, HttpContext context, CatalogueEntries entries, CancellationToken ct) =>
        await entries.FindAsync(context, Place(serviceId, null), ct) is { } entry
            ? TypedResults.Ok(entry) : HostProblems.NotFound.Result();

    internal static async Task<Results<Ok<CatalogueEntryView>, ProblemHttpResult>> HandleForCustomerAsync(
        Guid customerId, Guid serviceId, HttpContext context, CatalogueEntries entries, CancellationToken ct) =>
        await entries.FindAsync(context, Place(serviceId, customerId), ct) is { } entry
            ? TypedResults.Ok(entry) : HostProblems.NotFound.Result();

    private static CatalogueEntries.Place Place(Guid service, Guid? customer) =>
        new(new ServiceId(service), customer is { } id ? new CustomerId(id) : null);
}
