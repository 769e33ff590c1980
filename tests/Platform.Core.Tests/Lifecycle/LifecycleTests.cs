using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Subscriptions.Plans;
using Crayon.Platform.Core.Subscriptions.Renewals;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Tests.Lifecycle;

/// <summary>What a reseller does with a subscription, over the provider's sandbox: both agree, to the cent.</summary>
public sealed class LifecycleTests
{
    private const string Business = "productivity-suite-business";
    private const string Premium = "productivity-suite-premium";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task Seats_move_to_a_better_plan_at_what_the_quote_said(DatabaseEngine engine)
    {
        await using var world = await LifecycleWorld.OpenAsync(engine, Ct);
        var bought = await world.BuyAsync(world.Plan(Business, "P1M", "monthly"), 10);
        await world.ToAsync(new DateTimeOffset(2026, 3, 26, 10, 0, 0, TimeSpan.Zero)); // 21 of 31 days remain
        var better = world.Plan(Premium, "P1M", "monthly");
        var quote = await world.QuoteAsync(new ChangeRequest(bought.Id) { PlanId = better.Id });
        Assert.Equal((21, 21), (quote.Lines[0].Days, quote.Lines[1].Days));
        Assert.Equal("-85.22 EUR", quote.Lines[0].Net.ToString()); // 12.58 × 10 × 21/31
        Assert.Contains("moved seats", quote.Lines[1].Description, StringComparison.Ordinal);
        var change = await world.ChangeAsync(
            new ChangeRequest(bought.Id, QuoteId: quote.QuoteId) { PlanId = better.Id });
        Assert.Equal(quote.Net.AmountMinor, change.NetMinor);
        var after = await world.SubscriptionAsync(bought.Id);
        Assert.Equal((better.Id, better.ServiceId, bought.EndDate), (after.PlanId, after.ServiceId, after.EndDate));
        Assert.Equal(quote.Lines[1].UnitPrice!.Value.AmountMinor, after.UnitPriceMinor);
        var batch = Assert.Single(after.Batches);
        Assert.Equal((10, bought.Batches[0].PurchasedAt), (batch.Quantity, batch.PurchasedAt));
        Assert.Equal(better.ProviderOfferId, (await world.AtProviderAsync(after)).OfferId);
        // The window of the purchase stays: it has closed days ago.
        await world.RefusedAsync(ChangeRefusals.ReductionNotAllowed, new ChangeRequest(bought.Id, Quantity: 5));
        await world.RefusedAsync(
            ChangeRefusals.PlanNotReachable,
            new ChangeRequest(bought.Id) { PlanId = world.Plan(Business, "P1M", "monthly").Id });
    }

    [Theory, EachEngine]
    public async Task Some_seats_make_a_subscription_of_their_own(DatabaseEngine engine)
    {
        await using var world = await LifecycleWorld.OpenAsync(engine, Ct);
        var bought = await world.BuyAsync(world.Plan(Business, "P1M", "monthly"), 10);
        var longer = world.Plan(Business, "P1Y", "annual");
        var wish = new ChangeRequest(bought.Id) { PlanId = longer.Id, Seats = 4, Reason = "settled team" };
        var quote = await world.QuoteAsync(wish);
        var change = await world.ChangeAsync(wish);
        Assert.Equal((quote.Net.AmountMinor, 4), (change.NetMinor, change.MovedQuantity));
        Assert.Equal(4 * 12582 - 4 * 1258, change.NetMinor);
        var made = await world.SubscriptionAsync(change.MovedTo!.Value);
        Assert.Equal((4, longer.Id, bought.OrderId, 12582L),
            (made.Quantity, made.PlanId, made.OrderId, made.UnitPriceMinor));
        Assert.Equal(new DateTimeOffset(2027, 3, 16, 0, 0, 0, TimeSpan.Zero), made.EndDate);
        Assert.Equal(6, (await world.SubscriptionAsync(bought.Id)).Quantity);
        var licences = await world.ReadAsync(db => db.Licences.OrderBy(row => row.Quantity).ToListAsync(Ct));
        Assert.Equal([4, 6], licences.Select(row => row.Quantity));
        var step = await world.ReadAsync(db => db.SubscriptionEvents
            .SingleAsync(row => row.SubscriptionId == made.Id, Ct));
        Assert.Equal((SubscriptionEventKinds.MovedHere, "user:ann", "settled team"), (step.Kind, step.By, step.Reason));
    }

    [Theory, EachEngine]
    public async Task A_scheduled_change_comes_with_the_next_term_at_the_quoted_price(DatabaseEngine engine)
    {
        await using var world = await LifecycleWorld.OpenAsync(engine, Ct);
        var bought = await world.BuyAsync(world.Plan(Business, "P1M", "monthly"), 10);
        var next = world.Plan(Business, "P1Y", "monthly");
        var wish = new ChangeRequest(bought.Id) { NextTerm = new NextTermWish(next.Id, 7) };
        var quote = await world.QuoteAsync(wish);
        Assert.Equal([ChangeWarnings.PriceOfTheDay], quote.Warnings);
        var change = await world.ChangeAsync(wish);
        Assert.Equal(0, change.NetMinor);
        Assert.Equal(7, (await world.AtProviderAsync(bought)).NextTerm?.Quantity);
        await world.ToAsync(bought.EndDate.AddHours(1));
        var after = await world.SubscriptionAsync(bought.Id);
        Assert.Equal((next.Id, 7, null as NextTerm), (after.PlanId, after.Quantity, after.NextTerm));
        Assert.Equal(bought.EndDate.AddYears(1), after.EndDate);
        Assert.Equal(quote.Net.AmountMinor, after.UnitPriceMinor * after.Quantity);
        await SameAsync(world, after);
    }

    [Theory, EachEngine]
    public async Task A_change_at_once_deletes_what_was_scheduled_and_says_so(DatabaseEngine engine)
    {
        await using var world = await LifecycleWorld.OpenAsync(engine, Ct);
        var bought = await world.BuyAsync(world.Plan(Business, "P1M", "monthly"), 10);
        await world.ChangeAsync(new ChangeRequest(bought.Id) { NextTerm = new NextTermWish(Quantity: 5) });
        var quote = await world.QuoteAsync(new ChangeRequest(bought.Id, Quantity: 12));
        Assert.Equal([ChangeWarnings.ScheduleDeleted], quote.Warnings);
        var added = await world.ChangeAsync(new ChangeRequest(bought.Id, Quantity: 12));
        Assert.Equal((5, null as NextTerm),
            (added.Unscheduled!.Quantity, (await world.SubscriptionAsync(bought.Id)).NextTerm));
        await world.ChangeAsync(new ChangeRequest(bought.Id) { NextTerm = new NextTermWish(Quantity: 5) });
        await world.ChangeAsync(new ChangeRequest(bought.Id) { ClearsNextTerm = true });
        await world.ChangeAsync(new ChangeRequest(bought.Id, AutoRenew: false));
        await world.RefusedAsync(
            ChangeRefusals.AutoRenewRequired,
            new ChangeRequest(bought.Id) { NextTerm = new NextTermWish(Quantity: 5) });
        await SameAsync(world, await world.SubscriptionAsync(bought.Id));
    }

    [Theory, EachEngine]
    public async Task A_suspended_subscription_takes_its_add_on_along_renews_and_comes_back(DatabaseEngine engine)
    {
        await using var world = await LifecycleWorld.OpenAsync(engine, Ct);
        var parent = await world.BuyAsync(world.Plan(Business, "P1M", "monthly"), 10);
        var addOn = await world.BuyAsync(world.Plan("archive-mailbox", "P1M", "monthly"), 8);
        Assert.Equal(parent.Id, addOn.ParentId);
        await world.RefusedAsync(ChangeRefusals.AddOnSeats, new ChangeRequest(addOn.Id, Quantity: 11));
        await world.RefusedAsync(ChangeRefusals.AddOnSeats, new ChangeRequest(parent.Id, Quantity: 7));
        await world.RefusedAsync(ChangeRefusals.AddOnSeats, new ChangeRequest(parent.Id, Cancel: true));
        Assert.Equal(
            [ChangeWarnings.StillCharged], (await world.QuoteAsync(new ChangeRequest(
                parent.Id) { Suspend = true })).Warnings);
        await world.ChangeAsync(new ChangeRequest(parent.Id) { Suspend = true, Reason = "overdue" });
        Assert.Equal(SubscriptionStatus.Suspended, (await world.SubscriptionAsync(addOn.Id)).Status);
        await world.RefusedAsync(ChangeRefusals.BaseSuspended, new ChangeRequest(addOn.Id) { Suspend = false });
        await world.RefusedAsync(ChangeRefusals.NotActive, new ChangeRequest(parent.Id, Quantity: 11));
        await world.ToAsync(parent.EndDate.AddHours(1));
        var renewed = await world.SubscriptionAsync(parent.Id);
        Assert.Equal((SubscriptionStatus.Suspended, parent.EndDate.AddMonths(1)), (renewed.Status, renewed.EndDate));
        await world.ChangeAsync(new ChangeRequest(parent.Id) { Suspend = false });
        Assert.Equal(SubscriptionStatus.Active, (await world.SubscriptionAsync(addOn.Id)).Status);
        await SameAsync(world, await world.SubscriptionAsync(addOn.Id));
        Assert.Empty(await world.ReadAsync(db => db.SubscriptionDrifts.ToListAsync(Ct)));
    }

    [Theory, EachEngine]
    public async Task A_term_that_is_not_renewed_runs_on_at_three_percent_more_and_can_be_left(DatabaseEngine engine)
    {
        var start = new DateTimeOffset(2026, 5, 1, 9, 0, 0, TimeSpan.Zero);
        await using var world = await LifecycleWorld.OpenAsync(engine, Ct, start);
        var bought = await world.BuyAsync(world.Plan(Business, "P1M", "monthly"), 10);
        await world.ChangeAsync(new ChangeRequest(bought.Id) { ExtendsAtEnd = true });
        await world.ChangeAsync(new ChangeRequest(bought.Id, AutoRenew: false));
        var forecast = Assert.Single(await world.AsCustomerAsync<RenewalForecasts, IReadOnlyList<RenewalForecast>>(
            async use => await use.OfAsync([await world.SubscriptionAsync(bought.Id)], draft: null, Ct)));
        Assert.Equal((RenewalOutcome.RunsOn, 1296L, 12960L),
            (forecast.Outcome, forecast.UnitPrice!.Value.AmountMinor, forecast.Net!.Value.AmountMinor));
        await world.ToAsync(bought.EndDate.AddDays(10).AddHours(1));
        var extended = await world.SubscriptionAsync(bought.Id);
        Assert.Equal((SubscriptionStatus.ExtendedTerm, 1296L), (extended.Status, extended.UnitPriceMinor));
        await world.RefusedAsync(ChangeRefusals.NotActive, new ChangeRequest(bought.Id, Quantity: 11));
        var left = await world.ChangeAsync(new ChangeRequest(bought.Id, Cancel: true));
        Assert.Equal(-8208, left.NetMinor); // 11 of 30 days begun: 12.96 × 10 × 19/30
        Assert.Equal(SubscriptionStatus.Cancelled, (await world.SubscriptionAsync(bought.Id)).Status);
    }

    [Theory, EachEngine]
    public async Task A_trial_becomes_paid_only_with_consent(DatabaseEngine engine)
    {
        await using var world = await LifecycleWorld.OpenAsync(engine, Ct);
        var trial = await world.BuyAsync(world.Plan("quillboard", "P1M", "monthly", trial: true), 5);
        Assert.Equal((0L, false), (trial.UnitPriceMinor, trial.AutoRenew));
        await world.RefusedAsync(ChangeRefusals.ConsentRequired, new ChangeRequest(trial.Id, AutoRenew: true));
        var consent = new OrderTerms { AcceptedBy = "Ann", AcceptedAt = world.Now, Version = "1" };
        await world.ChangeAsync(new ChangeRequest(trial.Id, AutoRenew: true) { Consent = consent });
        await world.ToAsync(trial.EndDate.AddHours(1));
        var paid = await world.SubscriptionAsync(trial.Id);
        Assert.Equal(world.Plan("quillboard", "P1M", "monthly").Id, paid.PlanId);
        Assert.NotEqual(0, paid.UnitPriceMinor);
        Assert.Equal(paid.UnitPriceMinor, Assert.Single(paid.Batches).UnitPriceMinor);
        Assert.Contains(SubscriptionEventKinds.Converted, await world.ReadAsync(
            db => db.SubscriptionEvents.Select(row => row.Kind).ToListAsync(Ct)));
        await SameAsync(world, paid);
    }

    [Theory, EachEngine]
    public async Task What_is_bought_later_can_end_with_what_runs_and_goes_on_in_step(DatabaseEngine engine)
    {
        await using var world = await LifecycleWorld.OpenAsync(engine, Ct);
        var first = await world.BuyAsync(world.Plan(Business, "P1Y", "monthly"), 10);
        await world.ToAsync(new DateTimeOffset(2026, 5, 1, 9, 0, 0, TimeSpan.Zero));
        var plan = world.Plan("quillboard", "P1Y", "annual");
        var ends = await world.AsCustomerAsync<TermEndOffers, IReadOnlyList<TermEndOffer>>(use => use.ListAsync(
            world.Customer.CustomerId, new DateOnly(2026, 5, 1), "P1Y", null, Ct));
        Assert.Contains(ends, end => end.EndsAt == first.EndDate && end.SubscriptionIds is [var id] && id == first.Id);
        var quote = await world.AsCustomerAsync<Quotes, QuoteAnswer>(use => use.QuoteOrderAsync(new QuoteOrderRequest(
            world.Account.Id, [new OrderLineRequest(plan.Id, 3) { TermEnd = first.EndDate }]), Ct));
        Assert.Equal((319, 365), (quote.Lines[0].Days, quote.Lines[0].PeriodDays)); // 1 May to 16 March
        var second = await world.BuyAsync(plan, 3, first.EndDate);
        Assert.Equal((first.EndDate, first.AnchorDate.Date), (second.EndDate, second.AnchorDate.Date));
        var refusal = await Assert.ThrowsAsync<DomainRuleException>(() =>
            world.BuyAsync(plan, 1, first.EndDate.AddDays(1)));
        Assert.Equal(ChangeRefusals.TermEndNotOffered, refusal.Code);
        var added = await world.QuoteAsync(new ChangeRequest(second.Id, Quantity: 4));
        Assert.Equal((319, 365), (added.Lines[0].Days, added.Lines[0].PeriodDays));
        await SameAsync(world, second);
    }

    internal static async Task SameAsync(LifecycleWorld world, AccountSubscription ours)
    {
        var plan = await world.ReadAsync(db => db.Plans.SingleAsync(row => row.Id == ours.PlanId, Ct));
        var next = ours.NextTerm?.PlanId is { } id
            ? (await world.ReadAsync(db => db.Plans.SingleAsync(row => row.Id == id, Ct))).ProviderOfferId
            : null;
        var differences = Core.Subscriptions.Reconciling.Differences.Of(
            ours, plan, next, await world.AtProviderAsync(ours));
        Assert.Empty(differences.Names);
    }
}
