using System.ComponentModel.DataAnnotations;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.LegalEntities;

/// <summary>
/// GET /v1/admin/tenants/{tenantId}/legal-entities, …/{legalEntityId} and PUT …/{legalEntityId}/bank-accounts: the
/// companies that issue a tenant's invoices, and where money is sent to. Staff alone change that: payments follow it.
/// </summary>
internal static class StaffLegalEntities
{
    private const string Path = "/admin/tenants/{tenantId:guid}/legal-entities";

    private static readonly PageOrder<LegalEntity, LegalEntityId> Order = new(row => row.DateCreated, row => row.Id);

    [Example("""
        { "accounts": [ { "currency": "EUR", "holder": "Example Cloud B.V.", "countryCode": "NL",
          "iban": "NL91 ABNA 0417 1643 00", "bic": "ABNANL2A", "bankName": "ABN AMRO" } ] }
        """)]
    internal sealed record Request : IRequestBody
    {
        /// <summary>All of them, one for each currency; those that are not named are gone.</summary>
        [Length(0, 20)]
        public required IReadOnlyList<BankAccountBody> Accounts { get; init; }
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ListAsync).RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName("ListTenantLegalEntities").WithSummary("Lists the companies that issue a tenant's invoices.");
        routes.MapGet($"{Path}/{{legalEntityId:guid}}", GetAsync).RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName("GetTenantLegalEntity").WithSummary("Reads a company that issues a tenant's invoices.");
        routes.MapPut($"{Path}/{{legalEntityId:guid}}/bank-accounts", SetAsync)
            .RequireScope(ApiScopes.AdminWrite, CallerKind.Staff).WithIfMatch()
            .WithName("SetBankAccounts").WithSummary("Sets where a company has money sent to.");
    }

    internal static async Task<Results<Ok<Page<LegalEntityView>>, ProblemHttpResult>> ListAsync(
        Guid tenantId, [AsParameters] PageQuery page, HttpContext context, PlatformDbContext db, CancellationToken ct)
    {
        var id = new TenantId(tenantId);
        if (!await db.Tenants.AnyAsync(row => row.TenantId == id, ct)) return HostProblems.NotFound.Result();
        return TypedResults.Ok(await db.LegalEntities.AsNoTracking().Where(row => row.TenantId == id)
            .ReadPageAsync(Order, new PageRequest(context, page), LegalEntityView.Of, ct));
    }

    internal static async Task<Results<Ok<LegalEntityView>, ProblemHttpResult>> GetAsync(
        [AsParameters] LegalEntityPlace place, HttpContext context, PlatformDbContext db, CancellationToken ct)
    {
        if (await place.FindAsync(db, ct) is not { } company) return HostProblems.NotFound.Result();
        ETags.Show(context, company);
        return TypedResults.Ok(LegalEntityView.Of(company));
    }

    internal static async Task<Results<Ok<LegalEntityView>, ProblemHttpResult>> SetAsync(
        [AsParameters] LegalEntityPlace place, Request request, HttpContext context, PlatformDbContext db,
        TimeProvider time, CancellationToken ct)
    {
        if (await place.FindAsync(db, ct) is not { } company) return HostProblems.NotFound.Result();
        ETags.Require(context, company);
        company.BankAccounts = BankAccounts.Checked(request.Accounts.Select(account => account.ToAccount()));
        AuditLog.Record(db, time, new AuditEntry("bank-accounts.set", "legal-entity", company.Id.ToString())
        {
            Tenant = company.TenantId,
        });
        await db.SaveChangesAsync(ct);
        ETags.Show(context, company);
        return TypedResults.Ok(LegalEntityView.Of(company));
    }
}

/// <summary>Which company of which tenant a path names.</summary>
internal sealed record LegalEntityPlace(Guid TenantId, Guid LegalEntityId)
{
    /// <summary>The company; null where the tenant has none of this id.</summary>
    public Task<LegalEntity?> FindAsync(PlatformDbContext db, CancellationToken ct)
    {
        var (tenant, id) = (new TenantId(TenantId), new LegalEntityId(LegalEntityId));
        return db.LegalEntities.FirstOrDefaultAsync(row => row.TenantId == tenant && row.Id == id, ct);
    }
}
