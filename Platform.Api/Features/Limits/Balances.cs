using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Customers.Credit;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Limits;

/// <summary>
/// GET /v1/customers/{customerId}/balance: what a customer owes its seller. GET /v1/balance: what a reseller owes the
/// operator.
/// </summary>
internal static class Balances
{
    /// <summary>What is open.</summary>
    [Example("""
        { "invoiced": { "amountMinor": 38055, "currency": "EUR", "exponent": 2 },
          "overdue": { "amountMinor": 0, "currency": "EUR", "exponent": 2 },
          "uninvoiced": { "amountMinor": 3246, "currency": "EUR", "exponent": 2 },
          "unallocated": { "amountMinor": 0, "currency": "EUR", "exponent": 2 },
          "open": { "amountMinor": 41301, "currency": "EUR", "exponent": 2 } }
        """)]
    internal sealed record BalanceView(MoneyView Invoiced, MoneyView Overdue, MoneyView Uninvoiced, MoneyView Open)
    {
        /// <summary>Paid and laid against no invoice; it is taken off what is open.</summary>
        public required MoneyView Unallocated { get; init; }

        public static BalanceView Of(OpenBalance balance, string currency) => new(
            MoneyView.Of(balance.Invoiced, currency), MoneyView.Of(balance.Overdue, currency),
            MoneyView.Of(balance.Uninvoiced, currency), MoneyView.Of(balance.Open, currency))
        {
            Unallocated = MoneyView.Of(balance.Unallocated, currency),
        };
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/customers/{customerId:guid}/balance", OfCustomerAsync).RequireScope(ApiScopes.InvoicesRead)
            .WithName("GetBalance").WithSummary("Reads what a customer owes.");
        routes.MapGet("/balance", OfTenantAsync).RequireScope(ApiScopes.InvoicesRead, CallerKind.TenantOnly)
            .WithName("GetOwnBalance").WithSummary("Reads what the tenant owes its supplier.");
    }

    private static async Task<Results<Ok<BalanceView>, ProblemHttpResult>> OfCustomerAsync(
        Guid customerId, PlatformDbContext db, OpenBalances balances, CreditStanding standing, CancellationToken ct)
    {
        var id = new CustomerId(customerId);
        if (await db.Customers.AsNoTracking().FirstOrDefaultAsync(row => row.CustomerId == id, ct) is not { } customer)
            return HostProblems.NotFound.Result();
        return TypedResults.Ok(BalanceView.Of(
            await balances.OfCustomerAsync(customer.TenantId, id, ct),
            await standing.CurrencyAsync(customer.TenantId, ct)));
    }

    private static async Task<Ok<BalanceView>> OfTenantAsync(
        PlatformDbContext db, OpenBalances balances, CreditStanding standing, CancellationToken ct) =>
        TypedResults.Ok(BalanceView.Of(
            await balances.OfTenantAsync(db.Scope.Tenant, ct), await standing.CurrencyAsync(db.Scope.Tenant, ct)));
}
