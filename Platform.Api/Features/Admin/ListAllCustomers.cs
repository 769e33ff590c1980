using System.ComponentModel;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Features.Customers;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Admin;

/// <summary>GET /v1/admin/customers and GET /v1/admin/customers/{customerId}: customers of all tenants.</summary>
internal static class ListAllCustomers
{
    private static readonly PageOrder<Customer, CustomerId> Order = new(row => row.DateCreated, row => row.CustomerId);

    /// <summary>A customer, whose it is, and the customer at the provider to which a link was asked for.</summary>
    internal sealed record StaffCustomerView(Guid TenantId, string? ProviderLinkRequest, CustomerView Customer)
    {
        public static StaffCustomerView Of(Customer row, Caller caller) =>
            new(row.TenantId.Value, row.ProviderLinkRequest, CustomerView.Of(row, caller));
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/admin/customers", HandleAsync).RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName(nameof(ListAllCustomers)).WithSummary("Lists customers of all tenants.");
        routes.MapGet("/admin/customers/{customerId:guid}", HandleOneAsync)
            .RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName("GetAnyCustomer").WithSummary("Reads a customer of any tenant.");
    }

    internal static async Task<Ok<Page<StaffCustomerView>>> HandleAsync(
        [Description("Only of this tenant.")] Guid? tenantId,
        [Description("Only those so far known at the provider.")] ProviderLinkState? providerLink,
        [AsParameters] PageQuery page, HttpContext context, PlatformDbContext db, CancellationToken ct)
    {
        TenantId? tenant = tenantId is { } id ? new TenantId(id) : null;
        var (rows, caller) = (db.Customers.AsNoTracking().Where(row => (tenant == null || row.TenantId == tenant)
            && (providerLink == null || row.ProviderLink == providerLink)), Caller.Of(context));
        return TypedResults.Ok(await rows.ReadPageAsync(Order, new PageRequest(context, page),
            row => StaffCustomerView.Of(row, caller), ct));
    }

    internal static async Task<Results<Ok<StaffCustomerView>, ProblemHttpResult>> HandleOneAsync(
        Guid customerId, HttpContext context, PlatformDbContext db, CancellationToken ct)
    {
        var id = new CustomerId(customerId);
        if (await db.Customers.AsNoTracking().FirstOrDefaultAsync(row => row.CustomerId == id, ct) is not { } customer)
            return HostProblems.NotFound.Result();
        ETags.Show(context, customer);
        return TypedResults.Ok(StaffCustomerView.Of(customer, Caller.Of(context)));
    }
}
