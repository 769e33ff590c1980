using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Keys;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Realms;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Realms;

/// <summary>
/// GET /v1/admin/realms and GET /v1/admin/realms/{tenantId}: realms with policy, keys, clients and counts.
/// </summary>
internal static class ListRealms
{
    private static readonly PageOrder<Tenant, TenantId> Order = new(row => row.DateCreated, row => row.TenantId);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/admin/realms", HandleAsync).RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName(nameof(ListRealms)).WithSummary("Lists realms.");
        routes.MapGet("/admin/realms/{tenantId:guid}", HandleOneAsync)
            .RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName("GetRealm").WithSummary("Reads a realm.");
    }

    internal static async Task<Ok<Page<RealmView>>> HandleAsync(
        [AsParameters] PageQuery page, HttpContext context, RealmDesk desk, CancellationToken ct)
    {
        var tenants = await desk.Db.Tenants.AsNoTracking()
            .ReadPageAsync(Order, new PageRequest(context, page), row => row, ct);
        var views = new List<RealmView>();
        foreach (var tenant in tenants.Items)
            views.Add(await desk.ViewAsync(tenant.TenantId, tenant.State, tenant.Slug, ct));
        return TypedResults.Ok(new Page<RealmView>(views, tenants.NextCursor));
    }

    internal static async Task<Results<Ok<RealmDetailView>, ProblemHttpResult>> HandleOneAsync(
        Guid tenantId, RealmDesk desk, CancellationToken ct)
    {
        var id = new TenantId(tenantId);
        if (await desk.Db.Tenants.AsNoTracking().FirstOrDefaultAsync(row => row.TenantId == id, ct) is not { } tenant)
            return HostProblems.NotFound.Result();
        return TypedResults.Ok(await desk.DetailAsync(await desk.ViewAsync(id, tenant.State, tenant.Slug, ct), ct));
    }
}

/// <summary>Puts together what staff see of realms.</summary>
internal sealed class RealmDesk(
    PlatformDbContext db, IdentityDbContext identity, PublicEndpoint endpoint, RealmParts parts)
{
    public PlatformDbContext Db => db;

    public async Task<RealmView> ViewAsync(TenantId id, TenantState state, string slug, CancellationToken ct)
    {
        var host = await db.TenantHosts.Where(row => row.TenantId == id && row.IsPrimary).Select(row => row.Host)
            .FirstOrDefaultAsync(ct);
        return new RealmView(id.Value, slug, state, host is null ? "" : endpoint.IssuerOf(host),
            await identity.People.CountAsync(row => row.TenantId == id, ct),
            await identity.Clients.CountAsync(row => row.TenantId == id, ct));
    }

    public async Task<RealmDetailView> DetailAsync(RealmView view, CancellationToken ct)
    {
        var id = new TenantId(view.TenantId);
        return new RealmDetailView(
            view, PolicyView.Of(await parts.Policies.ReadAsync(id, ct)), await parts.Keys.ListAsync(id, ct),
            [.. (await parts.Clients.ListAsync(id, ct)).Select(RealmClientView.Of)]);
    }
}

/// <summary>What a realm consists of.</summary>
internal sealed class RealmParts(RealmPolicyRows policies, RealmKeys keys, RealmClients clients)
{
    public RealmPolicyRows Policies => policies;

    public RealmKeys Keys => keys;

    public RealmClients Clients => clients;
}
