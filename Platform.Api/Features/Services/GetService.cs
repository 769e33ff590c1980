using Crayon.Platform.Api.Auth;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Services;

/// <summary>GET /v1/services/{service}: one service by id or slug.</summary>
internal static class GetService
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/services/{service}", HandleAsync)
        .RequireScope(ApiScopes.CatalogueRead).WithName(nameof(GetService))
        .WithSummary("Reads a service by id or slug.");

    internal static async Task<Results<Ok<ServiceView>, ProblemHttpResult>> HandleAsync(
        string service, HttpContext context, PriceBook prices, CancellationToken ct)
    {
        var caller = Caller.Of(context);
        var storefront = await prices.StorefrontAsync(caller.Tenant, caller.Customer, ct);
        return storefront.Find(service) is { } found
            ? TypedResults.Ok(ServiceView.Of(found, caller)) : HostProblems.NotFound.Result();
    }
}
