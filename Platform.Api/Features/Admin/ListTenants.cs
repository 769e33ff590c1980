using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Admin;

/// <summary>GET /v1/admin/tenants and GET /v1/admin/tenants/{tenantId}: the registry as staff see it.</summary>
internal static class ListTenants
{
    private static readonly PageOrder<Tenant, TenantId> Order = new(row => row.DateCreated, row => row.TenantId);

    /// <summary>A tenant.</summary>
    [Example("""
        { "id": "0199a3c0-0000-7000-8000-000000000070", "parentId": null, "slug": "example",
          "name": "Example Cloud B.V.", "kind": "Reseller",
          "state": "Active", "region": "eu", "currency": "EUR", "market": "NL", "partnerId": null,
          "dateCreated": "2026-03-16T09:00:00Z" }
        """)]
    internal sealed record TenantView(Guid Id, Guid? ParentId, string Slug, string Name, TenantKind Kind,
        TenantState State)
    {
        public required string Region { get; init; }

        public required string Currency { get; init; }

        public required string Market { get; init; }

        public required string? PartnerId { get; init; }

        public required DateTimeOffset DateCreated { get; init; }

        public static TenantView Of(Tenant row) =>
            new(row.TenantId.Value, row.ParentId?.Value, row.Slug, row.Name, row.Kind, row.State)
        {
            Region = row.Region, Currency = row.Currency, Market = row.Market, PartnerId = row.PartnerId,
            DateCreated = row.DateCreated,
        };
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/admin/tenants", HandleAsync).RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName(nameof(ListTenants)).WithSummary("Lists tenants.");
        routes.MapGet("/admin/tenants/{tenantId:guid}", HandleOneAsync)
            .RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName("GetTenant").WithSummary("Reads a tenant.");
    }

    internal static async Task<Ok<Page<TenantView>>> HandleAsync(
        [AsParameters] PageQuery page, HttpContext context, PlatformDbContext db, CancellationToken ct) =>
        TypedResults.Ok(await db.Tenants.AsNoTracking().ReadPageAsync(Order, new PageRequest(context, page),
            TenantView.Of, ct));

    internal static async Task<Results<Ok<TenantView>, ProblemHttpResult>> HandleOneAsync(
        Guid tenantId, HttpContext context, PlatformDbContext db, CancellationToken ct)
    {
        var id = new TenantId(tenantId);
        if (await db.Tenants.AsNoTracking().FirstOrDefaultAsync(row => row.TenantId == id, ct) is not { } tenant)
            return HostProblems.NotFound.Result();
        ETags.Show(context, tenant);
        return TypedResults.Ok(TenantView.Of(tenant));
    }
}
