using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Catalogue;

/// <summary>
/// PUT /v1/catalogue/{serviceId} and PUT /v1/customers/{customerId}/catalogue/{serviceId}: how a service is shown.
/// </summary>
internal static class PutCatalogueEntry
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPut("/catalogue/{serviceId:guid}", HandleAsync)
            .RequireScope(ApiScopes.CatalogueWrite, CallerKind.TenantOnly).WithOptionalIfMatch()
            .WithName(nameof(PutCatalogueEntry)).WithSummary("Says how a service is shown to all customers.");
        routes.MapPut("/customers/{customerId:guid}/catalogue/{serviceId:guid}", HandleForCustomerAsync)
            .RequireScope(ApiScopes.CatalogueWrite, CallerKind.TenantOnly).WithOptionalIfMatch()
            .WithName("PutCustomerCatalogueEntry").WithSummary("Says how a service is shown to one customer.");
    }

    internal static async Task<Results<Ok<CatalogueEntryView>, ProblemHttpResult>> HandleAsync(
        Guid serviceId, CatalogueEntryBody request, HttpContext context, CatalogueEntries entries,
            CancellationToken ct) =>
        await entries.PutAsync(context, Place(serviceId, null), request, ct) is { } entry
            ? TypedResults.Ok(entry) : HostProblems.NotFound.Result();

    internal static async Task<Results<Ok<CatalogueEntryView>, ProblemHttpResult>> HandleForCustomerAsync(
        Guid customerId, Guid serviceId, CatalogueEntryBody request, HttpContext context, CatalogueEntries entries,
            CancellationToken ct) =>
        await entries.PutAsync(context, Place(serviceId, customerId), request, ct) is { } entry
            ? TypedResults.Ok(entry) : HostProblems.NotFound.Result();

    private static CatalogueEntries.Place Place(Guid service, Guid? customer) =>
        new(new ServiceId(service), customer is { } id ? new CustomerId(id) : null);
}
