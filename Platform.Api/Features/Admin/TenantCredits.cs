using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Customers.Credit;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Admin;

/// <summary>
/// GET and PUT /v1/admin/tenants/{tenantId}/credit: how far a tenant's credit reaches at the operator, at wholesale
/// prices, and whether it is on hold.
/// </summary>
internal static class TenantCredits
{
    private const string Path = "/admin/tenants/{tenantId:guid}/credit";

    /// <summary>The credit of a tenant.</summary>
    [Example("""
        { "tenantId": "0199a3c0-0000-7000-8000-000000000000",
          "limit": { "amountMinor": 50000000, "currency": "EUR", "exponent": 2 }, "heldSince": null,
          "holdReason": null }
        """)]
    internal sealed record TenantCreditView(Guid TenantId, MoneyView? Limit, DateTimeOffset? HeldSince,
        string? HoldReason)
    {
        public static TenantCreditView Of(Guid tenant, TenantCredit? row) => new(
            tenant, row?.LimitMinor is { } limit ? MoneyView.Of(limit, row.Currency) : null, row?.HeldSince,
            row?.HoldReason);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ReadAsync).RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName("GetTenantCredit").WithSummary("Reads a tenant's credit.");
        routes.MapPut(Path, PutAsync).RequireScope(ApiScopes.AdminWrite, CallerKind.Staff).WithOptionalIfMatch()
            .WithName("PutTenantCredit").WithSummary("Sets a tenant's credit, or a hold.");
    }

    private static async Task<Results<Ok<TenantCreditView>, ProblemHttpResult>> ReadAsync(
        Guid tenantId, HttpContext context, Unit unit, CancellationToken ct)
    {
        if (await TenantAsync(unit, tenantId, ct) is null) return HostProblems.NotFound.Result();
        var row = await FindAsync(unit, tenantId, ct);
        if (row is not null) ETags.Show(context, row);
        return TypedResults.Ok(TenantCreditView.Of(tenantId, row));
    }

    private static async Task<Results<Ok<TenantCreditView>, ProblemHttpResult>> PutAsync(
        Guid tenantId, Limits.Credit.Body request, HttpContext context, Unit unit, CreditStanding standing,
        CancellationToken ct)
    {
        if (await TenantAsync(unit, tenantId, ct) is not { ParentId: { } parent } tenant)
            return HostProblems.NotFound.Result();
        var row = await FindAsync(unit, tenantId, ct);
        if (row is not null) ETags.Accept(context, row);
        else
            unit.Db.TenantCredits.Add(row = new TenantCredit
            {
                SellerTenantId = parent, BuyerTenantId = tenant.TenantId, Currency = tenant.Currency,
            });
        standing.Apply(row, request.Limit?.ToMoney(), (request.IsOnHold, request.HoldReason));
        unit.Record(new AuditEntry("tenant-credit.set", "tenant", tenantId.ToString(), request.HoldReason)
        {
            Tenant = parent,
        });
        await unit.Db.SaveChangesAsync(ct);
        ETags.Show(context, row);
        return TypedResults.Ok(TenantCreditView.Of(tenantId, row));
    }

    private static Task<Tenant?> TenantAsync(Unit unit, Guid id, CancellationToken ct)
    {
        var wanted = new TenantId(id);
        return unit.Db.Tenants.AsNoTracking().FirstOrDefaultAsync(row => row.TenantId == wanted, ct);
    }

    private static Task<TenantCredit?> FindAsync(Unit unit, Guid id, CancellationToken ct)
    {
        var wanted = new TenantId(id);
        return unit.Db.TenantCredits.FirstOrDefaultAsync(row => row.BuyerTenantId == wanted, ct);
    }
}
