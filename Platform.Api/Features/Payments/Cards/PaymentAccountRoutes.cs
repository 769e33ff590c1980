using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Payments.Cards;
using Crayon.Platform.Core.Payments.Cards.Rows;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Payments.Cards;

/// <summary>
/// GET and POST /v1/payment-account: a seller's account at the card provider; GET /v1/admin/payment-accounts, GET and
/// PATCH …/{paymentAccountId}: staff read all, and set what Crayon keeps of each charge.
/// </summary>
internal static class PaymentAccountRoutes
{
    private static readonly PageOrder<PaymentAccount, PaymentAccountId> Order =
        new(row => row.DateCreated, row => row.Id);

    [Example("""{ "prepaymentPercent": "5" }""")]
    internal sealed record Change : IRequestBody
    {
        /// <summary>What of each charge is kept as prepayment of the reseller's own invoices, 0 to 100.</summary>
        public required Percent PrepaymentPercent { get; init; }
    }

    /// <summary>A seller's account as it stands.</summary>
    [Example("""
        { "id": "0199a3c0-0000-7000-8000-0000000000d4", "tenantId": "0199a3c0-0000-7000-8000-000000000001",
          "kind": "connected", "status": "Onboarding", "takesCards": false,
          "onboardingUrl": "https://connect.stripe.com/setup/e/acct_1/x", "prepaymentPercent": "5" }
        """)]
    internal sealed record View(Guid? Id, Guid TenantId, string Kind)
    {
        /// <summary>Where it stands; null where none was asked for.</summary>
        public required PaymentAccountStatus? Status { get; init; }

        /// <summary>Whether buyers can pay by card now.</summary>
        public required bool TakesCards { get; init; }

        /// <summary>Where the seller tells who it is; good for minutes, and for one visit: POST for another.</summary>
        public required Uri? OnboardingUrl { get; init; }

        /// <summary>What of each charge is kept as prepayment of the seller's own invoices, in percent.</summary>
        public required string PrepaymentPercent { get; init; }

        public static View Of(PaymentAccount row, Uri? link) => new(row.Id.Value, row.TenantId.Value, "connected")
        {
            Status = row.Status, TakesCards = row.Status == PaymentAccountStatus.Active, OnboardingUrl = link,
            PrepaymentPercent = Decimals.Text(row.FeePercent),
        };
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/payment-account", GetAsync).RequireScope(ApiScopes.InvoicesRead, CallerKind.TenantOnly)
            .WithName("GetPaymentAccount").WithSummary("Reads the account that takes cards.");
        routes.MapPost("/payment-account", OpenAsync).RequireScope(ApiScopes.PaymentsWrite, CallerKind.TenantOnly)
            .OnceByKey().WithName("OpenPaymentAccount")
            .WithSummary("Opens the account that takes cards, or a page to tell who the seller is.");
    }

    public static void MapStaff(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/admin/payment-accounts", ListAsync).RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName("ListPaymentAccounts").WithSummary("Lists the accounts that take cards.");
        routes.MapGet("/admin/payment-accounts/{paymentAccountId:guid}", GetOneAsync)
            .RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
            .WithName("GetTenantPaymentAccount").WithSummary("Reads an account that takes cards.");
        routes.MapPatch("/admin/payment-accounts/{paymentAccountId:guid}", ChangeAsync)
            .RequireScope(ApiScopes.AdminWrite, CallerKind.Staff).WithIfMatch()
            .WithName("ChangePaymentAccount").WithSummary("Sets what is kept of each charge as prepayment.");
    }

    internal static async Task<Ok<View>> GetAsync(
        HttpContext context, PlatformDbContext db, CardSellers sellers, CardLinks links, CancellationToken ct)
    {
        var tenant = db.Scope.Tenant;
        if (await db.PaymentAccounts.AsNoTracking().FirstOrDefaultAsync(row => row.TenantId == tenant, ct) is { } row)
        {
            ETags.Show(context, row);
            return TypedResults.Ok(View.Of(row, links.Open(row.Id.Value, row.SealedLink)));
        }
        var isOwn = await sellers.FindAsync(tenant, ct) is { Account: null };
        return TypedResults.Ok(new View(null, tenant.Value, isOwn ? "own" : "none")
        {
            Status = isOwn ? PaymentAccountStatus.Active : null, TakesCards = isOwn, OnboardingUrl = null,
            PrepaymentPercent = Decimals.Text(0m),
        });
    }

    internal static async Task<Accepted<View>> OpenAsync(
        ReturnBody? request, PaymentAccounts accounts, CancellationToken ct) => TypedResults.Accepted(
        "/v1/payment-account", View.Of(await accounts.OpenAsync(request?.ReturnPath, ct), link: null));

    internal static async Task<Ok<Page<View>>> ListAsync(
        [AsParameters] PageQuery page, HttpContext context, PlatformDbContext db, CancellationToken ct) =>
        TypedResults.Ok(await db.PaymentAccounts.AsNoTracking()
            .ReadPageAsync(Order, new PageRequest(context, page), row => View.Of(row, link: null), ct));

    internal static async Task<Results<Ok<View>, ProblemHttpResult>> GetOneAsync(
        Guid paymentAccountId, HttpContext context, PlatformDbContext db, CancellationToken ct)
    {
        var id = new PaymentAccountId(paymentAccountId);
        if (await db.PaymentAccounts.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } account)
            return HostProblems.NotFound.Result();
        ETags.Show(context, account);
        return TypedResults.Ok(View.Of(account, link: null));
    }

    internal static async Task<Results<Ok<View>, ProblemHttpResult>> ChangeAsync(
        Guid paymentAccountId, Change request, HttpContext context, Unit unit, CancellationToken ct)
    {
        var id = new PaymentAccountId(paymentAccountId);
        if (await unit.Db.PaymentAccounts.FirstOrDefaultAsync(row => row.Id == id, ct) is not { } account)
            return HostProblems.NotFound.Result();
        ETags.Require(context, account);
        account.Keep(request.PrepaymentPercent.Value);
        unit.Record(new AuditEntry("payment-account.changed", "payment-account", id.ToString())
        {
            Tenant = account.TenantId,
        });
        await unit.Db.SaveChangesAsync(ct);
        ETags.Show(context, account);
        return TypedResults.Ok(View.Of(account, link: null));
    }
}
