using System.ComponentModel;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Paging;
using Crayon.Platform.Core.Ordering;
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
        [property: Description("Only in this state.")] SubscriptionStatus? Status,
        [property: Description("Only those with this tag.")] string? Tag);

    internal static async Task<Results<Ok<Page<SubscriptionView>>, ProblemHttpResult>> HandleAsync(
        [AsParameters] OwnerFilter owner, [AsParameters] Filter filter, [AsParameters] PageQuery page,
        HttpContext context, SubscriptionDesk desk, CancellationToken ct)
    {
        var db = desk.Db;
        OrderId? order = filter.OrderId is { } named ? new OrderId(named) : null;
        var isVisible = await owner.IsVisibleAsync(db, ct)
            && (order is null || await db.Orders.AnyAsync(row => row.Id == order, ct));
        if (!isVisible) return HostProblems.NotFound.Result();
        var (customer, account, status) = (owner.Customer, owner.Account, filter.Status);
        var rows = db.Subscriptions.AsNoTracking().Include(row => row.Batches)
            .Where(row => (customer == null || row.CustomerId == customer)
                && (account == null || row.AccountId == account))
            .Where(row => (order == null || row.OrderId == order) && (status == null || row.Status == status));
        if (filter.Tag is { } tag) rows = rows.Where(row => row.Tags.Contains(tag));
        var found = await rows.ReadPageAsync(Order, new PageRequest(context, page), row => row, ct);
        return TypedResults.Ok(new Page<SubscriptionView>(await desk.ViewAsync(found.Items, ct), found.NextCursor));
    }
}
