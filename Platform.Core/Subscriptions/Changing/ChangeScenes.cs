using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing.Calculation.Periods;
using Crayon.Platform.Core.Subscriptions.Plans;
using Crayon.Platform.Core.Subscriptions.Terms;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Subscriptions.Changing;

/// <summary>Loads what a change is judged by.</summary>
public sealed class ChangeScenes(
    PlatformDbContext db, PlanMoves moves, NextPlans nextPlans, TermEndOffers ends, BusinessClock clock)
{
    internal async Task<ChangeScene> LoadAsync(ChangeRequest request, CancellationToken ct)
    {
        var subscription = await db.Subscriptions.Include(row => row.Batches)
            .FirstOrDefaultAsync(row => row.Id == request.SubscriptionId, ct)
            ?? throw ChangeScene.Refuse(ChangeRefusals.NotFound, "There is no such subscription.");
        var plan = await db.Plans.AsNoTracking().SingleAsync(row => row.Id == subscription.PlanId, ct);
        var scene = new ChangeScene(subscription, plan, await Family.OfAsync(db, subscription, ct), clock.Now);
        if ((request.PlanId ?? request.NextTerm?.PlanId) is { } named)
            scene = scene with { Target = await moves.FindAsync(subscription, named, ct) };
        return request.NextTerm is { } next ? await WithNextTermAsync(scene, next, ct) : scene;
    }

    private async Task<ChangeScene> WithNextTermAsync(ChangeScene scene, NextTermWish next, CancellationToken ct)
    {
        var offer = await nextPlans.OfAsync(scene.Subscription, scene.Plan, next.PlanId, ct);
        scene = scene with { NextPlan = offer };
        if (next.TermEnd is null) return scene;
        var (subscription, start) = (scene.Subscription, UtcDay.Of(scene.Subscription.EndDate));
        var term = offer?.Term ?? scene.Plan.Term;
        return scene with
        {
            TermEnds = await ends.ListAsync(subscription.CustomerId, start, term, subscription.Id, ct),
        };
    }
}
