using System.ComponentModel;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Payments.Dunning;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Dunning;

/// <summary>
/// GET /v1/suspensions: subscriptions that are suspended over debts, with what the seller goes on paying for them.
/// Below /v1/admin those of all sellers, with what the operator pays.
/// </summary>
internal static class ListSuspensions
{
    private static readonly PageOrder<DunningSuspension, Guid> Order = new(row => row.DateCreated, row => row.Id);

    /// <summary>A subscription that is suspended over debts.</summary>
    [Example("""
        { "id": "0199a3c0-0000-7000-8000-0000000000d2", "customerId": "0199a3c0-0000-7000-8000-000000000010",
          "subscriptionId": "0199a3c0-0000-7000-8000-000000000040", "state": "Suspended",
          "since": "2026-06-04T00:00:00Z", "endedAt": null, "outcome": null,
          "goesOnFor": { "amountMinor": 28075, "currency": "EUR", "exponent": 2 }, "billingCycle": "monthly" }
        """)]
    internal sealed record SuspensionView(
        Guid Id, Guid CustomerId, Guid SubscriptionId, DunningSuspensionState State, DateTimeOffset Since)
    {
        public required DateTimeOffset? EndedAt { get; init; }

        /// <summary>How it ended, as a stable code.</summary>
        public required string? Outcome { get; init; }

        /// <summary>
        /// What the reader goes on paying for it in each billing cycle; null for usage, and where the reader buys from
        /// nobody.
        /// </summary>
        public required MoneyView? GoesOnFor { get; init; }

        public required string? BillingCycle { get; init; }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/suspensions", (
            [Description("Only in this state.")] DunningSuspensionState? state, [AsParameters] PageQuery page,
            HttpContext context, PlatformDbContext db, CancellationToken ct) => ListAsync(
                (db, state), new PageRequest(context, page), BuyingAsync, ct))
        .RequireScope(ApiScopes.InvoicesRead, CallerKind.TenantOnly)
        .WithName(nameof(ListSuspensions)).WithSummary("Lists subscriptions that are suspended over debts.");

    public static void MapStaff(IEndpointRouteBuilder routes) => routes
        .MapGet("/admin/suspensions", (
            [Description("Only in this state.")] DunningSuspensionState? state, [AsParameters] PageQuery page,
            HttpContext context, PlatformDbContext db, CancellationToken ct) => ListAsync(
                (db, state), new PageRequest(context, page), CostsAsync, ct))
        .RequireScope(ApiScopes.AdminRead, CallerKind.Staff)
        .WithName("ListAllSuspensions").WithSummary("Lists subscriptions of all tenants suspended over debts.");

    private static async Task<Ok<Page<SuspensionView>>> ListAsync(
        (PlatformDbContext Db, DunningSuspensionState? State) of, PageRequest page,
        Func<PlatformDbContext, List<Guid>, CancellationToken, Task<Dictionary<Guid, Going>>> priced,
        CancellationToken ct)
    {
        var (db, state) = of;
        var found = await db.DunningSuspensions.AsNoTracking().Where(row => state == null || row.State == state)
            .ReadPlainPageAsync(Order, page, row => row, ct);
        var going = await priced(db, [.. found.Items.Select(row => row.Id)], ct);
        return TypedResults.Ok(new Page<SuspensionView>(
            [.. found.Items.Select(row => Of(row, going.GetValueOrDefault(row.Id)))], found.NextCursor));
    }

    private static SuspensionView Of(DunningSuspension row, Going? going) => new(
        row.Id, row.CustomerId.Value, row.SubscriptionId.Value, row.State, row.Since)
    {
        EndedAt = row.EndedAt, Outcome = row.Outcome,
        GoesOnFor = row.EndedAt is null && going is not null ? MoneyView.Of(going.Amount) : null,
        BillingCycle = going?.Cycle,
    };

    // The Direct storefront buys from nobody, and sees no price below its own.
    private static async Task<Dictionary<Guid, Going>> BuyingAsync(
        PlatformDbContext db, List<Guid> ids, CancellationToken ct) => (await (
            from row in db.DunningSuspensions.AsNoTracking()
            join subscription in db.Subscriptions on row.SubscriptionId equals subscription.Id
            join plan in db.Plans on subscription.PlanId equals plan.Id
            join price in db.BuyingPrices on subscription.BuyingPriceId equals price.Id
            where ids.Contains(row.Id) && price.BuyerTenantId == row.TenantId && price.UnitRate == null
            select new { row.Id, subscription.Quantity, plan.BillingCycle, price.UnitPriceMinor, price.Currency })
            .ToListAsync(ct)).ToDictionary(row => row.Id, row => new Going(
                new Money(row.UnitPriceMinor * row.Quantity, Currency.Of(row.Currency)), row.BillingCycle));

    private static async Task<Dictionary<Guid, Going>> CostsAsync(
        PlatformDbContext db, List<Guid> ids, CancellationToken ct) => (await (
            from row in db.DunningSuspensions.AsNoTracking()
            join subscription in db.Subscriptions on row.SubscriptionId equals subscription.Id
            join plan in db.Plans on subscription.PlanId equals plan.Id
            join price in db.BuyingPrices on subscription.BuyingPriceId equals price.Id
            join cost in db.BuyingPriceCosts on price.Id equals cost.BuyingPriceId
            where ids.Contains(row.Id) && price.UnitRate == null
            select new { row.Id, subscription.Quantity, plan.BillingCycle, cost.UnitCost, cost.CostCurrency })
            .ToListAsync(ct)).ToDictionary(row => row.Id, row => new Going(
                CostOf(row.UnitCost * row.Quantity, Currency.Of(row.CostCurrency)), row.BillingCycle));

    // As the provider cuts what it charges.
    private static Money CostOf(decimal major, Currency currency) =>
        new(decimal.ToInt64(decimal.Truncate(major * currency.MinorUnitsInMajor)), currency);

    private sealed record Going(Money Amount, string Cycle);
}
