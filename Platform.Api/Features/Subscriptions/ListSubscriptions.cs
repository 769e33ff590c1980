using System.ComponentModel;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Subscriptions;

/// <summary>GET /v1/subscriptions: subscriptions, the oldest first.</summary>
internal static class ListSubscriptions
{
    private static readonly PageOrder<AccountSubscription, SubscriptionId> Order =
        new(row => row.DateCreated, row => row.Id);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/subscriptions", HandleAsync)
        .RequireScope(ApiScopes.SubscriptionsRead).ProducesProblem(StatusCodes.Status404NotFound)
        .WithName(nameof(ListSubscriptions)).WithSummary("Lists subscriptions.");

    /// <summary>Which ones.</summary>
    internal sealed record Filter(
        [property: Description("Only those made by this order.")] Guid? OrderId,
        [property: Description("Only in this state.")] SubscriptionStatus? Status);

    internal static async Task<Results<Ok<Page<SubscriptionView>>, ProblemHttpResult>> HandleAsync(
        [AsParameters] OwnerFilter owner, [AsParameters] Filter filter, [AsParameters] PageQuery page,
        HttpContext context, PlatformDbContext db, CancellationToken ct)
    {
        OrderId? order = filter.OrderId is { } named ? new OrderId(named) : null;
        var isVisible = await owner.IsVisibleAsync(db, ct)
            && (order is null || await db.Orders.AnyAsync(row => row.Id == order, ct));
        if (!isVisible) return HostProblems.NotFound.Result();
        var (customer, account, status) = (owner.Customer, owner.Account, filter.Status);
        var rows = db.Subscriptions.AsNoTracking().Include(row => row.Batches)
            .Where(row => (customer == null || row.CustomerId == customer)
                && (account == null || row.AccountId == account))
            .Where(row => (order == null || row.OrderId == order) && (status == null || row.Status == status));
        var found = await rows.ReadPageAsync(Order, new PageRequest(context, page), row => row, ct);
        var pending = await PendingAsync(db, found.Items, ct);
        return TypedResults.Ok(new Page<SubscriptionView>(
            [.. found.Items.Select(row =>
                SubscriptionView.Of(row, row.PendingChangeId is { } id ? pending.GetValueOrDefault(id) : null))],
                found.NextCursor));
    }

    private static Task<Dictionary<SubscriptionChangeId, SubscriptionChange>> PendingAsync(
        PlatformDbContext db, IReadOnlyList<AccountSubscription> rows, CancellationToken ct)
    {
        var ids = rows.Where(row => row.PendingChangeId is not null).Select(row =>
            row.PendingChangeId.GetValueOrDefault()).ToList();
        return db.SubscriptionChanges.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row =>
            row.Id, ct);
    }
}
