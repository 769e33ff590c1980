using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Progress;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Subscriptions;

/// <summary>
/// GET /v1/subscriptions/{subscriptionId}/changes/{changeId} and …/events: how a change stands, once or each time
/// that it moves.
/// </summary>
internal static class GetChange
{
    private const string Path = "/subscriptions/{subscriptionId:guid}/changes/{changeId:guid}";

    private static readonly ProgressKind Kind = ProgressKind.OfRows((db, ids) =>
    {
        var wanted = ids.Select(id => new SubscriptionChangeId(id)).ToList();
        return db.SubscriptionChanges.AsNoTracking().Where(row => wanted.Contains(row.Id))
            .Select(row => new FollowedRow(row.Id.Value, row.RowVersion));
    });

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, HandleAsync)
            .RequireScope(ApiScopes.SubscriptionsRead).WithName(nameof(GetChange))
            .WithSummary("Reads a change of a subscription.");
        routes.MapGet($"{Path}/events", FollowAsync)
            .RequireScope(ApiScopes.SubscriptionsRead).ShowsProgress<ChangeView>()
            .WithName("FollowChange").WithSummary("Tells how a change of a subscription gets on.");
    }

    internal static async Task<Results<Ok<ChangeView>, ProblemHttpResult>> HandleAsync(
        Guid subscriptionId, Guid changeId, PlatformDbContext db, CancellationToken ct) =>
        await FindAsync(db, subscriptionId, changeId, ct) is { } found
            ? TypedResults.Ok(ChangeView.Of(found))
            : HostProblems.NotFound.Result();

    internal static Task<IResult> FollowAsync(
        Guid subscriptionId, Guid changeId, HttpContext context, PlatformDbContext db, ProgressStreams streams) =>
        streams.OpenAsync(context, Kind, async ct => await FindAsync(db, subscriptionId, changeId, ct) is { } found
            ? new ProgressAt<ChangeView>(changeId, found,
                found.Status is SubscriptionChangeStatus.Completed or SubscriptionChangeStatus.Failed,
                ChangeView.Of(found))
            : null);

    private static Task<SubscriptionChange?> FindAsync(
        PlatformDbContext db, Guid subscriptionId, Guid changeId, CancellationToken ct)
    {
        var (subscription, change) = (new SubscriptionId(subscriptionId), new SubscriptionChangeId(changeId));
        return db.SubscriptionChanges.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == change && row.SubscriptionId == subscription, ct);
    }
}
