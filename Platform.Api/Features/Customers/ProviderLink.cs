using System.ComponentModel.DataAnnotations;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Customers;

/// <summary>
/// GET and PUT /v1/customers/{customerId}/provider-link: how far a customer is known at the supplier, and the wish to
/// link it to one that is there. A wish waits until staff or the supplier's record confirm it, whatever the id is.
/// </summary>
internal static class ProviderLink
{
    private const string Path = "/customers/{customerId:guid}/provider-link";

    [Example("""{ "providerCustomerId": "0199a3c0-0000-7000-8000-000000000095" }""")]
    internal sealed record Request : IRequestBody
    {
        [StringLength(64, MinimumLength = 1)]
        public required string ProviderCustomerId { get; init; }
    }

    /// <summary>How far a customer is known at the supplier.</summary>
    /// <param name="State">Pending while a link waits; Linked once the customer is known there.</param>
    /// <param name="Requested">The id that a link was asked for last; null when none was.</param>
    /// <param name="ProviderCustomerId">The customer's id there; null before it is linked.</param>
    internal sealed record LinkView(ProviderLinkState State, string? Requested, string? ProviderCustomerId)
    {
        public static LinkView Of(Customer row) =>
            new(row.ProviderLink, row.ProviderLinkRequest, row.ProviderCustomerId);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ReadAsync).RequireScope(ApiScopes.CustomersRead, CallerKind.TenantOnly)
            .WithName("GetProviderLink").WithSummary("Reads how far a customer is known at the supplier.");
        routes.MapPut(Path, PutAsync).RequireScope(ApiScopes.CustomersWrite, CallerKind.TenantOnly)
            .WithOptionalIfMatch().ProducesProblem(StatusCodes.Status409Conflict)
            .WithName("PutProviderLink").WithSummary("Asks for a link to a customer that the supplier has.");
    }

    private static async Task<Results<Ok<LinkView>, ProblemHttpResult>> ReadAsync(
        Guid customerId, HttpContext context, PlatformDbContext db, CancellationToken ct)
    {
        if (await FindAsync(db, customerId, ct) is not { } customer) return HostProblems.NotFound.Result();
        ETags.Show(context, customer);
        return TypedResults.Ok(LinkView.Of(customer));
    }

    private static async Task<Results<Ok<LinkView>, ProblemHttpResult>> PutAsync(
        Guid customerId, Request request, HttpContext context, AskForLink links, PlatformDbContext db,
        CancellationToken ct)
    {
        if (await FindAsync(db, customerId, ct) is not { } customer) return HostProblems.NotFound.Result();
        ETags.Accept(context, customer);
        await links.AskAsync(customer, request.ProviderCustomerId, ct);
        ETags.Show(context, customer);
        return TypedResults.Ok(LinkView.Of(customer));
    }

    private static Task<Customer?> FindAsync(PlatformDbContext db, Guid id, CancellationToken ct)
    {
        var wanted = new CustomerId(id);
        return db.Customers.FirstOrDefaultAsync(row => row.CustomerId == wanted, ct);
    }
}
