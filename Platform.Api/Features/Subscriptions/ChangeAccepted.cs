using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Subscriptions;

/// <summary>
/// The answer to an accepted change: the subscription with its pending change, and where to follow it.
/// </summary>
internal static class ChangeAccepted
{
    public static async Task<Accepted<SubscriptionView>> AnswerAsync(
        HttpContext context, PlatformDbContext db, SubscriptionChange change, CancellationToken ct)
    {
        var row = await db.Subscriptions.AsNoTracking().Include(found => found.Batches).SingleAsync(found =>
            found.Id == change.SubscriptionId, ct);
        ETags.Show(context, row);
        return TypedResults.Accepted($"/v1/subscriptions/{change.SubscriptionId}/changes/{change.Id}",
            SubscriptionView.Of(row, change));
    }
}
