using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Subscriptions.Licensing;
using Crayon.Platform.Core.Subscriptions.Renewals;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Lifecycle;

/// <summary>What is done ahead of the ends of terms, and of windows.</summary>
public sealed class RenewalTests
{
    private const string Business = "productivity-suite-business";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_policy_right_sizes_to_the_assigned_seats_and_some_to_spare(DatabaseEngine engine)
    {
        await using var world = await OpenAsync(engine);
        var row = await world.BuyAsync(world.Plan(Business, "P1M", "monthly"), 10);
        var licence = await world.ReadAsync(db => db.Licences.SingleAsync(Ct));
        foreach (var name in (string[])["ann", "ben", "cem", "dee"]) await AssignAsync(world, licence.Id, name);
        await SetPolicyAsync(world, RenewalPolicyKind.RightSize);
        var forecast = await ForecastAsync(world, row);
        Assert.Equal((10, 6, PolicyOutcomes.Scheduled), (forecast.Quantity, forecast.ByPolicy!.Quantity,
            forecast.Policy));
        Assert.Equal(12580, forecast.Net!.Value.AmountMinor);

        var due = row.EndDate.AddDays(-7);
        Assert.Equal(due, await world.Get<DueWork>().NextDueAsync(due.AddMinutes(-1), due, Ct));
        await world.ToAsync(due);
        Assert.Equal(6, (await world.AtProviderAsync(row)).NextTerm?.Quantity);
        var change = await world.ReadAsync(db => db.SubscriptionChanges.SingleAsync(Ct));
        Assert.Equal(("system:renewal-policy", "renewal policy"), (change.CreatedBy, change.Reason));
        await world.ToAsync(row.EndDate.AddHours(1));
        Assert.Equal(6, (await world.SubscriptionAsync(row.Id)).Quantity);
        var done = await world.ReadAsync(db => db.SubscriptionDeadlines
            .SingleAsync(found => found.Kind == DeadlineKind.Policy, Ct));
        Assert.Equal((PolicyOutcomes.Scheduled, row.EndDate), (done.Outcome, done.DeadlineAt));
    }

    [Theory]
    [EachEngine(RenewalPolicyKind.LetLapse, false, PolicyOutcomes.Lapses)]
    [EachEngine(RenewalPolicyKind.AskOwner, true, PolicyOutcomes.Asked)]
    [EachEngine(RenewalPolicyKind.RightSize, true, PolicyOutcomes.NotAssigned)]
    public async Task Other_policies_turn_it_off_ask_or_leave_it(
        DatabaseEngine engine, RenewalPolicyKind kind, bool renews, string outcome)
    {
        await using var world = await OpenAsync(engine);
        var row = await world.BuyAsync(world.Plan(Business, "P1M", "monthly"), 10);
        await SetPolicyAsync(world, kind);
        await world.ToAsync(row.EndDate.AddDays(-6));
        Assert.Equal(renews, (await world.SubscriptionAsync(row.Id)).AutoRenew);
        Assert.Equal(outcome, (await world.ReadAsync(db => db.SubscriptionDeadlines
            .SingleAsync(found => found.Kind == DeadlineKind.Policy, Ct))).Outcome);
        Assert.Equal(kind == RenewalPolicyKind.AskOwner, (await MailsAsync(world)).Contains(
            MailTemplates.RenewalQuestion));
    }

    [Theory, EachEngine]
    public async Task Ends_of_terms_and_windows_are_told_once_each_and_monthly_renewals_never(DatabaseEngine engine)
    {
        await using var world = await OpenAsync(engine);
        var yearly = await world.BuyAsync(world.Plan(Business, "P1Y", "annual"), 2);
        var monthly = await world.BuyAsync(world.Plan(Business, "P1M", "monthly"), 3);
        await world.ToAsync(yearly.Batches[0].RefundableUntil.AddHours(-23));
        Assert.Equal(2, (await MailsAsync(world)).Count(mail => mail == MailTemplates.WindowCloses));
        await world.ChangeAsync(new ChangeRequest(monthly.Id, AutoRenew: false));
        await world.ToAsync(yearly.EndDate.AddHours(-1));
        var told = await world.ReadAsync(db => db.SubscriptionDeadlines.Where(row => row.Kind == DeadlineKind.TermEnd)
            .OrderBy(row => row.At).Select(row => new { row.SubscriptionId, row.DaysBefore }).ToListAsync(Ct));
        Assert.Equal([7, 1], told.Where(row => row.SubscriptionId == monthly.Id).Select(row => row.DaysBefore));
        Assert.Equal([60, 30, 7, 1], told.Where(row => row.SubscriptionId == yearly.Id).Select(row => row.DaysBefore));
        var mails = await MailsAsync(world);
        Assert.Equal((2, 4), (mails.Count(mail => mail == MailTemplates.LapseNotice),
            mails.Count(mail => mail == MailTemplates.RenewalNotice)));
    }

    [Theory, EachEngine]
    public async Task A_seat_goes_to_one_person_once_and_no_more_go_than_there_are(DatabaseEngine engine)
    {
        await using var world = await OpenAsync(engine);
        await world.BuyAsync(world.Plan(Business, "P1M", "monthly"), 2);
        var licence = await world.ReadAsync(db => db.Licences.SingleAsync(Ct));
        var ann = await AssignAsync(world, licence.Id, "ann");
        await RefusedAsync(LicenceRefusals.AlreadyAssigned, () => AssignAsync(world, licence.Id, "ANN"));
        await AssignAsync(world, licence.Id, "ben");
        await RefusedAsync(LicenceRefusals.NoSeatFree, () => AssignAsync(world, licence.Id, "cem"));
        await world.AsCustomerAsync<PlatformDbContext, int>(async db =>
        {
            var row = await db.LicenceAssignments.SingleAsync(found => found.Id == ann.Id, Ct);
            await new LicenceAssignments(db, world.Platform.Time).RemoveAsync(row, Ct);
            return 0;
        });
        await AssignAsync(world, licence.Id, "ann");
        Assert.Equal(2, (await world.ReadAsync(db => db.Licences.SingleAsync(Ct))).Assigned);
    }

    private static Task<LifecycleWorld> OpenAsync(DatabaseEngine engine) => LifecycleWorld.OpenAsync(engine, Ct,
        more: services => services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
            .AddSingleton(new PublicEndpoint("https", 443)).AddMailQueue().AddRenewals());

    private static Task<LicenceAssignment> AssignAsync(LifecycleWorld world, LicenceId id, string name) =>
        world.AsCustomerAsync<PlatformDbContext, LicenceAssignment>(async db =>
        {
            var licence = await db.Licences.SingleAsync(row => row.Id == id, Ct);
            return await new LicenceAssignments(db, world.Platform.Time)
                .AssignAsync(licence, $"{name}@acme.example", name, Ct);
        });

    private static Task<int> SetPolicyAsync(LifecycleWorld world, RenewalPolicyKind kind) => world.ReadAsync(db =>
    {
        var policy = RenewalPolicy.UsualOf(world.North.TenantId, world.Customer.CustomerId);
        (policy.Kind, policy.BufferPercent, policy.BufferSeats) = (kind, 10m, 2);
        db.RenewalPolicies.Add(policy);
        return db.SaveChangesAsync(Ct);
    });

    private static async Task<RenewalForecast> ForecastAsync(LifecycleWorld world, AccountSubscription row) =>
        (await world.AsCustomerAsync<RenewalForecasts, IReadOnlyList<RenewalForecast>>(
            use => use.OfAsync([row], draft: null, Ct)))[0];

    // Nothing sends them here: what was accepted is what is counted.
    private static Task<List<string>> MailsAsync(LifecycleWorld world) =>
        world.ReadAsync(db => db.Mails.Select(row => row.Template).ToListAsync(Ct));

    private static async Task RefusedAsync(string code, Func<Task> act) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<DomainRuleException>(act)).Code);
}
