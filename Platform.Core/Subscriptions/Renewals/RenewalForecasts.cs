using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Subscriptions.Changing;
using Crayon.Platform.Core.Subscriptions.Plans;
using Crayon.Platform.Core.Subscriptions.Terms;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Subscriptions.Renewals;

/// <summary>What becomes of a subscription at the end of its term, as things stand.</summary>
/// <param name="Subscription">The subscription.</param>
/// <param name="Outcome">What happens.</param>
/// <param name="PlanId">The plan afterwards.</param>
/// <param name="Description">Service and plan afterwards, in words.</param>
/// <param name="Quantity">Seats afterwards.</param>
/// <param name="UnitPrice">Price a seat and period afterwards, at today's prices; null for usage and ends.</param>
/// <param name="Net">The first period's net; null for usage and ends.</param>
public sealed record RenewalForecast(
    AccountSubscription Subscription, RenewalOutcome Outcome, PlanId PlanId, string Description, int Quantity,
    Money? UnitPrice, Money? Net)
{
    /// <summary>What the customer's policy has in store for it; null before anybody asked.</summary>
    public string? Policy { get; init; }

    /// <summary>What it would be with that; null when nothing would be different.</summary>
    public RenewalForecast? ByPolicy { get; init; }

    /// <summary>What it would be if it ran on instead of ending; null where it does already, or cannot.</summary>
    public RenewalForecast? IfRunsOn { get; init; }
}

/// <summary>What happens at the end of a term.</summary>
public enum RenewalOutcome
{
    /// <summary>A next term begins.</summary>
    Renews,

    /// <summary>It runs on by a month, at a surcharge.</summary>
    RunsOn,

    /// <summary>It ends.</summary>
    Ends,
}

/// <summary>Tells what becomes of subscriptions, and what a policy would make of them, without changing
/// anything.</summary>
public sealed class RenewalForecasts(PlatformDbContext db, PlanMoves moves)
{
    /// <summary>The rows that it reads.</summary>
    public PlatformDbContext Db => db;

    /// <summary>As things stand, with what the policy of each customer has in store.</summary>
    /// <param name="rows">Running subscriptions.</param>
    /// <param name="draft">A policy to try instead of the customers' own; null for these.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<RenewalForecast>> OfAsync(
        IReadOnlyList<AccountSubscription> rows, RenewalPolicy? draft, CancellationToken ct)
    {
        var plans = await PlansAsync(rows, ct);
        var services = await db.Services.AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.ServiceName, ct);
        var policies = await db.RenewalPolicies.AsNoTracking().ToDictionaryAsync(row => row.CustomerId, ct);
        var forecasts = new List<RenewalForecast>();
        foreach (var row in rows)
        {
            var plan = plans[row.PlanId];
            var mayRunOn = MayRunOn(row, plan);
            var month = row.ExtendsAtEnd || mayRunOn ? await moves.ExtensionAsync(row, ct) : null;
            var prices = (await moves.StorefrontAsync(row, ct), month);
            var words = (Plan: plan, Text: $"{services[plan.ServiceId]}, {plan.Name}");
            var policy = draft ?? policies.GetValueOrDefault(row.CustomerId)
                ?? RenewalPolicy.UsualOf(row.TenantId, row.CustomerId);
            var decision = PolicyDecision.Of(policy, row, plan, await UseOfAsync(row, ct));
            forecasts.Add(Forecast(row, words, prices, (row.AutoRenew, row.NextTerm)) with
            {
                Policy = decision.Outcome,
                ByPolicy = decision.Wish is { } wish
                    ? Forecast(row, words, prices, (wish.AutoRenew ?? row.AutoRenew, ToNext(wish, row)))
                    : null,
                IfRunsOn = mayRunOn && month is not null ? RunningOn(row, words, month.UnitPrice) : null,
            });
        }
        return forecasts;
    }

    /// <summary>Seats in use, and what the subscription is tied to.</summary>
    internal async Task<(int Assigned, Family Family)> UseOfAsync(AccountSubscription row, CancellationToken ct)
    {
        var assigned = await db.Licences.Where(licence => licence.SubscriptionId == row.Id)
            .Select(licence => licence.Assigned).SingleAsync(ct);
        return (assigned, await Family.OfAsync(db, row, ct));
    }

    private static NextTerm? ToNext(ChangeRequest wish, AccountSubscription row) => wish.NextTerm is { } next
        ? new NextTerm { ScheduledAt = row.EndDate, PlanId = next.PlanId, Quantity = next.Quantity }
        : row.NextTerm;

    private static RenewalForecast Forecast(
        AccountSubscription row, (Plan Plan, string Text) own, (Storefront Storefront, OfferedPlan? Month) prices,
        (bool Renews, NextTerm? Next) then)
    {
        if (!then.Renews) return EndOf(row, own, prices.Month?.UnitPrice);
        var offer = NextPlans.Of(prices.Storefront, row, own.Plan, then.Next?.PlanId);
        var line = NextTermLine.Of(row, own.Plan, then.Next, offer);
        return new RenewalForecast(
            row, RenewalOutcome.Renews, offer?.PlanId ?? own.Plan.Id,
            offer is null ? own.Text : $"{offer.ServiceName}, {offer.Name}",
            then.Next?.Quantity ?? row.Quantity, line?.UnitPrice, line?.Net);
    }

    private static RenewalForecast EndOf(AccountSubscription row, (Plan Plan, string Text) own, Money? month) =>
        row.Status == SubscriptionStatus.ExtendedTerm || (row.ExtendsAtEnd && row.Status == SubscriptionStatus.Active)
            ? RunningOn(row, own, month)
            : new RenewalForecast(row, RenewalOutcome.Ends, own.Plan.Id, own.Text, row.Quantity, null, null);

    private static RenewalForecast RunningOn(AccountSubscription row, (Plan Plan, string Text) own, Money? month) =>
        new(row, RenewalOutcome.RunsOn, own.Plan.Id, own.Text, row.Quantity, month, month * row.Quantity);

    private static bool MayRunOn(AccountSubscription row, Plan plan) =>
        row is { Status: SubscriptionStatus.Active, AutoRenew: false, ExtendsAtEnd: false }
        && plan is { IsTrial: false, Kind: PlanKind.Seat };

    private Task<Dictionary<PlanId, Plan>> PlansAsync(IReadOnlyList<AccountSubscription> rows, CancellationToken ct)
    {
        var ids = rows.Select(row => row.PlanId).Distinct().ToList();
        return db.Plans.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, ct);
    }
}
