using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using StaffCustomerView = Crayon.Platform.Api.Features.Admin.ListAllCustomers.StaffCustomerView;

namespace Crayon.Platform.Api.Features.Admin;

/// <summary>
/// POST /v1/admin/customers/{customerId}/provider-link/confirm and …/refuse: decides on a link to a customer that the
/// provider already has; recorded with the reason.
/// </summary>
internal static class DecideProviderLink
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "confirm", (links, customer, reason, ct) => links.ConfirmAsync(customer, reason, ct))
            .WithName("ConfirmProviderLink").WithSummary("Confirms a customer's link to one that the provider has.");
        Map(routes, "refuse", (links, customer, reason, ct) => links.RefuseAsync(customer, reason, ct))
            .WithName("RefuseProviderLink").WithSummary("Refuses a customer's link to one that the provider has.");
    }

    private static RouteHandlerBuilder Map(IEndpointRouteBuilder routes, string verb, Decision decide) => routes
        .MapPost($"/admin/customers/{{customerId:guid}}/provider-link/{verb}",
            (Guid customerId, ReasonBody? request, HttpContext context, ProviderLinks links, PlatformDbContext db,
                CancellationToken ct) => HandleAsync(new CustomerId(customerId), context, db,
                    customer => decide(links, customer, request?.Reason, ct), ct))
        .RequireScope(ApiScopes.AdminWrite, CallerKind.Staff).WithOptionalIfMatch()
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<StaffCustomerView>, ProblemHttpResult>> HandleAsync(
        CustomerId id, HttpContext context, PlatformDbContext db, Func<Customer, Task> decide, CancellationToken ct)
    {
        if (await db.Customers.FirstOrDefaultAsync(row => row.CustomerId == id, ct) is not { } customer)
            return HostProblems.NotFound.Result();
        ETags.Accept(context, customer);
        await decide(customer);
        ETags.Show(context, customer);
        return TypedResults.Ok(StaffCustomerView.Of(customer, Caller.Of(context)));
    }

    private delegate Task Decision(ProviderLinks links, Customer customer, string? reason, CancellationToken ct);
}
